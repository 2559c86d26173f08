import type { Mark } from '../../shared/model/mark'

/** A stretch of a turn's text that looks the same throughout. */
export interface Segment {
  text: string
  /** Class names for what the file set apart; empty for plain text. */
  look: string
  /** What stands before it and is not in the text: the number of a list's item. */
  label?: string
}

/** A row of more cells than this is no table that could be read in a column of text. */
const mostCells = 10
/** A turn with more marks than this has its cells in line: a table of thousands of cells is looked through as fast as plain text. */
const mostMarks = 4_000

/**
 * Cuts a turn's text where what the file set apart begins or ends. Joined again, the segments are the text. The cell of a table is one
 * segment, so that it can be a box, unless something within it is set apart.
 *
 * @param marks in any order; they may overlap
 */
export function markSegments(text: string, marks: readonly Mark[]): Segment[] {
  const cells = cellLooks(text, marks)
  const shown = marks.flatMap(mark => {
    if (mark.kind === 'cell' || mark.end <= mark.start) return []
    // What covers a cell's words covers its tab too, which is in the same box.
    const cell = cellAround(cells, mark.end)
    return [cell === undefined || text.slice(mark.end, cell.end).trim() !== '' ? mark : { ...mark, end: cell.end }]
  })
  const cuts = new Set([0, text.length])
  for (const { start, end } of [...shown, ...cells])
    for (const at of [start, end]) if (at > 0 && at < text.length) cuts.add(at)
  const places = [...cuts].sort((a, b) => a - b)
  const segments: Segment[] = []
  const ordered = [...shown].sort((a, b) => a.start - b.start)
  let next = 0
  let open: Mark[] = []
  let c = 0
  for (const [i, from] of places.entries()) {
    const to = places[i + 1]
    if (to === undefined || to === from) continue
    for (let mark = ordered[next]; mark !== undefined && mark.start <= from; mark = ordered[++next]) open.push(mark)
    // Every end is a cut: what reaches beyond this one reaches to the next.
    const here = open.filter(mark => mark.end > from)
    open = here
    const looks = here.flatMap(({ kind, start }) =>
      kind === 'list' && start === from ? ['is-list', 'is-list-start'] : [`is-${kind}`],
    )
    while ((cells[c]?.end ?? Number.POSITIVE_INFINITY) <= from) c++
    const at = cells[c]
    const cell = at !== undefined && at.start <= from ? at : undefined
    if (cell !== undefined) looks.push(...cell.looks)
    const look = [...new Set(looks)].sort().join(' ')
    const label = here.find(mark => mark.kind === 'list' && mark.start === from)?.label
    const before = segments.at(-1)
    if (before !== undefined && before.look === look && cell === undefined && label === undefined)
      before.text += text.slice(from, to)
    else segments.push({ text: text.slice(from, to), look, ...(label === undefined ? {} : { label }) })
  }
  return segments
}

interface CellLook {
  start: number
  end: number
  looks: string[]
}

/** The cell within which a place lies, not at its edges. @param cells in order */
function cellAround(cells: readonly CellLook[], at: number): CellLook | undefined {
  let low = 0
  let high = cells.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cells[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const found = cells[low]
  return found !== undefined && found.start < at ? found : undefined
}

/** How the cells of each row look: as boxes of equal width, or in line where one of them is not of one piece. */
function cellLooks(text: string, marks: readonly Mark[]): CellLook[] {
  const rows: Mark[][] = []
  const others = marks.filter(({ kind }) => kind !== 'cell')
  for (const mark of marks.filter(({ kind }) => kind === 'cell').sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = rows.at(-1)?.at(-1)
    if (mark.start >= text.length || (last !== undefined && mark.start < last.end)) continue
    if (last?.end === mark.start) rows.at(-1)?.push(mark)
    else rows.push([mark])
  }
  return rows.flatMap(row => {
    const words = row.filter(({ start, end }) => text.slice(start, end).trim() !== '').length
    const begins = text.slice(row[0]?.start, row[0]?.end).trim() !== ''
    if (row.length < 2 || (words < 2 && !begins)) return []
    const whole =
      row.length <= mostCells && marks.length <= mostMarks && row.every(cell => isOfOnePiece(text, cell, others))
    return row.map(({ start, end }) => ({
      start,
      end,
      looks: whole ? ['is-cell', `is-of-${row.length}`] : ['is-cell-in-line'],
    }))
  })
}

/** Nothing begins or ends within a cell's words. */
function isOfOnePiece(text: string, cell: Mark, others: readonly Mark[]): boolean {
  const end = cell.start + text.slice(cell.start, cell.end).trimEnd().length
  return others.every(
    mark => mark.end <= cell.start || mark.start >= end || (mark.start <= cell.start && mark.end >= end),
  )
}
