import type { ReactNode } from 'react'

/** A column of a table that is edited in place. */
export interface GridColumn {
  id: string
  title: string
  /** Pixels. */
  width: number
  /** Numbers stand right. */
  isNumber?: boolean
  isReadOnly?: boolean
  /** Offered while typing. */
  choices?: readonly string[] | undefined
  /** What its head shows instead of the plain title; a button in it takes the focus. */
  head?: ReactNode
}

export interface GridRow {
  id: string
  name: string
}

export interface CellView {
  text: string
  /** Why what stands here does not fit, in words. */
  warn?: string | undefined
  /** Drawn instead of the text, which then says the same in words. */
  drawn?: ReactNode
  /** Steps back: a zero, a word that stands for nothing. */
  isQuiet?: boolean
}

/** What a person typed into a cell. */
export interface CellEdit {
  row: string
  column: string
  typed: string
}

/** A place in the table; row -1 is the head. */
export interface Place {
  row: number
  column: number
}

export interface Range {
  rows: [first: number, last: number]
  columns: [first: number, last: number]
}

export function rangeOf(a: Place, b: Place): Range {
  return {
    rows: [Math.max(0, Math.min(a.row, b.row)), Math.max(a.row, b.row)],
    columns: [Math.min(a.column, b.column), Math.max(a.column, b.column)],
  }
}

export function isInRange({ rows, columns }: Range, row: number, column: number): boolean {
  return row >= rows[0] && row <= rows[1] && column >= columns[0] && column <= columns[1]
}

/** Where a key leads, kept within the table; undefined for a key that leads nowhere. */
export function stepFrom(
  { row, column }: Place,
  event: { key: string; ctrlKey: boolean; metaKey: boolean },
  size: { rows: number; columns: number },
): Place | undefined {
  const far = event.ctrlKey || event.metaKey
  const last = { row: size.rows - 1, column: size.columns - 1 }
  switch (event.key) {
    case 'ArrowUp':
      return { row: far ? 0 : Math.max(-1, row - 1), column }
    case 'ArrowDown':
      return { row: far ? last.row : Math.min(last.row, row + 1), column }
    case 'ArrowLeft':
      return { row, column: far ? 0 : Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: far ? last.column : Math.min(last.column, column + 1) }
    case 'Home':
      return { row: far ? 0 : row, column: 0 }
    case 'End':
      return { row: far ? last.row : row, column: last.column }
    case 'PageUp':
      return { row: Math.max(0, row - 15), column }
    case 'PageDown':
      return { row: Math.min(last.row, row + 15), column }
    default:
      return undefined
  }
}

/**
 * What a pasted block writes where: one value over a whole selection, else the block from the selection's first cell on. What would fall
 * beyond the table or on a read-only column is left out and counted.
 */
export function placeBlock(
  block: readonly (readonly string[])[],
  range: Range,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): { edits: CellEdit[]; leftOut: number } {
  const single = block.length === 1 && block[0]?.length === 1
  const edits: CellEdit[] = []
  let leftOut = 0
  const put = (row: number, column: number, typed: string) => {
    const at = rows[row]
    const of = columns[column]
    if (at === undefined || of === undefined || of.isReadOnly) leftOut++
    else edits.push({ row: at.id, column: of.id, typed })
  }
  if (single) {
    for (let row = range.rows[0]; row <= range.rows[1]; row++)
      for (let column = range.columns[0]; column <= range.columns[1]; column++) put(row, column, block[0]?.[0] ?? '')
  } else
    for (const [r, cells] of block.entries())
      for (const [c, typed] of cells.entries()) put(range.rows[0] + r, range.columns[0] + c, typed)
  return { edits, leftOut }
}
