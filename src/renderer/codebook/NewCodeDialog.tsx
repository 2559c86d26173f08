import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestCodeName } from '../../shared/model/code'
import type { Id } from '../../shared/model/id'
import { FormDialog } from '../app/FormDialog'
import { showPassagesOf } from '../app/store'
import { markOf } from '../coding/code-index'
import { useCodeIndex } from '../coding/use-code-index'
import { CycleMark } from '../ui/CycleMark'
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
  const save = async () => {
    const code = await addCode(below === apart ? null : below, name.trim())
    showPassagesOf(code.id)
  }
  return (
    <FormDialog
      title={t('new.title')}
      action={t('new.add')}
      isComplete={name.trim() !== ''}
      onStore={save}
      onClose={onClose}
    >
      {problem => (
        <>
          <TextField
            label={t('field.name')}
            value={name}
            error={problem}
            onChange={setName}
            maxLength={longestCodeName}
            autoFocus
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
        </>
      )}
    </FormDialog>
  )
}
