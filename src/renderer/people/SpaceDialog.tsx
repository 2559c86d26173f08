import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { errorSentence } from '../app/errors'
import { useSpaces } from '../app/queries'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/TextField'

/** Adds a space (a community), or changes its name and note. */
export function SpaceDialog({ space, onClose }: { space: Id | null; onClose(): void }) {
  const { t } = useTranslation('people')
  const known = useSpaces().data?.find(({ id }) => id === space)
  const [name, setName] = useState(known?.name ?? '')
  const [note, setNote] = useState(known?.note ?? '')
  const [fault, setFault] = useState<string>()
  const store = async () => {
    try {
      const id = space ?? (await api.spaces.add({ name: name.trim() })).id
      if (space !== null || note !== '') await api.spaces.update({ id, name: name.trim(), note })
      onClose()
    } catch (error) {
      setFault(errorSentence(error))
    }
  }
  return (
    <Dialog
      title={space === null ? t('space.add') : t('space.change')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" isDisabled={name.trim() === ''} onPress={() => void store()}>
            {space === null ? t('add') : t('store')}
          </Button>
        </>
      }
    >
      <form
        className="people-form"
        onSubmit={event => {
          event.preventDefault()
          if (name.trim() !== '') void store()
        }}
      >
        <TextField
          label={t('space.name')}
          value={name}
          error={fault}
          autoFocus
          maxLength={200}
          onChange={value => {
            setName(value)
            setFault(undefined)
          }}
        />
        <TextField label={t('note')} rows={3} value={note} onChange={setNote} />
      </form>
    </Dialog>
  )
}
