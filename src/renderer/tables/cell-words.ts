import { headWords } from '../../shared/analysis/print-cell'
import type { TableCell, TableHead, TableLine } from '../../shared/analysis/table'

/** Where a number stands, in words: `Applied; nurse, n`. */
export function cellWords(line: TableLine, head: TableHead): string {
  return `${line.name}; ${headWords(head)}`
}

/** Whether a number has passages behind it that it opens. */
export function opensPassages(head: TableHead, { value }: TableCell): boolean {
  return head.opens && typeof value === 'number' && value > 0
}
