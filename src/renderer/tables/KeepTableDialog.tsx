import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Saved } from '../../shared/model/saved'
import { errorSentence } from '../app/errors'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/TextField'
import { addTable, updateTable } from './save-table'
import { useTables } from './tables-state'

export interface KeepTableDialogProps {
  /** The table whose name and note are changed; null for a new one. */
  saved: Saved | null
  hash: string
  onClose(): void
}

/** Asks for a name and a note. */
export function KeepTableDialog({ saved, hash, onClose }: KeepTableDialogProps) {
  const { t } = useTranslation(['tables', 'ui'])
  const form = useId()
  const kind = useTables(state => state.spec.kind)
  const [name, setName] = useState(saved?.name ?? t(`kind.${kind}`))
  const [note, setNote] = useState(saved?.note ?? '')
  const [problem, setProblem] = useState<string | undefined>()
  const keep = async () => {
    const typed = name.trim()
    if (typed === '') return
    try {
      if (saved) await updateTable(saved, hash, { name: typed, note })
      else await addTable(typed, note, hash)
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
