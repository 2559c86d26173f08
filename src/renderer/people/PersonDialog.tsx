import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/api'
import { FormDialog } from '../app/FormDialog'
import { TextField } from '../ui/TextField'
import { goToAdded } from './people-state'

/** Adds a participant by name. */
export function PersonDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('people')
  const [name, setName] = useState('')
  const add = async () => {
    const { id } = await api.participants.add({ name: name.trim() })
    goToAdded(id)
  }
  return (
    <FormDialog
      title={t('person.add.title')}
      action={t('add')}
      isComplete={name.trim() !== ''}
      onStore={add}
      onClose={onClose}
    >
      {problem => (
        <TextField
          label={t('person.name')}
          description={t('person.name.hint')}
          value={name}
          error={problem}
          autoFocus
          maxLength={200}
          onChange={setName}
        />
      )}
    </FormDialog>
  )
}
