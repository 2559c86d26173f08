import { headWords } from '../../shared/analysis/print-cell'
import type { TableHead, TableLine } from '../../shared/analysis/table'

/** Where a number stands, in words: `Applied; nurse, n`. */
export function cellWords(line: TableLine, head: TableHead): string {
  return `${line.name}; ${headWords(head)}`
}
