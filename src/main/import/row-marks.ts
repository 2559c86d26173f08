import type { TextMark } from '../../shared/transcript/span'

/** A row of more cells than this is no table. */
const mostCells = 1_000

/**
 * Marks for the cells of a table's row: each goes to where the next begins.
 *
 * @param starts where each cell begins
 * @param end where the row's text ends
 * @returns none for a row of one cell, which is a paragraph
 */
export function rowMarks(starts: readonly number[], end: number): TextMark[] {
  if (starts.length > mostCells) return []
  const marks = starts.map((start, i): TextMark => ({ start, end: starts[i + 1] ?? end, kind: 'cell' }))
  return starts.length < 2 ? [] : marks.filter(mark => mark.end > mark.start)
}
