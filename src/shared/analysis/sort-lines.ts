import type { TableSort } from '../model/table-spec'
import type { AnalysisTable, TableLine } from './table'

const collator = new Intl.Collator('en', { numeric: true })

/**
 * The table with its lines in the order of one column. What is part of a line stays beneath it, sums stay at the end, and where there is no
 * number or no word comes last both ways. A column that is not there sorts nothing.
 */
export function sortLines(table: AnalysisTable, sort: TableSort | null): AnalysisTable {
  if (sort === null) return table
  const column = sort.column === nameColumn ? -1 : table.heads.findIndex(({ key }) => key === sort.column)
  if (column === -1 && sort.column !== nameColumn) return table
  const valueIn = (line: TableLine) => (column === -1 ? line.name : line.cells[column]!.value)
  const sign = sort.descending ? -1 : 1
  const compare = (a: Branch, b: Branch) => {
    const [first, second] = [valueIn(a.line), valueIn(b.line)].map(rankOf)
    return first!.rank - second!.rank || sign * (numbers(first!, second!) || words(first!, second!))
  }
  const totals = table.lines.filter(({ isTotal }) => isTotal)
  const roots = treeOf(table.lines.filter(({ isTotal }) => !isTotal))
  return { ...table, lines: [...flat(roots, compare), ...totals] }
}

/** Stands for the column of names. */
export const nameColumn = ''

interface Branch {
  line: TableLine
  parts: Branch[]
}

function treeOf(lines: readonly TableLine[]): Branch[] {
  const roots: Branch[] = []
  const above: Branch[] = []
  for (const line of lines) {
    const branch = { line, parts: [] }
    while (above.length > 0 && above.at(-1)!.line.depth >= line.depth) above.pop()
    const parent = above.at(-1)
    if (parent) parent.parts.push(branch)
    else roots.push(branch)
    above.push(branch)
  }
  return roots
}

function flat(branches: readonly Branch[], compare: (a: Branch, b: Branch) => number): TableLine[] {
  return branches.toSorted(compare).flatMap(({ line, parts }) => [line, ...flat(parts, compare)])
}

interface Ranked {
  /** What can be compared comes before what is nothing. */
  rank: 0 | 1
  number: number | null
  words: string
}

/** A hidden count (`<3`) stands below the bound it names, whatever it is: its place must not give it away. */
function rankOf(value: string | number | null): Ranked {
  if (typeof value === 'number') return { rank: 0, number: value, words: '' }
  const hidden = /^<(\d+)$/.exec(value ?? '')?.[1]
  if (hidden !== undefined) return { rank: 0, number: Number(hidden) - 0.5, words: '' }
  return { rank: value === null || value === '' || value === '–' ? 1 : 0, number: null, words: value ?? '' }
}

function numbers(a: Ranked, b: Ranked): number {
  return (a.number ?? 0) - (b.number ?? 0)
}

function words(a: Ranked, b: Ranked): number {
  return collator.compare(a.words, b.words)
}
