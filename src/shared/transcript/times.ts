/** A time as transcripts write it: `m:ss`, `h:mm:ss`, with a fraction after a point, comma or hyphen, or with frames after a colon. */
export const timePattern = String.raw`(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,:\-]\d{1,3})?`

/** The same inside brackets, where `hh.mm.ss` is a time as well. */
const bracketedTime = String.raw`(?:${timePattern}|\d{1,2}\.\d{2}\.\d{2})`

/** A time set apart by brackets (Markdown may escape them) or hashes. `name` is the capture group's name. */
export function stampPattern(name: string): string {
  return String.raw`(?:\\?[\[(<{]\s?#?(?<${name}B>${bracketedTime})#?\s?\\?[\])>}]|#(?<${name}H>${timePattern})#)`
}

/**
 * Milliseconds from a written time.
 *
 * @param written what {@link timePattern} or a stamp matched, digits folded to ASCII
 * @returns `null` when minutes or seconds are out of range
 */
export function parseTime(written: string): number | null {
  const match = /^(?:(\d{1,3})[:.])?(\d{1,3})[:.](\d{2})(?:([.,:-])(\d{1,3}))?$/.exec(written.trim())
  if (match === null) return null
  const hours = Number(match[1] ?? 0)
  const minutes = Number(match[2])
  const seconds = Number(match[3])
  if (seconds > 59 || (match[1] !== undefined && minutes > 59)) return null
  // After a colon stand frames, whose rate nobody tells: they are left out rather than taken for a fraction.
  const fraction = match[4] === ':' || match[5] === undefined ? 0 : Number(`0.${match[5]}`)
  return (hours * 3600 + minutes * 60 + seconds) * 1000 + Math.round(fraction * 1000)
}

/**
 * The same text, unit for unit, in the characters the patterns know: ASCII digits, plain spaces, colons and brackets. Direction marks
 * become spaces, so that they are ignored around labels.
 */
export function foldForMatching(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the first alternative is the quick way out for plain text
  if (/^[\x00-\x7f]*$/.test(text)) return text
  return text.replace(
    /[\u0660-\u0669\u06f0-\u06f9\u00a0\u2007\u202f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff：［］（）０-９　]/g,
    found => foldedUnits.get(found) ?? ' ',
  )
}

const foldedUnits = new Map<string, string>([
  ['：', ':'],
  ['［', '['],
  ['］', ']'],
  ['（', '('],
  ['）', ')'],
  ...[0x660, 0x6f0, 0xff10].flatMap(zero =>
    Array.from({ length: 10 }, (_, digit): [string, string] => [String.fromCharCode(zero + digit), String(digit)]),
  ),
])
