import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Saved } from '../../shared/model/saved'
import { errorSentence } from '../app/errors'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/TextField'
import { addSaved, type SavedWork, updateSaved } from './keep-saved'

export interface SaveDialogProps {
  work: SavedWork & { kind: 'figure' | 'table' | 'query' }
  /** The one whose name and note are changed; null for a new one. */
  saved: Saved | null
  /** What a new one could be called. */
  suggestion: string
  hash?: string | undefined
  onClose(): void
}

/** Asks for a name and a note. */
export function SaveDialog({ work, saved, suggestion, hash, onClose }: SaveDialogProps) {
  const { t } = useTranslation(['saved', 'ui'])
  const form = useId()
  const [name, setName] = useState(saved?.name ?? suggestion)
  const [note, setNote] = useState(saved?.note ?? '')
  const [problem, setProblem] = useState<string | undefined>()
  const save = async () => {
    const typed = name.trim()
    if (typed === '') return
    try {
      if (saved) await updateSaved(work, saved, hash, { name: typed, note })
      else await addSaved(work, typed, note, hash)
      onClose()
    } catch (error) {
      setProblem(errorSentence(error))
    }
  }
  return (
    <Dialog
      title={t(saved ? `rename.${work.kind}` : `new.${work.kind}`)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" type="submit" form={form} isDisabled={name.trim() === ''}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="figures-form"
        onSubmit={event => {
          event.preventDefault()
          void save()
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
          description={t(`hint.${work.kind}`)}
          rows={3}
          maxLength={10_000}
          value={note}
          onChange={setNote}
        />
      </form>
    </Dialog>
  )
}
