import type { Line, TextMark } from './span'

/** A table of this many lines is read as one; a longer one row by row. */
const mostLines = 60

/**
 * Joins the paragraphs that are one row of a table, and the rows of a table that is not long: nobody reads a cell alone.
 *
 * @param blocks line indices, `from` inclusive and `to` exclusive, in order
 */
export function joinRows(
  lines: readonly Line[],
  blocks: readonly { from: number; to: number }[],
  marks: readonly TextMark[],
): { from: number; to: number }[] {
  const rows = rowsOf(marks)
  if (rows.length === 0) return [...blocks]
  const joined: { from: number; to: number }[] = []
  let row = 0
  let open: { row: number; lines: number } | null = null
  for (const block of blocks) {
    const start = lines[block.from]?.start ?? 0
    while (row < rows.length && (rows[row]?.end ?? 0) < start) row++
    const at = rows[row]
    const before = joined.at(-1)
    if (at === undefined || at.start > start) {
      joined.push({ ...block })
      open = null
    } else if (
      before !== undefined &&
      open !== null &&
      (open.row === row || (isNext(rows, open.row, row) && open.lines < mostLines))
    ) {
      before.to = block.to
      open = { row, lines: open.lines + 1 }
    } else {
      joined.push({ ...block })
      open = { row, lines: 1 }
    }
  }
  return joined
}

/** Whether a row stands directly below another: between them is the line end. */
function isNext(rows: readonly Line[], above: number, below: number): boolean {
  return below === above + 1 && (rows[below]?.start ?? 0) === (rows[above]?.end ?? 0) + 1
}

/** Cells that touch are one row. */
function rowsOf(marks: readonly TextMark[]): Line[] {
  const rows: Line[] = []
  for (const { start, end } of marks.filter(mark => mark.kind === 'cell').sort((a, b) => a.start - b.start)) {
    const last = rows.at(-1)
    if (last !== undefined && last.end === start) last.end = end
    else if (last === undefined || start > last.end) rows.push({ start, end })
  }
  return rows
}
