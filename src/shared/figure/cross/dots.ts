import { mix } from '../colours'
import type { FigureLayout } from '../figure-layout'
import { formatCount } from '../format-count'
import { formatShare } from '../grid/count-text'
import { rowHeight, sideLabel } from '../grid/side-label'
import { niceTicks } from '../grid/ticks'
import type { Measure } from '../measure'
import { pageOf } from '../page'
import type { PageSettings } from '../settings'
import type { Mark, Shape } from '../shapes'
import { line, rectPath } from '../shapes'
import { sheetOf, widestOf, write } from '../sheet'
import type { FigureWords } from '../words/figure-words'
import { crossCaption } from './caption'
import { cellName, isOpen, lengthOf } from './cell'
import type { CrossFigure } from './data'
import { groupLegend } from './legend'
import { lineLabels } from './line-labels'
import { marker, markerKinds } from './markers'
import { sideBySide } from './side-by-side'

/** Groups as markers on one scale, a line for each cycle (Cleveland's dot plot): differences between groups are read along the line. */
export function layoutCrossDots(
  data: CrossFigure,
  settings: PageSettings,
  words: FigureWords,
  measure: Measure,
  title: string,
): FigureLayout {
  const sheet = sheetOf(settings, measure)
  const { u, width, margin, small, palette, narrow } = sheet
  const groups = data.columns.slice(0, markerKinds)
  const labels = lineLabels(data, words, narrow).map(label => label.replaceAll('\u00ad', ''))
  const side = Math.min(width * 0.34, widestOf(sheet, labels, u, 600))
  const left = margin + side + 1.4 * u
  const right = width - margin - 1.6 * u
  const isShare = data.by === 'tellers'
  const largest = Math.max(0, ...data.cells.map(({ count }) => count))
  const ticks = isShare ? [0, 0.25, 0.5, 0.75, 1] : niceTicks(largest)
  const end = ticks.at(-1) || 1
  const xOf = (value: number) => left + (value / end) * (right - left)
  const height = (1.3 + 0.9 * Math.min(4, Math.max(1, groups.length))) * u
  const pitch = rowHeight(sheet, labels, { room: side, height, weight: 600 })
  const bottom = pitch * labels.length
  const axis: Shape[] = ticks.flatMap((tick): Shape[] => [
    {
      shape: 'path',
      path: line(xOf(tick), 0, xOf(tick), bottom),
      stroke: mix(palette.rule, palette.paper, 0.7),
      strokeWidth: 0.08 * u,
    },
    write(sheet, isShare ? formatShare(tick) : formatCount(tick), xOf(tick), bottom + 1.3 * u, {
      anchor: 'middle',
      fill: palette.soft,
    }),
  ])
  const marks: Mark[] = []
  const heads: Shape[] = []
  for (const [l, code] of data.lines.entries()) {
    const y = (l + 0.5) * pitch
    const hue = code.cycle ? palette.hue[code.cycle] : palette.soft
    heads.push(...sideLabel(sheet, labels[l] ?? '', { x: left - 1.2 * u, middle: y, room: side, weight: 600 }))
    const shown = groups.flatMap((_, g) => {
      const cell = data.cells[l * data.columns.length + g]
      return cell && !isOpen(cell) ? [{ g, cell, x: left + lengthOf(cell, end) * (right - left) }] : []
    })
    if (shown.length > 1) {
      const xs = shown.map(({ x }) => x)
      heads.push({
        shape: 'path',
        path: line(Math.min(...xs), y, Math.max(...xs), y),
        stroke: mix(hue, palette.paper, 0.55),
        strokeWidth: 0.2 * u,
      })
    }
    // Markers at one place stand above each other a little, so that each can be seen and pointed at.
    const places = sideBySide(
      shown.map(({ x }) => x),
      1.05 * u,
    )
    const crowd = Math.max(1, ...places.map(place => 2 * Math.abs(place) + 1))
    for (const [index, { g, cell, x }] of shown.entries()) {
      const at = y + (places[index] ?? 0) * Math.min(1.05 * u, (pitch * 0.95) / crowd)
      marks.push({
        id: `cell:${code.key}>${g}`,
        name: cellName(data, l, g, words),
        shapes: [marker(g, x, at, 0.5 * u, hue, palette.paper)],
        hit: rectPath(x - 0.5 * u, at - 0.5 * u, u, u),
        evidence: { of: 'codings', rows: cell.rows, count: cell.rows.length },
      })
    }
  }
  const legend = groupLegend(
    sheet,
    groups.map(({ name, people }) => `${name} (${words.cross.heard(people)})`),
    (g, x, y) => [marker(g, x + 0.5 * u, y, 0.5 * u, palette.ink, palette.paper)],
    bottom + 2.5 * u,
    u,
  )
  return pageOf(
    sheet,
    {
      title,
      caption: crossCaption(data, groups.length, words),
      selection: settings.filterText ? words.filter(settings.filterText) : '',
      parts: marks.map(mark => mark.name),
      layers: [
        { name: 'tracks', items: axis },
        { name: 'heads', items: heads },
        { name: 'cells', items: marks },
        { name: 'legend', items: legend.shapes },
      ],
      height: Math.max(legend.bottom, bottom + 1.6 * small),
    },
    settings,
  )
}
