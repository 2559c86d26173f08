import type { IndicatorCell } from '../model/indicator'
import { readNumber } from '../variables/read-number'

/**
 * A value as one types it: `9`, `12,5`, `75 %`, and with the number of people or cases it rests on `9 n=40`. Words are kept as `raw`, with no
 * number. Null for an empty cell.
 */
export function readIndicatorCell(typed: string, note = ''): IndicatorCell['value'] {
  const text = typed.trim()
  if (text === '') return null
  const [, written = '', base] = /^(.*?)(?:[\s(,;]*\bn\s*=\s*(\d{1,9})\)?)?$/is.exec(text) ?? [undefined, text]
  const number = readNumber(written.replace(/\s*%$/, ''))
  if ('fault' in number) return { value: null, raw: text, base: null, note }
  return { value: number.value, raw: '', base: base === undefined ? null : Number(base), note }
}

/** A stored value as one types it. */
export function writtenCell({ value, raw, base }: { value: number | null; raw: string; base: number | null }): string {
  if (value === null) return raw
  return base === null ? String(value) : `${value} n=${base}`
}
