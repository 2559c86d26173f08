import { isWithoutHues, mix, readableOn } from '../colours'
import { lineLabels } from '../cross/line-labels'
import type { FigureLayout } from '../figure-layout'
import { formatCount } from '../format-count'
import { columnHeads } from '../grid/col-heads'
import { loweredBy } from '../grid/lowered'
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
const mostColumns = 40

/** The words of a heat map: its title, what its shades say, and a cell in words. */
export interface HeatWords {
  title: string
  caption: string
  cell: (side: string, head: string, count: number) => string
}

/** Counts as shades of one grey-blue, darker for more, the number in each cell that has one: read by number first, seen by shade. */
export function layoutHeat(
  data: HeatFigure,
  settings: PageSettings,
  words: FigureWords,
  measure: Measure,
  own: HeatWords,
): FigureLayout {
  const sheet = sheetOf(settings, measure)
  const { u, width, margin, small, palette, narrow } = sheet
  const sides = data.sides.slice(0, mostRows)
  const heads = data.heads.slice(0, narrow ? 20 : mostColumns)
  const sideLabels = lineLabels({ lines: sides }, words, false).map(label => label.replaceAll('\u00ad', ''))
  const headLabels = lineLabels({ lines: heads }, words, narrow)
  const side = Math.min(width * 0.32, widestOf(sheet, sideLabels, u) + 0.4 * u)
  const left = margin + side + 0.6 * u
  const pitch = Math.min((width - margin - left) / Math.max(1, heads.length), 7 * u)
  const height = rowHeight(sheet, sideLabels, {
    room: side - 0.8 * u * Math.max(0, ...sides.map(({ depth }) => depth)),
    height: 1.9 * u,
  })
  const centres = heads.map((_, i) => left + (i + 0.5) * pitch)
  const drawn = columnHeads(sheet, headLabels, centres, pitch)
  const top = drawn.height
  const largest = Math.max(1, ...data.cells.map(cell => cell?.count ?? 0))
  const hue = isWithoutHues(settings.theme) ? palette.ink : palette.hue.POT
  const marks: Mark[] = []
  const passive: Shape[] = []
  for (const [r, row] of sides.entries()) {
    const y = top + r * height
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
      const fits = measure(text, small) <= pitch - 0.3 * u
      marks.push({
        id: `cell:${row.key}>${head.key}`,
        name: own.cell(sideLabels[r] ?? '', (headLabels[c] ?? '').replaceAll('\u00ad', ''), cell.count),
        shapes: [
          box,
          ...(fits
            ? [
                write(sheet, text, x + pitch / 2, y + height / 2 + small * 0.36, {
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
  }
  const hidden = data.sides.length - sides.length + (data.heads.length - heads.length)
  return pageOf(
    sheet,
    {
      title: own.title,
      caption: [data.n && marks.length ? own.caption : words.nothing, hidden > 0 ? words.cross.hidden(hidden) : '']
        .filter(Boolean)
        .join(' '),
      selection: settings.filterText ? words.filter(settings.filterText) : '',
      parts: marks.map(mark => mark.name),
      layers: [
        { name: 'heads', items: drawn.shapes.map(shape => loweredBy(shape, top)) },
        { name: 'counts', items: passive },
        { name: 'cells', items: marks },
      ],
      height: top + height * sides.length,
    },
    settings,
  )
}
