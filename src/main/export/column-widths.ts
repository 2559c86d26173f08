import { groupsOf, inUnit, shown } from '../../shared/analysis/print-cell'
import type { AnalysisTable } from '../../shared/analysis/table'

/** A column of words is at most so broad, whatever stands in it. */
const mostCharacters = 44

/** Breadths in characters at which a table is read best: the column of names, then the others. */
export function wantedCharacters({ heads, lines, lineHead }: AnalysisTable): number[] {
  const names = Math.max(lineHead.length, ...lines.map(({ name, depth }) => name.length + depth * 2))
  const widths = heads.map(({ name, unit }, column) => {
    const longestWord = Math.max(...name.split(/\s+/).map(word => word.length))
    const printed = lines.map(line => String(inUnit(shown(line.cells[column]!), unit)).length)
    const length = Math.max(longestWord, ...printed) + 1
    return unit === 'text' ? Math.min(mostCharacters, length) : length
  })
  // What stands above several columns must have room over them.
  let at = 0
  for (const { name, heads: below } of groupsOf(heads)) {
    const missing = name.length + 1 - sum(widths.slice(at, at + below.length))
    at += below.length
    if (missing > 0) widths[at - 1] = widths[at - 1]! + missing
  }
  return [Math.min(mostCharacters, names + 1), ...widths]
}

/**
 * Breadths that fit the page: narrow columns stay as broad as they need, and what is left is shared by the broad ones, more where more is
 * said. All lengths in the unit of `room`.
 *
 * @param narrow columns up to this keep their breadth
 */
export function fittedWidths(wanted: readonly number[], room: number, narrow: number): number[] {
  const all = sum(wanted)
  if (all <= room) return [...wanted]
  const kept = sum(wanted.filter(each => each <= narrow))
  const broad = all - kept
  // Where even the narrow ones do not fit beside anything else, all are shrunk.
  if (kept > room * 0.7 || broad === 0) return wanted.map(each => (each * room) / all)
  return wanted.map(each => (each <= narrow ? each : (each * (room - kept)) / broad))
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
