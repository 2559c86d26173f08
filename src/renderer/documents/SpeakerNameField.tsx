import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/TextField'

export interface SpeakerNameFieldProps {
  name: string
  /** Names in use: two speakers of one name would look like one and not be. */
  taken: readonly string[]
  onRename(name: string): void
}

/** A speaker's name, kept when the field is left or Enter pressed. */
export function SpeakerNameField({ name, taken, onRename }: SpeakerNameFieldProps) {
  const { t } = useTranslation('imports')
  const [words, setWords] = useState<string>()
  const trimmed = words?.trim()
  const clash = trimmed !== undefined && trimmed !== name && taken.includes(trimmed)
  const keep = (): void => {
    setWords(undefined)
    if (trimmed !== undefined && trimmed !== '' && trimmed !== name && !clash) onRename(trimmed)
  }
  return (
    <TextField
      className="import-speaker-name"
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
