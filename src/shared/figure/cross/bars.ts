import { mix } from '../colours'
import type { FigureLayout } from '../figure-layout'
import { formatCount } from '../format-count'
import { columnHeads } from '../grid/col-heads'
import { formatShare } from '../grid/count-text'
import { loweredBy } from '../grid/lowered'
import { heightsInRoom, pageRoom } from '../grid/page-room'
import { sideLabel } from '../grid/side-label'
import type { Measure } from '../measure'
import { pageOf } from '../page'
import type { PageSettings } from '../settings'
import type { Mark, Shape } from '../shapes'
import { line, rectPath } from '../shapes'
import { fitted, sheetOf, widestOf, write } from '../sheet'
import type { FigureWords } from '../words/figure-words'
import { crossCaption } from './caption'
import { cellName, isOpen, lengthOf } from './cell'
import type { CrossFigure } from './data'
import { lineLabels } from './line-labels'

/** Rows drawn at most; the rest is counted in the caption. */
const most = 40

/**
 * A grid of bars: groups or waves beneath each other, cycles side by side. Each cell has its number, a bar on one scale, and the share of those
 * asked; where nobody was asked the cell is hatched, says so and has no bar, since that is no nought.
 */
export function layoutCrossBars(
  data: CrossFigure,
  settings: PageSettings,
  words: FigureWords,
  measure: Measure,
  title: string,
): FigureLayout {
  const sheet = sheetOf(settings, measure)
  const { u, width, margin, small, palette, narrow } = sheet
  const some = data.columns.slice(0, most)
  const labels = lineLabels(data, words, narrow)
  const names = some.map(({ name }) => name)
  const side = Math.min(
    width * 0.26,
    widestOf(sheet, [...names, ...some.map(({ people }) => words.cross.heard(people))], u, 600) + 0.8 * u,
  )
  const left = margin + side + 0.6 * u
  const pitch = (width - margin - left) / Math.max(1, labels.length)
  const centres = labels.map((_, i) => left + (i + 0.5) * pitch)
  const heads = columnHeads(sheet, labels, centres, pitch)
  const top = heads.height
  const heights = heightsInRoom(
    some.map(() => 3.9 * u),
    some.map(() => 3.5 * u),
    pageRoom(sheet, settings) - top,
  )
  const height = heights[0] ?? 3.9 * u
  const rows = some.slice(0, heights.length)
  const largest = Math.max(...data.cells.map(({ count }) => count), 0)
  // All numbers of one size, the one at which the longest stays in its cell.
  const size = Math.min(1.08 * u, (1.08 * u * (pitch - 0.8 * u)) / measure(formatCount(largest), 1.08 * u, 600))
  const showsShare = data.by === 'tellers' && pitch > 5.6 * u
  const marks: Mark[] = []
  const passive: Shape[] = []
  const edge = mix(palette.rule, palette.paper, 0.65)
  for (const [r, row] of rows.entries()) {
    const y = top + r * height
    // A name in two lines and the people beneath it stand around the middle of the row.
    const named =
      sideLabel(sheet, row.name, { x: 0, middle: 0, room: side, weight: 600 }).length > 1 ? 0.62 * u : 0.46 * u
    passive.push(
      ...sideLabel(sheet, row.name, { x: left - 0.6 * u, middle: y + height / 2 - named, room: side, weight: 600 }),
      write(sheet, words.cross.heard(row.people), left - 0.6 * u, y + height / 2 + 0.69 * u + named, {
        anchor: 'end',
        fill: palette.soft,
      }),
    )
    for (const [l, code] of data.lines.entries()) {
      const cell = data.cells[l * data.columns.length + r]
      if (!cell) continue
      const x = left + l * pitch
      const hue = code.cycle ? palette.hue[code.cycle] : palette.soft
      const cycle = code.cycle ? { cycle: code.cycle } : {}
      const room = pitch - 1.2 * u
      const hit = rectPath(x, y, pitch, height)
      if (isOpen(cell)) {
        passive.push(...hatched(x, y, pitch, height, edge, u))
        const text = fitted(sheet, words.cross.notAsked, pitch - 0.4 * u)
        passive.push(
          write(sheet, text, x + pitch / 2, y + height / 2 + small * 0.36, {
            anchor: 'middle',
            fill: palette.soft,
            halo: palette.paper,
          }),
        )
        continue
      }
      const shapes: Shape[] = [
        write(sheet, formatCount(cell.count), x + 0.6 * u, y + 1.75 * u, {
          size,
          weight: 600,
          fill: cell.count ? palette.ink : palette.soft,
        }),
        {
          shape: 'rect',
          x: x + 0.6 * u,
          y: y + 2.35 * u,
          width: room,
          height: 0.8 * u,
          fill: mix(hue, palette.paper, palette.paleTint),
          ...cycle,
        },
      ]
      if (showsShare && cell.base)
        shapes.push(
          write(sheet, formatShare(cell.count / cell.base), x + pitch - 0.6 * u, y + 1.75 * u, {
            anchor: 'end',
            fill: palette.soft,
          }),
        )
      if (cell.count)
        shapes.push({
          shape: 'rect',
          x: x + 0.6 * u,
          y: y + 2.35 * u,
          width: Math.max(0.12 * u, room * lengthOf(cell, largest)),
          height: 0.8 * u,
          fill: hue,
          ...cycle,
        })
      marks.push({
        id: `cell:${code.key}>${r}`,
        name: cellName(data, l, r, words),
        shapes,
        hit,
        evidence: { of: 'codings', rows: cell.rows, count: cell.rows.length },
      })
    }
  }
  const bottom = top + height * rows.length
  const right = left + pitch * labels.length
  const paint = { stroke: edge, strokeWidth: 0.08 * u }
  const grid: Shape[] = [
    ...Array.from({ length: rows.length + 1 }, (_, i) => ({
      shape: 'path' as const,
      path: line(left, top + i * height, right, top + i * height),
      ...paint,
    })),
    ...Array.from({ length: labels.length + 1 }, (_, i) => ({
      shape: 'path' as const,
      path: line(left + i * pitch, top, left + i * pitch, bottom),
      ...paint,
    })),
  ]
  return pageOf(
    sheet,
    {
      title,
      caption: crossCaption(data, rows.length, words),
      selection: settings.filterText ? words.filter(settings.filterText) : '',
      parts: marks.map(mark => mark.name),
      layers: [
        { name: 'tracks', items: grid },
        { name: 'heads', items: heads.shapes.map(shape => loweredBy(shape, top)) },
        { name: 'counts', items: passive },
        { name: 'cells', items: marks },
      ],
      height: bottom,
    },
    settings,
  )
}

/** Slanting lines clipped to the cell by hand, since a clip or pattern is not read alike everywhere. */
function hatched(x: number, y: number, width: number, height: number, stroke: string, u: number): Shape[] {
  const shapes: Shape[] = []
  for (let at = 0.8 * u; at < width + height; at += 0.8 * u) {
    const [x0, y0] = at < height ? [x, y + at] : [x + at - height, y + height]
    const [x1, y1] = at < width ? [x + at, y] : [x + width, y + at - width]
    shapes.push({ shape: 'path', path: line(x0, y0, x1, y1), stroke, strokeWidth: 0.08 * u })
  }
  return shapes
}
