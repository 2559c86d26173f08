import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { FormDialog } from '../app/FormDialog'
import { useSpaces } from '../app/queries'
import { TextField } from '../ui/TextField'

/** Adds a space (a community), or changes its name and note. */
export function SpaceDialog({
  space,
  onAdded,
  onClose,
}: {
  /** The one that is changed; null for a new one. */
  space: Id | null
  onAdded?(id: Id): void
  onClose(): void
}) {
  const { t } = useTranslation('people')
  const known = useSpaces().data?.find(({ id }) => id === space)
  const [name, setName] = useState(known?.name ?? '')
  const [note, setNote] = useState(known?.note ?? '')
  const store = async () => {
    const fields = { name: name.trim(), note }
    if (space === null) onAdded?.((await api.spaces.add(fields)).id)
    else await api.spaces.update({ id: space, ...fields })
  }
  return (
    <FormDialog
      title={space === null ? t('space.add') : t('space.change')}
      action={space === null ? t('add') : t('store')}
      isComplete={name.trim() !== ''}
      onStore={store}
      onClose={onClose}
    >
      {problem => (
        <>
          <TextField
            label={t('space.name')}
            value={name}
            error={problem}
            autoFocus
            maxLength={200}
            onChange={setName}
          />
          <TextField label={t('note')} rows={3} value={note} onChange={setNote} />
        </>
      )}
    </FormDialog>
  )
}
