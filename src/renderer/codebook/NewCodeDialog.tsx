import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/model/id'
import { showError } from '../app/errors'
import { showPassagesOf } from '../app/store'
import { markOf } from '../coding/code-index'
import { useCodeIndex } from '../coding/use-code-index'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { Dialog } from '../ui/Dialog'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { addCode } from './code-actions'
import { SimilarNames } from './SimilarNames'

const apart = 'apart'

/** A code of the project's own: its name, and the code it stands below. */
export function NewCodeDialog({ parent, onClose }: { parent: Id | null; onClose(): void }) {
  const { t } = useTranslation('codebook')
  const { codes } = useCodeIndex()
  const [name, setName] = useState('')
  const [below, setBelow] = useState<string>(parent ?? apart)
  const save = () => {
    if (name.trim() === '') return
    onClose()
    void addCode(below === apart ? null : below, name.trim())
      .then(code => showPassagesOf(code.id))
      .catch(showError)
  }
  return (
    <Dialog
      title={t('new.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" keys="Enter" isDisabled={name.trim() === ''} onPress={save}>
            {t('new.add')}
          </Button>
        </>
      }
    >
      <div className="codebook-new">
        <TextField
          label={t('field.name')}
          value={name}
          onChange={setName}
          maxLength={120}
          autoFocus
          onKeyDown={event => (event.key === 'Enter' ? save() : undefined)}
        />
        <SimilarNames name={name} />
        <Select
          label={t('new.below')}
          value={below}
          options={[
            { value: apart, label: t('new.apart') },
            ...codes
              .filter(code => !code.archived)
              .map(code => ({
                value: code.id,
                label: code.name,
                mark: <CycleMark cycle={markOf(code)} colour={code.colour} decorative />,
              })),
          ]}
          onChange={setBelow}
        />
      </div>
    </Dialog>
  )
}
