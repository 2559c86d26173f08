import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Saved } from '../../shared/model/saved'
import { errorSentence } from '../app/errors'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/TextField'
import { addQuery, updateQuery } from './save-query'

export interface KeepQueryDialogProps {
  /** The query whose name and note are changed; null for a new one. */
  saved: Saved | null
  onClose(): void
}

/** Asks for a name and a note. */
export function KeepQueryDialog({ saved, onClose }: KeepQueryDialogProps) {
  const { t } = useTranslation(['queries', 'ui'])
  const form = useId()
  const [name, setName] = useState(saved?.name ?? '')
  const [note, setNote] = useState(saved?.note ?? '')
  const [problem, setProblem] = useState<string | undefined>()
  const keep = async () => {
    const typed = name.trim()
    if (typed === '') return
    try {
      if (saved) await updateQuery(saved, { name: typed, note })
      else await addQuery(typed, note)
      onClose()
    } catch (error) {
      setProblem(errorSentence(error))
    }
  }
  return (
    <Dialog
      title={saved ? t('rename.title') : t('keep.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" type="submit" form={form} isDisabled={name.trim() === ''}>
            {t('keep')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="figures-form"
        onSubmit={event => {
          event.preventDefault()
          void keep()
        }}
      >
        <TextField
          label={t('name')}
          autoFocus
          maxLength={200}
          value={name}
          error={problem}
          onChange={words => {
            setName(words)
            setProblem(undefined)
          }}
        />
        <TextField
          label={t('note')}
          description={t('note.hint')}
          rows={3}
          maxLength={10_000}
          value={note}
          onChange={setNote}
        />
      </form>
    </Dialog>
  )
}
