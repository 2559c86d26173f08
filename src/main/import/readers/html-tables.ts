import type { TextMark } from '../../../shared/transcript/span'
import { rowMarks } from '../row-marks'

interface OpenRow {
  starts: number[]
  /** Length of the text when the last cell began, and what was to be written before its first words. */
  length: number
  pending: string
  holdsRows: boolean
}

/** Tables within a page deeper than this are laid out, not told. */
const deepest = 50

/** Follows the rows and cells of a page's tables, whose words are read one cell after the other with tabs between them. */
export class HtmlTables {
  readonly #rows: (OpenRow | null)[] = []

  openRow(name: string, length: number): TextMark[] {
    if (name === 'table') {
      const outer = this.#rows.findLast(row => row !== null)
      if (outer != null) outer.holdsRows = true
      if (this.#rows.length < deepest) this.#rows.push(null)
      return []
    }
    // A row that was not closed ends where the next begins.
    const marks = this.#take(length)
    if (this.#rows.length === 0) this.#rows.push(null)
    this.#rows[this.#rows.length - 1] = { starts: [], length: -1, pending: '', holdsRows: false }
    return marks
  }

  closeRow(name: string, length: number): TextMark[] {
    const marks = this.#take(length)
    if (name === 'table') this.#rows.pop()
    return marks
  }

  /** @returns what stands before the cell's first words: the row's line end, and a tab for each cell before it that is still to be written */
  openCell(length: number, pending: string): string {
    const row = this.#rows.at(-1)
    if (row == null) return pending === '' && length > 0 ? '\t' : pending
    const isFirst = row.starts.length === 0
    const isEmpty = row.length === length
    const before = isFirst ? (length > 0 ? '\n' : '') : isEmpty ? `${row.pending}\t` : '\t'
    if (row.starts.length < 1000) row.starts.push(length + before.length)
    row.length = length
    row.pending = before
    return before
  }

  isAtCellStart(length: number): boolean {
    const row = this.#rows.at(-1)
    return row != null && row.starts.length > 0 && row.length === length
  }

  #take(length: number): TextMark[] {
    const row = this.#rows.at(-1)
    if (row == null) return []
    this.#rows[this.#rows.length - 1] = null
    const starts = row.starts.filter(start => start < length)
    return row.holdsRows || row.starts.length < 2 || starts.length === 0
      ? []
      : rowMarks(row.starts, length).filter(mark => mark.start < length)
  }
}
