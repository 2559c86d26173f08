import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PartDate } from '../../shared/model/story'
import { TextField } from '../ui/TextField'

export interface DateFieldProps {
  label: string
  value: string
  readOnly: boolean
  onChange(value: string): void
}

/** A year, a month or a day, written as one knows it. It is stored when it is one. */
export function DateField({ label, value, readOnly, onChange }: DateFieldProps) {
  const { t } = useTranslation('stories')
  const [draft, setDraft] = useState<string | null>(null)
  const words = (draft ?? value).trim()
  const isGood = PartDate.safeParse(words).success
  return (
    <TextField
      label={label}
      isReadOnly={readOnly}
      value={draft ?? value}
      placeholder="2026-02"
      onChange={setDraft}
      onBlur={() => {
        if (!isGood) return
        if (words !== value) onChange(words)
        setDraft(null)
      }}
      error={isGood ? undefined : t('date.bad')}
      className="stories-date"
    />
  )
}
