import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Saved } from '../../shared/model/saved'
import { FormDialog } from '../app/FormDialog'
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
  const [name, setName] = useState(saved?.name ?? suggestion)
  const [note, setNote] = useState(saved?.note ?? '')
  const save = async () => {
    const typed = name.trim()
    if (saved) await updateSaved(work, saved, hash, { name: typed, note })
    else await addSaved(work, typed, note, hash)
  }
  return (
    <FormDialog
      title={t(saved ? `rename.${work.kind}` : `new.${work.kind}`)}
      action={t('save')}
      isComplete={name.trim() !== ''}
      onStore={save}
      onClose={onClose}
    >
      {problem => (
        <>
          <TextField label={t('name')} autoFocus maxLength={200} value={name} error={problem} onChange={setName} />
          <TextField
            label={t('note')}
            description={t(`hint.${work.kind}`)}
            rows={3}
            maxLength={10_000}
            value={note}
            onChange={setNote}
          />
        </>
      )}
    </FormDialog>
  )
}
