import { hideSmallCells } from '../consent/small-cells'
import type { AnalysisTable, TableCell } from './table'
import { tableWords } from './table-words'

/**
 * A table in which counts of fewer than `least` people cannot be read or worked out: they stand as `<least`, a count that would give another
 * away as a dash, and shares and tests on a hidden count are left out. Lines that are part of another line are hidden by themselves.
 *
 * @param least counts from 1 to below it are hidden; 0 or 1 hides nothing
 */
export function hideSmallCounts(table: AnalysisTable, least: number): AnalysisTable {
  const counted = table.heads.flatMap((head, column) => (head.people && !head.isTotal ? [column] : []))
  if (least < 2 || !table.heads.some(({ people }) => people)) return table
  const countAt = (cell: TableCell | undefined) => (typeof cell?.value === 'number' ? cell.value : 0)
  const body = table.lines.filter(({ isTotal }) => !isTotal)
  const hasTotals = table.heads.some(({ people, isTotal }) => people && isTotal)
  const kept = hideSmallCells(
    body.map(line => counted.map(column => countAt(line.cells[column]))),
    least,
    { totals: hasTotals },
  )
  const isHidden = (line: number, column: number) => {
    const own = body.indexOf(table.lines[line]!)
    const place = counted.indexOf(column)
    if (own !== -1 && place !== -1) return kept[own]![place] === null
    const count = countAt(table.lines[line]!.cells[column])
    return table.heads[column]!.people && count > 0 && count < least
  }
  const anyHidden = table.lines.map((_, line) => table.heads.some((_, column) => isHidden(line, column)))
  return {
    ...table,
    notes: [...table.notes, tableWords.hidden(least)],
    lines: table.lines.map((line, at) => ({
      ...line,
      cells: line.cells.map((cell, column) => {
        const head = table.heads[column]!
        if (isHidden(at, column))
          return { value: countAt(cell) > 0 && countAt(cell) < least ? `<${least}` : '–', note: '' }
        const of = head.of === null ? -1 : table.heads.findIndex(({ key }) => key === head.of)
        const rests = of === -1 ? head.unit === 'p' && anyHidden[at] : isHidden(at, of)
        return rests ? { value: null, note: '' } : cell
      }),
    })),
  }
}
