import type { FontWeight } from '../measure'
import type { Shape } from '../shapes'
import { fittedLines, type Sheet, write } from '../sheet'

/** Leading of two lines that name one row, in sizes of their letters. */
const leading = 1.08

/**
 * The name of a row beside it, ending at `x` and around the height `middle`: in two lines where one does not hold it, since a name that is
 * cut is no name in print.
 */
export function sideLabel(
  sheet: Sheet,
  text: string,
  { x, middle, room, weight = 400 }: { x: number; middle: number; room: number; weight?: FontWeight },
): Shape[] {
  const size = sheet.u
  const lines = fittedLines(sheet, text, room, { size, weight })
  const first = middle + 0.36 * size - ((lines.length - 1) * leading * size) / 2
  return lines.map((line, at) => write(sheet, line, x, first + at * leading * size, { size, weight, anchor: 'end' }))
}

/** Height of rows of which a name may stand in two lines, at least `height`. */
export function rowHeight(
  sheet: Sheet,
  labels: readonly string[],
  { room, height, weight = 400 }: { room: number; height: number; weight?: FontWeight },
): number {
  const isOne = labels.every(label => sheet.measure(label, sheet.u, weight) <= room)
  return isOne ? height : Math.max(height, (2 * leading + 0.4) * sheet.u)
}
