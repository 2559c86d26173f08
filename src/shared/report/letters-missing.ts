import { fontMetrics } from '../figure/font-metrics'

/** More words than this are not named. */
const most = 12

/**
 * Words of a report, or of anything else that is drawn with the font of PDFs, that have letters this font has not: they would come out as
 * boxes. The first twelve, in the order in which they stand.
 */
export function lettersMissing(shown: unknown): string[] {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (found.size >= most) return
    if (typeof value === 'string') {
      if (!foreign.test(value)) return
      for (const word of value.split(/\s+/)) if (found.size < most && hasMissing(word)) found.add(trimmed(word))
    } else if (value !== null && typeof value === 'object')
      for (const [key, each] of Object.entries(value)) if (key !== 'evidence') look(each)
  }
  look(shown)
  return [...found]
}

/** Whatever is no plain Latin letter: only that has to be looked up. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the plain letters begin with the controls
const foreign = /[^\u0000-\u024f]/
/** Take no room, whatever the font. */
const invisible = /[\p{Mn}\p{Cf}\p{Cc}]/u

function hasMissing(word: string): boolean {
  for (const letter of word) if (!known().has(letter.codePointAt(0)!) && !invisible.test(letter)) return true
  return false
}

let points: ReadonlySet<number> | undefined

function known(): ReadonlySet<number> {
  points ??= new Set(
    fontMetrics[400].flatMap(([first, advances]) =>
      advances.flatMap((advance, at) => (advance > 0 ? [first + at] : [])),
    ),
  )
  return points
}

function trimmed(word: string): string {
  return word.replace(/^[\p{P}\p{S}]+(?=\p{L})|(?<=\p{L})\p{P}+$/gu, '').slice(0, 40)
}
