import type { TablePart } from '../model/table-part'
import { headWords, inUnit, shown } from './print-cell'
import type { AnalysisTable } from './table'

export interface PartCell {
  value: string | number
  /** As it is printed. */
  words: string
  isHead: boolean
  isNumber: boolean
}

/** A chosen part of a table, or all of it, as rows of cells: heads and names only where they were chosen too. */
export function partOf(table: AnalysisTable, part: TablePart | null): PartCell[][] {
  const lines = part?.lines ? new Set(part.lines) : null
  const heads = part?.heads ? new Set(part.heads) : null
  const columns = table.heads.flatMap((head, column) => (heads?.has(head.key) === false ? [] : [column]))
  const hasNames = part?.hasNames ?? true
  const head = (words: string): PartCell => ({ value: words, words, isHead: true, isNumber: false })
  const body = table.lines
    .filter(({ key }) => lines?.has(key) !== false)
    .map((line): PartCell[] => [
      ...(hasNames ? [head(line.name)] : []),
      ...columns.map(column => {
        const { unit } = table.heads[column]!
        const value = shown(line.cells[column]!)
        return { value, words: inUnit(value, unit), isHead: false, isNumber: unit !== 'text' }
      }),
    ])
  if (part?.hasHeads === false) return body
  return [
    [...(hasNames ? [head(table.lineHead)] : []), ...columns.map(column => head(headWords(table.heads[column]!)))],
    ...body,
  ]
}
