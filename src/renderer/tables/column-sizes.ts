import { inUnit } from '../../shared/analysis/print-cell'
import type { AnalysisTable, TableHead } from '../../shared/analysis/table'

/** More lines or columns than this, and only those in view are drawn. */
const mostDrawn = { lines: 300, columns: 60 }

/** Pixels: of a letter on the whole, around the words of a cell, and how broad columns are at least and at most. */
const letter = 7
const around = 20
const breadth = { number: [56, 168], text: [96, 320], name: [160, 360] } as const
/** Lines that are measured for the breadth of a column: it must not change while one scrolls, and need not be exact. */
const measured = 200

/** Whether a table is so large that it is drawn in parts. */
export function isLarge({ lines, heads }: AnalysisTable): boolean {
  return lines.length > mostDrawn.lines || heads.length > mostDrawn.columns
}

/** Breadths in pixels of the columns of a large table, the column of names first: known before anything of it is drawn. */
export function columnSizes({ heads, lines, lineHead }: AnalysisTable): number[] {
  const some = lines.slice(0, measured)
  const names = some.reduce((most, { name, depth }) => Math.max(most, name.length + depth * 2), lineHead.length)
  return [
    fitted(names + 2, breadth.name),
    ...heads.map((head, column) => {
      const printed = some.reduce((most, { cells }) => Math.max(most, wordsIn(cells[column]!.value, head)), 0)
      return fitted(Math.max(head.name.length + 2, printed), head.unit === 'text' ? breadth.text : breadth.number)
    }),
  ]
}

function wordsIn(value: string | number | null, { unit }: TableHead): number {
  return value === null ? 0 : inUnit(value, unit).length
}

function fitted(letters: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, letters * letter + around))
}
