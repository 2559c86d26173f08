import type { PageLine } from './page-lines'

/** A column of print is at least this wide (of the text's width); what is narrower holds names, times or numbers. */
const narrowest = 0.28
const fewest = 5

/**
 * Puts pieces of a page in reading order. Where a gutter parts the page into two columns of print, the left one is read before the right
 * one, between any lines that run across both; otherwise pieces of one row are one line, a tab between them.
 *
 * After the cuts of Nagy and Seth, "Hierarchical representation of optically scanned documents" (1984), with one vertical cut, since
 * nothing in this field is set in three.
 *
 * @param pieces in rows from the top, each from the left
 */
export function inColumns(pieces: readonly PageLine[]): PageLine[] {
  const rows = rowsOf(pieces)
  const gutter = findGutter(pieces)
  if (gutter === null) return rows.map(row => joined(row, 0))
  const lines: PageLine[] = []
  let left: PageLine[] = []
  let right: PageLine[] = []
  const flush = () => {
    lines.push(...left, ...right)
    left = []
    right = []
  }
  for (const row of rows) {
    if (row.some(piece => piece.left < gutter && piece.right > gutter)) {
      flush()
      lines.push(joined(row, 0))
      continue
    }
    const before = row.filter(piece => piece.right <= gutter)
    const behind = row.filter(piece => piece.left >= gutter)
    if (before.length > 0) left.push(joined(before, 1))
    if (behind.length > 0) right.push(joined(behind, 2))
  }
  flush()
  return lines
}

function rowsOf(pieces: readonly PageLine[]): PageLine[][] {
  const rows: PageLine[][] = []
  for (const piece of pieces) {
    const row = rows.at(-1)
    const before = row?.at(-1)
    if (
      row === undefined ||
      before === undefined ||
      piece.left < before.right ||
      Math.abs(piece.y - before.y) > 0.5 * before.size
    )
      rows.push([piece])
    else row.push(piece)
  }
  return rows
}

/** One line of a row's pieces, which are parted by a tab. */
function joined(row: readonly PageLine[], column: number): PageLine {
  const [first] = row
  if (first === undefined) throw new Error('a row without words')
  const rtl = row.reduce((sum, piece) => sum + (piece.rtl ? piece.text.length : -piece.text.length), 0) > 0
  const ordered = rtl ? [...row].reverse() : row
  return {
    ...first,
    text: ordered.map(piece => piece.text).join('\t'),
    // Where the words begin, not where a number in the margin does.
    left: row.length > 1 && !rtl && /^\d{1,5}$/.test(first.text) ? (row[1]?.left ?? first.left) : first.left,
    right: Math.max(...row.map(piece => piece.right)),
    size: Math.max(...row.map(piece => piece.size)),
    rtl,
    column,
  }
}

/** Where a page parts into two columns of print, or `null`. */
function findGutter(pieces: readonly PageLine[]): number | null {
  if (pieces.length < 2 * fewest) return null
  const from = Math.min(...pieces.map(piece => piece.left))
  const to = Math.max(...pieces.map(piece => piece.right))
  const width = to - from
  let best: { x: number; crossed: number } | null = null
  for (let x = from + width * narrowest; x <= to - width * narrowest; x += 2) {
    const crossed = pieces.filter(piece => piece.left < x && piece.right > x).length
    if (best === null || crossed < best.crossed) best = { x, crossed }
  }
  if (best === null || best.crossed > pieces.length * 0.15) return null
  const { x } = best
  const left = pieces.filter(piece => piece.right <= x)
  const right = pieces.filter(piece => piece.left >= x)
  if (left.length < fewest || right.length < fewest) return null
  // Short lines that only happen not to reach the middle make no columns: print fills its width, and begins at one edge.
  const fills = (side: readonly PageLine[], room: number) =>
    median(side.map(each => each.right - each.left)) > room * 0.6
  const edge = median(right.map(piece => piece.left))
  const aligned = right.filter(piece => Math.abs(piece.left - edge) < 4).length >= right.length * 0.6
  return aligned && fills(left, x - from) && fills(right, to - x) ? x : null
}

export function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b)
  return ordered[ordered.length >> 1] ?? 0
}
