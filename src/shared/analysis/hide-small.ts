import { type CellMark, marksOf } from '../consent/small-cells'
import type { AnalysisTable, TableCell } from './table'
import { tableWords } from './table-words'

const none: TableCell = { value: null, note: '' }

/**
 * A table in which counts of fewer than `least` people cannot be read or worked out: they stand as `<least`, a count that would give another
 * away as a dash, and shares and tests of a hidden count are left out.
 *
 * @param least counts from 1 to below it are hidden; 0 or 1 hides nothing
 */
export function hideSmallCounts(table: AnalysisTable, least: number): AnalysisTable {
  const { heads, lines } = table
  if (least < 2 || !heads.some(({ people }) => people)) return table
  const sum = heads.findIndex(({ people, isTotal }) => people && isTotal)
  const counted = heads.flatMap(({ people, isTotal }, column) => (people && !isTotal ? [column] : []))
  const columns = sum === -1 ? counted : [...counted, sum]
  const countIn = (line: (typeof lines)[number], column: number) => {
    const value = line.cells[column]?.value
    return typeof value === 'number' ? value : 0
  }
  const marks = marksOf(
    lines.map(line => ({
      counts: counted.map(column => countIn(line, column)),
      total: sum === -1 ? null : countIn(line, sum),
    })),
    least,
    lines.at(-1)?.isTotal === true,
  )
  const markAt = (line: number, column: number): CellMark => marks[line]![columns.indexOf(column)] ?? 'shown'
  return {
    ...table,
    notes: [...table.notes, tableWords.hidden(least)],
    lines: lines.map((line, at) => {
      const hidesAny = columns.some(column => markAt(at, column) !== 'shown')
      return {
        ...line,
        cells: line.cells.map((cell, column) => {
          const mark = markAt(at, column)
          // Less than 2 people is one person: that says it all.
          if (mark !== 'shown') return { value: mark === 'small' && least > 2 ? `<${least}` : '–', note: '' }
          const { of, unit } = heads[column]!
          const base = of === null ? -1 : heads.findIndex(({ key }) => key === of)
          return (base === -1 ? unit === 'p' && hidesAny : markAt(at, base) !== 'shown') ? none : cell
        }),
      }
    }),
  }
}
