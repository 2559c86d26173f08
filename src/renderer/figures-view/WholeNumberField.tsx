import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/TextField'

export interface WholeNumberFieldProps {
  label: string
  value: number
  least: number
  most: number
  onChange(value: number): void
}

/** A whole number in a range. What is typed and is none stays to be mended, and changes nothing. */
export function WholeNumberField({ label, value, least, most, onChange }: WholeNumberFieldProps) {
  const { t } = useTranslation('figures')
  const [typed, setTyped] = useState({ words: String(value), value })
  // Another figure may be shown since.
  const words = typed.value === value ? typed.words : String(value)
  const read = wholeNumber(words, least, most)
  return (
    <TextField
      label={label}
      inputMode="numeric"
      value={words}
      error={read === null ? t('number.error', { least, most }) : undefined}
      onChange={next => {
        const number = wholeNumber(next, least, most)
        setTyped({ words: next, value: number ?? value })
        if (number !== null) onChange(number)
      }}
    />
  )
}

function wholeNumber(words: string, least: number, most: number): number | null {
  const number = /^\d{1,6}$/.test(words.trim()) ? Number(words) : Number.NaN
  return number >= least && number <= most ? number : null
}
