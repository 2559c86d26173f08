import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/api'
import { errorSentence } from '../app/errors'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/TextField'
import { goToAdded } from './people-state'

/** Adds a participant by name. */
export function PersonDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('people')
  const [name, setName] = useState('')
  const [fault, setFault] = useState<string>()
  const add = async () => {
    try {
      const { id } = await api.participants.add({ name: name.trim() })
      goToAdded(id)
      onClose()
    } catch (error) {
      setFault(errorSentence(error))
    }
  }
  return (
    <Dialog
      title={t('person.add.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" isDisabled={name.trim() === ''} onPress={() => void add()}>
            {t('add')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={event => {
          event.preventDefault()
          if (name.trim() !== '') void add()
        }}
      >
        <TextField
          label={t('person.name')}
          description={t('person.name.hint')}
          value={name}
          error={fault}
          autoFocus
          maxLength={200}
          onChange={value => {
            setName(value)
            setFault(undefined)
          }}
        />
      </form>
    </Dialog>
  )
}
