/**
 * A time as people write it: `1:02:03`, `2:03`, `75` (seconds), each with a fraction if wished.
 * @returns milliseconds, null for an empty field, undefined for anything else
 */
export function parseTime(written: string): number | null | undefined {
  const trimmed = written.trim()
  if (trimmed === '') return null
  const match = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,5})(?:[.,](\d{1,3}))?$/.exec(trimmed)
  if (!match) return undefined
  const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = match
  const isSplit = trimmed.includes(':')
  if ((isSplit && Number(seconds) > 59) || (match[1] !== undefined && Number(minutes) > 59)) return undefined
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'))
}
