import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestCodeName } from '../../shared/model/code'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { TextField } from '../ui/TextField'
import { SimilarNames } from './SimilarNames'

/** Names a code below the one that is being split. */
export function NewSubCode({ onAdd, onClose }: { onAdd(name: string): void; onClose(): void }) {
  const { t } = useTranslation('codebook')
  const [name, setName] = useState('')
  return (
    <div className="codebook-new">
      <TextField
        label={t('split.newName')}
        value={name}
        onChange={setName}
        maxLength={longestCodeName}
        autoFocus
        onKeyDown={event => {
          if (event.key === 'Enter' && name.trim() !== '') onAdd(name.trim())
          else if (event.key === 'Escape') onClose()
          else event.continuePropagation()
        }}
      />
      <SimilarNames name={name} />
      <div className="codebook-split-choices">
        <Button small onPress={onClose}>
          {text('ui:cancel')}
        </Button>
        <Button small look="primary" keys="Enter" isDisabled={name.trim() === ''} onPress={() => onAdd(name.trim())}>
          {t('new.add')}
        </Button>
      </div>
    </div>
  )
}
