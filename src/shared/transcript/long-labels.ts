import { headsInformation } from './labels'
import type { Line } from './span'

/** The words before a line's colon, from the length on from which they are not taken for a name. */
const longHead = /^\s*(?:[[(]?\d{1,2}(?::\d{2}){1,2}[\])]?\s*)?(?<label>\p{Lu}[^:;!?"“”\t]{39,119}?)\s{0,2}:(?=\s|$)/u

/**
 * What stands before a colon at the beginning of two lines or more in the same words, and is too long for a speaker's name: the text may
 * well mean whoever speaks, and it is no use to be silent about it.
 * @returns as written, in the order of the text.
 */
export function longLabels(text: string, lines: readonly Line[], known: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>()
  for (const { start, end } of lines) {
    const label = longHead.exec(text.slice(start, Math.min(end, start + 180)))?.groups?.label?.trim()
    if (label === undefined || known.has(label) || headsInformation(label)) continue
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count > 1).map(([label]) => label)
}
