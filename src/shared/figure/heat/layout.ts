import { isWithoutHues, mix, readableOn } from '../colours'
import { lineLabels } from '../cross/line-labels'
import type { FigureLayout } from '../figure-layout'
import { formatCount } from '../format-count'
import { columnHeads } from '../grid/col-heads'
import { loweredBy } from '../grid/lowered'
import { heightsInRoom, pageRoom } from '../grid/page-room'
import { rowHeight, sideLabel } from '../grid/side-label'
import type { Measure } from '../measure'
import { pageOf } from '../page'
import type { PageSettings } from '../settings'
import type { Mark, Shape } from '../shapes'
import { rectPath } from '../shapes'
import { sheetOf, widestOf, write } from '../sheet'
import type { FigureWords } from '../words/figure-words'
import type { HeatFigure } from './data'

/** Rows and columns drawn at most; the rest is counted in the caption. */
const mostRows = 60
const mostColumns = { narrow: 20, wide: 40 }

/** How many columns a heat map has at most on such a page. */
export function columnsOfHeat(settings: PageSettings, measure: Measure): number {
  return sheetOf(settings, measure).narrow ? mostColumns.narrow : mostColumns.wide
}

/** The words of a heat map: its title, what its shades say, and a cell in words. */
export interface HeatWords {
  title: string
  caption: string
  cell: (side: string, head: string, count: number) => string
  /** What a row is of. */
  rows: 'documents' | 'codes'
}

/** Counts as shades of one grey-blue, darker for more, the number in each cell that has one: read by number first, seen by shade. */
export function layoutHeat(
  data: HeatFigure & { dropped?: number },
  settings: PageSettings,
  words: FigureWords,
  measure: Measure,
  own: HeatWords,
): FigureLayout {
  const sheet = sheetOf(settings, measure)
  const { u, width, margin, small, palette, narrow } = sheet
  const heads = data.heads.slice(0, columnsOfHeat(settings, measure))
  const some = data.sides.slice(0, mostRows)
  const sideLabels = lineLabels({ lines: some }, words, false).map(label => label.replaceAll('\u00ad', ''))
  const headLabels = lineLabels({ lines: heads }, words, narrow)
  const largest = Math.max(1, ...data.cells.map(cell => cell?.count ?? 0))
  const number = measure(formatCount(largest), small)
  // On a crowded page names take more of the width where that keeps them in one line and the numbers can still be read.
  const named = widestOf(sheet, sideLabels, u) + 0.4 * u
  const spare = width - 2 * margin - 0.6 * u - heads.length * Math.max(number + 0.6 * u, 2.4 * u)
  const isCrowded = some.length * 2.56 * u > pageRoom(sheet, settings)
  const side = isCrowded && named <= Math.min(width * 0.5, spare) ? named : Math.min(named, width * 0.32)
  const left = margin + side + 0.6 * u
  const pitch = Math.min((width - margin - left) / Math.max(1, heads.length), 7 * u)
  const centres = heads.map((_, i) => left + (i + 0.5) * pitch)
  const drawn = columnHeads(sheet, headLabels, centres, pitch)
  const top = drawn.height
  const heightOf = (label: string, at: number, height: number) =>
    rowHeight(sheet, [label], { room: side - 0.8 * u * (some[at]?.depth ?? 0), height })
  const tallest = Math.max(1.9 * u, ...sideLabels.map((label, at) => heightOf(label, at, 1.9 * u)))
  const heights = heightsInRoom(
    sideLabels.map(() => tallest),
    sideLabels.map((label, at) => heightOf(label, at, 1.32 * u)),
    pageRoom(sheet, settings) - top,
  )
  const sides = some.slice(0, heights.length)
  const hue = isWithoutHues(settings.theme) ? palette.ink : palette.hue.POT
  // All numbers or none: a few among many would look like the only ones there are.
  const size = Math.min(small, (small * (pitch - 0.25 * u)) / number)
  const isNumbered = size >= 0.84 * small
  let y = top
  const marks: Mark[] = []
  const passive: Shape[] = []
  for (const [r, row] of sides.entries()) {
    const height = heights[r] ?? tallest
    const indent = row.depth * 0.8 * u
    passive.push(
      ...sideLabel(sheet, sideLabels[r] ?? '', {
        x: left - 0.6 * u,
        middle: y + height / 2,
        room: side - indent,
        weight: row.cycle !== null && row.key === row.cycle ? 600 : 400,
      }),
    )
    for (const [c, head] of heads.entries()) {
      const cell = data.cells[r * data.heads.length + c]
      if (!cell) continue
      const x = left + c * pitch
      const share = cell.count / largest
      const fill = cell.count ? mix(hue, palette.paper, 0.9 - 0.8 * Math.sqrt(share)) : palette.track
      const box = {
        shape: 'rect' as const,
        x: x + 0.05 * u,
        y: y + 0.05 * u,
        width: pitch - 0.1 * u,
        height: height - 0.1 * u,
        fill,
      }
      if (cell.count === 0) {
        passive.push(box)
        continue
      }
      const text = formatCount(cell.count)
      marks.push({
        id: `cell:${row.key}>${head.key}`,
        name: own.cell(sideLabels[r] ?? '', (headLabels[c] ?? '').replaceAll('\u00ad', ''), cell.count),
        shapes: [
          box,
          ...(isNumbered
            ? [
                write(sheet, text, x + pitch / 2, y + height / 2 + size * 0.36, {
                  size,
                  anchor: 'middle',
                  fill: readableOn(fill, palette.ink, palette.paper),
                }),
              ]
            : []),
        ],
        hit: rectPath(x, y, pitch, height),
        evidence: { of: 'codings', rows: cell.rows, count: cell.rows.length },
      })
    }
    y += height
  }
  const hidden = {
    documents: own.rows === 'documents' ? data.sides.length - sides.length : 0,
    codes: (own.rows === 'codes' ? data.sides.length - sides.length : 0) + data.heads.length - heads.length,
  }
  const hides = words.cross.hidden({ ...hidden, codes: hidden.codes + (data.dropped ?? 0) })
  return pageOf(
    sheet,
    {
      title: own.title,
      caption: [
        data.n && marks.length ? own.caption : words.nothing,
        marks.length > 0 && !isNumbered ? words.heat.strongest(largest) : '',
        hides,
      ]
        .filter(Boolean)
        .join(' '),
      selection: settings.filterText ? words.filter(settings.filterText) : '',
      parts: marks.map(mark => mark.name),
      layers: [
        { name: 'heads', items: drawn.shapes.map(shape => loweredBy(shape, top)) },
        { name: 'counts', items: passive },
        { name: 'cells', items: marks },
      ],
      height: y,
    },
    settings,
  )
}
