import type { FigureWords } from '../words/figure-words'
import type { CrossCell, CrossFigure } from './data'

/** Whether anybody could have told of this here: where nobody was asked, absence says nothing and is no nought. */
export function isOpen({ count, base }: CrossCell): boolean {
  return base === 0 && count === 0
}

/** A cell's length on the scale of its figure: the share of those asked, or of the largest count. */
export function lengthOf(cell: CrossCell, largest: number): number {
  if (cell.base !== null) return cell.base === 0 ? 0 : Math.min(1, cell.count / cell.base)
  return cell.count / Math.max(1, largest)
}

/** A cell in words, for its mark. */
export function cellName(data: CrossFigure, line: number, column: number, words: FigureWords): string {
  const cell = data.cells[line * data.columns.length + column] ?? { count: 0, base: null, rows: [] }
  const place = `${data.lines[line]?.name ?? ''}, ${data.columns[column]?.name ?? ''}`
  if (isOpen(cell)) return `${place}: ${words.cross.notAsked}`
  const counted = words.measure[data.by](cell.count)
  return `${place}: ${cell.base === null ? counted : words.cross.ofAsked(counted, cell.base)}`
}
