import type { CycleKey } from '../../framework/cycles'
import { mix } from '../colours'
import { groupLegend } from '../cross/legend'
import { lineLabels } from '../cross/line-labels'
import type { FigureLayout } from '../figure-layout'
import { formatCount } from '../format-count'
import { formatShare } from '../grid/count-text'
import { heightsInRoom, pageRoom } from '../grid/page-room'
import { rowHeight, sideLabel } from '../grid/side-label'
import type { Measure } from '../measure'
import { pageOf } from '../page'
import type { PageSettings } from '../settings'
import type { Mark, Shape } from '../shapes'
import { line, rectPath } from '../shapes'
import { sheetOf, widestOf, write } from '../sheet'
import type { FigureWords } from '../words/figure-words'
import { withoutSoftHyphens } from '../wrap'
import type { CoverageFigure } from './data'
import { tickPaths } from './ticks'

const mostLines = 60

/** Codings as ticks along the text, from its first word to its last. Where lines are documents each cycle keeps a level of its own within the line, so that they are told apart without colour. */
export function layoutCoverage(
  data: CoverageFigure,
  settings: PageSettings,
  words: FigureWords,
  measure: Measure,
  levels: readonly CycleKey[],
): FigureLayout {
  const sheet = sheetOf(settings, measure)
  const { u, width, margin, small, palette, narrow } = sheet
  const isOne = data.document !== null
  const some = data.lines.slice(0, mostLines)
  const allLabels = lineLabels({ lines: some }, words, false).map(label => label.replaceAll('\u00ad', ''))
  const counts =
    widestOf(
      sheet,
      some.map(({ count }) => formatCount(count)),
    ) +
    0.6 * u
  // Not all lines are as high as they are best read at: the page has an end. On a wide one they stand in two columns first.
  const room = pageRoom(sheet, settings) - (isOne ? 1.5 : 5.3) * u
  const best = isOne ? 2.1 * u : 0.5 * u * levels.length + 1.1 * u
  const isFolded = !narrow && !isOne && some.length * best > room
  const columns = isFolded ? 2 : 1
  const columnWidth = (width - 2 * margin - (columns - 1) * 2 * u) / columns
  const side = Math.min(columnWidth * 0.34, widestOf(sheet, allLabels, u) + 0.3 * u)
  const heightOf = (height: number) => rowHeight(sheet, allLabels, { room: side, height })
  const lines = Math.ceil(some.length / columns)
  const heights = heightsInRoom(
    Array.from({ length: lines }, () => heightOf(best)),
    Array.from({ length: lines }, () => heightOf(isOne ? 1.5 * u : 0.22 * u * levels.length + 0.7 * u)),
    room,
  )
  const perColumn = heights.length
  const shown = some.slice(0, perColumn * columns)
  const height = heights[0] ?? best
  const labels = allLabels.slice(0, shown.length)
  const placeOf = (column: number) => {
    const start = margin + column * (columnWidth + 2 * u)
    return { left: start + side + 0.8 * u, right: start + columnWidth - counts, end: start + columnWidth }
  }
  const bottom = height * perColumn
  const gap = Math.min(0.35 * u, height * 0.12)
  const track = mix(palette.rule, palette.paper, 0.82)
  const marks: Mark[] = []
  const passive: Shape[] = []
  for (const [at, row] of shown.entries()) {
    const { left, right, end } = placeOf(Math.floor(at / perColumn))
    const y = (at % perColumn) * height
    const inner = height - 2 * gap
    passive.push(
      { shape: 'rect', x: left, y: y + gap, width: right - left, height: inner, fill: palette.track },
      {
        shape: 'path',
        path: line(left, y + gap + inner, right, y + gap + inner),
        stroke: track,
        strokeWidth: 0.08 * u,
      },
      ...sideLabel(sheet, labels[at] ?? '', { x: left - 0.6 * u, middle: y + height / 2, room: side }),
      write(sheet, formatCount(row.count), end, y + height / 2 + small * 0.36, {
        anchor: 'end',
        fill: palette.soft,
      }),
    )
    if (row.count === 0) continue
    // Ticks keep off the edges of the line: what stands at its very top belongs to no line above.
    const edge = isOne ? 0 : Math.min(0.2 * u, 0.06 * inner)
    const level = (inner - 2 * edge) / Math.max(1, levels.length)
    const topOf = (cycle: CycleKey | null) => {
      const place = cycle === null ? 0 : Math.max(0, levels.indexOf(cycle))
      return y + gap + edge + (isOne ? 0 : (place + 0.07) * level)
    }
    const ticks = tickPaths(row.spans, { left, right, topOf, height: isOne ? inner : level * 0.86, least: 0.09 * u })
    marks.push({
      id: `line:${at}`,
      name: `${labels[at]}: ${words.measure.passages(row.count)}`,
      shapes: ticks.map(
        ({ cycle, path }): Shape => ({ shape: 'path', path, fill: cycle ? palette.hue[cycle] : palette.soft }),
      ),
      hit: rectPath(left, y, right - left, height),
      evidence: { of: 'codings', rows: row.rows, count: row.count },
    })
  }
  const axis: Shape[] = Array.from({ length: columns }, (_, column) => placeOf(column)).flatMap(({ left, right }) =>
    [0, 0.25, 0.5, 0.75, 1].map(share =>
      write(sheet, formatShare(share), left + share * (right - left), bottom + 1.2 * u, {
        anchor: share === 0 ? 'start' : share === 1 ? 'end' : 'middle',
        fill: palette.soft,
      }),
    ),
  )
  const legend = groupLegend(
    sheet,
    data.n && !isOne ? levels.map(cycle => withoutSoftHyphens(words.cycles[cycle])) : [],
    (at, x, y) => {
      const cycle = levels[at]!
      return [
        {
          shape: 'rect',
          x,
          y: y - 0.375 * u,
          width: 0.75 * u,
          height: 0.75 * u,
          fill: palette.hue[cycle],
          ...{ cycle },
        },
      ]
    },
    bottom + 2.1 * u,
    0.75 * u,
  )
  const left = data.lines.length - shown.length
  return pageOf(
    sheet,
    {
      title: isOne ? words.coverage.titleOne(data.document ?? '') : words.coverage.title,
      caption: [
        data.n ? words.coverage.caption(data.n, data.documents, isOne) : words.nothing,
        legend.shapes.length > 0 ? words.coverage.levels : '',
        words.cross.hidden(isOne ? { codes: left } : { documents: left }),
      ]
        .filter(Boolean)
        .join(' '),
      selection: settings.filterText ? words.filter(settings.filterText) : '',
      parts: marks.map(mark => mark.name),
      layers: [
        { name: 'tracks', items: passive },
        { name: 'cells', items: marks },
        { name: 'axis', items: axis },
        { name: 'legend', items: legend.shapes },
      ],
      height: legend.shapes.length > 0 ? legend.bottom : bottom + 1.5 * u,
    },
    settings,
  )
}
