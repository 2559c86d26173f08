import type { Line } from './span'

/**
 * Paragraph or line numbers in the margin, as analysis programs print them ("4    Dan: Okay.").
 *
 * @returns where each line's own text begins, or `null` if the text has no such numbers
 */
export function marginNumbers(text: string, lines: readonly Line[]): number[] | null {
  const starts: number[] = []
  let numbered = 0
  let steps = 0
  let filled = 0
  let previous: number | null = null
  for (const line of lines) {
    const match = /^[ \t]*(\d{1,5})(?: {2,}|[ ]*\t)\s*(?=\S)/.exec(
      text.slice(line.start, Math.min(line.end, line.start + 40)),
    )
    if (line.end > line.start) filled++
    starts.push(line.start + (match?.[0].length ?? 0))
    if (match === null) continue
    const number = Number(match[1])
    if (previous !== null && number === previous + 1) steps++
    previous = number
    numbered++
  }
  return numbered >= 4 && steps >= (numbered - 1) * 0.8 && numbered >= filled * 0.2 ? starts : null
}
