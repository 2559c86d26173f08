import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/TextField'

export interface SpeakerNameFieldProps {
  name: string
  /** Names in use: two speakers of one name would look like one and not be. */
  taken: readonly string[]
  /** Was just made: the next thing typed is its name. */
  isNew: boolean
  onRename(name: string): void
}

/** A speaker's name, kept when the field is left or Enter pressed. */
export function SpeakerNameField({ name, taken, isNew, onRename }: SpeakerNameFieldProps) {
  const { t } = useTranslation('imports')
  const [words, setWords] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!isNew) return
    // The list that was chosen from gives the focus back first.
    const later = setTimeout(() => field.current?.select(), 100)
    return () => clearTimeout(later)
  }, [isNew])
  const trimmed = words?.trim()
  const clash = trimmed !== undefined && trimmed !== name && taken.includes(trimmed)
  const keep = (): void => {
    setWords(undefined)
    if (trimmed !== undefined && trimmed !== '' && trimmed !== name && !clash) onRename(trimmed)
  }
  return (
    <TextField
      className="import-speaker-name"
      inputRef={field}
      label={t('speaker.name', { speaker: name })}
      hideLabel
      value={words ?? name}
      maxLength={120}
      error={clash ? t('speaker.taken') : undefined}
      onChange={setWords}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') setWords(undefined)
        else event.continuePropagation()
      }}
    />
  )
}
