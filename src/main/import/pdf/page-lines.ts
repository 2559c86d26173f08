import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import { AppError } from '../../../shared/errors'
import { inColumns } from './columns'

/** Words on one base line, as far as one reads on. Sizes and places in points; y grows downwards from the page's top. */
export interface PageLine {
  text: string
  page: number
  left: number
  right: number
  y: number
  size: number
  /** Most of its letters run from right to left. */
  rtl: boolean
  /** Where on the page it is read from: the whole width, or one of two columns. */
  column: number
  /** A number that stands apart at the line's left or right edge; it is the first word of `text`, before a tab. */
  margin: number | null
}

export interface Page {
  number: number
  width: number
  height: number
  lines: PageLine[]
}

/** A run of letters as pdf.js gives it, turned the way the page is looked at. */
interface Run {
  text: string
  left: number
  right: number
  y: number
  size: number
  rtl: boolean
  upright: boolean
}

/** More runs than a page of text can have: one letter each on a page of print would be a tenth of it. */
const mostRuns = 60_000

/**
 * The lines of a page in the order in which they are read. Runs are put together by where they stand, since programs write them in any
 * order.
 *
 * @throws AppError file.unsafe for more runs than words could be
 */
export async function readPage(page: PDFPageProxy, file: string): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const runs: Run[] = []
  if (items.length > mostRuns) throw new AppError('file.unsafe', { file, entry: `page ${page.pageNumber}` })
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    runs.push(placed(item, viewport.transform))
  }
  const upright = withoutDoubles(runs.filter(run => run.upright))
  const pieces = baselines(upright).flatMap(row => piecesOf(row, page.pageNumber))
  const lines = inColumns(pieces)
  // What stands across the page (a stamp, a watermark) is read last.
  for (const run of runs) if (!run.upright) lines.push(toLine([run], page.pageNumber))
  return { number: page.pageNumber, width: viewport.width, height: viewport.height, lines }
}

function placed(
  item: { str: string; dir: string; transform: number[]; width: number; height: number },
  view: number[],
): Run {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view
  const x = va * e + vc * f + ve
  const y = vb * e + vd * f + vf
  const along = { x: va * a + vc * b, y: vb * a + vd * b }
  const size = Math.hypot(c, d) || item.height || 1
  const upright = Math.abs(along.y) <= Math.abs(along.x) * 0.2
  const [left, right] = along.x >= 0 ? [x, x + item.width] : [x - item.width, x]
  const text = item.str
    .replaceAll('\u0000', '\ufffd')
    .replace(/[\r\n]/g, ' ')
    .toWellFormed()
  return { text, left, right, y, size, rtl: item.dir === 'rtl', upright }
}

/** Bold is sometimes printed by writing the same words twice, a hair apart. */
function withoutDoubles(runs: readonly Run[]): Run[] {
  const seen = new Set<string>()
  return runs.filter(({ text, left, y }) => {
    const key = `${Math.round(left)} ${Math.round(y)} ${text}`
    if (text.length > 1 && seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Runs that stand on one line, from the page's top. */
function baselines(runs: readonly Run[]): Run[][] {
  const ordered = [...runs].sort((a, b) => a.y - b.y || a.left - b.left)
  const rows: Run[][] = []
  let first: Run | undefined
  for (const run of ordered) {
    const row = rows.at(-1)
    if (row === undefined || first === undefined || run.y - first.y > reach(run.size, first.size)) {
      rows.push([run])
      first = run
    } else {
      row.push(run)
      // A raised number is smaller than the words it hangs on, which say where the line is.
      if (run.size > first.size) first = run
    }
  }
  return rows
}

/** How far apart two runs of one line may stand: what is much smaller is raised or lowered, as the number of a note is. */
function reach(a: number, b: number): number {
  const [smaller, larger] = a < b ? [a, b] : [b, a]
  return 0.5 * (smaller < 0.75 * larger ? larger : smaller)
}

/** A row's pieces: what is far apart may belong to two columns, and a number at the edge to neither. */
function piecesOf(row: Run[], page: number): PageLine[] {
  const ordered = [...row].sort((a, b) => a.left - b.left)
  const pieces: Run[][] = []
  for (const run of ordered) {
    const before = pieces.at(-1)?.at(-1)
    const size = Math.max(run.size, before?.size ?? 0)
    if (before === undefined || run.left - before.right > 1.5 * size) pieces.push([run])
    else if (isNumber(before.text) && pieces.at(-1)?.length === 1 && run.left - before.right > 0.4 * size)
      pieces.push([run])
    else pieces.at(-1)?.push(run)
  }
  return pieces.map(runs => toLine(runs, page))
}

function isNumber(text: string): boolean {
  return /^\s*\d{1,5}\s*$/.test(text)
}

function toLine(runs: readonly Run[], page: number): PageLine {
  const letters = (rtl: boolean) => runs.reduce((sum, run) => sum + (run.rtl === rtl ? run.text.trim().length : 0), 0)
  const rtl = letters(true) > letters(false)
  const size = runs.reduce(
    (most, run) => (run.text.length > most.length ? { length: run.text.length, size: run.size } : most),
    {
      length: 0,
      size: 1,
    },
  ).size
  const ordered = rtl ? [...runs].reverse() : runs
  let text = ''
  let before: Run | undefined
  for (const run of ordered) {
    const gap = before === undefined ? 0 : rtl ? before.left - run.right : run.left - before.right
    if (before !== undefined && gap > 0.12 * size && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' '
    text += run.text
    before = run
  }
  return {
    text: text.trim(),
    page,
    left: Math.min(...runs.map(run => run.left)),
    right: Math.max(...runs.map(run => run.right)),
    y: Math.max(...runs.map(run => run.y)),
    size,
    rtl,
    column: 0,
    margin: null,
  }
}
