import type { CycleKey } from '../../framework/cycles'
import { mix } from '../colours'
import { groupLegend } from '../cross/legend'
import { lineLabels } from '../cross/line-labels'
import type { FigureLayout } from '../figure-layout'
import { formatCount } from '../format-count'
import { formatShare } from '../grid/count-text'
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
  const { u, width, margin, small, palette } = sheet
  const isOne = data.document !== null
  const shown = data.lines.slice(0, mostLines)
  const labels = lineLabels({ lines: shown }, words, false).map(label => label.replaceAll('\u00ad', ''))
  const counts =
    widestOf(
      sheet,
      shown.map(({ count }) => formatCount(count)),
    ) +
    0.6 * u
  const side = Math.min(width * 0.32, widestOf(sheet, labels, u) + 0.3 * u)
  const left = margin + side + 0.8 * u
  const right = width - margin - counts
  const height = isOne ? rowHeight(sheet, labels, { room: side, height: 2.1 * u }) : 0.5 * u * levels.length + 1.1 * u
  const bottom = height * shown.length
  const track = mix(palette.rule, palette.paper, 0.82)
  const marks: Mark[] = []
  const passive: Shape[] = []
  for (const [at, row] of shown.entries()) {
    const y = at * height
    const inner = height - 0.7 * u
    passive.push(
      { shape: 'rect', x: left, y: y + 0.35 * u, width: right - left, height: inner, fill: palette.track },
      {
        shape: 'path',
        path: line(left, y + 0.35 * u + inner, right, y + 0.35 * u + inner),
        stroke: track,
        strokeWidth: 0.08 * u,
      },
      ...sideLabel(sheet, labels[at] ?? '', { x: left - 0.6 * u, middle: y + height / 2, room: side }),
      write(sheet, formatCount(row.count), width - margin, y + height / 2 + small * 0.36, {
        anchor: 'end',
        fill: palette.soft,
      }),
    )
    if (row.count === 0) continue
    // Ticks keep off the edges of the line: what stands at its very top belongs to no line above.
    const edge = isOne ? 0 : 0.2 * u
    const level = (inner - 2 * edge) / Math.max(1, levels.length)
    marks.push({
      id: `line:${at}`,
      name: `${labels[at]}: ${words.measure.passages(row.count)}`,
      shapes: row.spans.map(({ start, end, cycle }): Shape => {
        const place = isOne || cycle === null ? 0 : Math.max(0, levels.indexOf(cycle))
        return {
          shape: 'rect',
          x: left + start * (right - left),
          y: y + 0.35 * u + edge + (isOne ? 0 : (place + 0.07) * level),
          width: Math.max(0.09 * u, Math.min(1, end) * (right - left) - start * (right - left)),
          height: isOne ? inner : level * 0.86,
          fill: cycle ? palette.hue[cycle] : palette.soft,
        }
      }),
      hit: rectPath(left, y, right - left, height),
      evidence: { of: 'codings', rows: row.rows, count: row.count },
    })
  }
  const axis: Shape[] = [0, 0.25, 0.5, 0.75, 1].map(share =>
    write(sheet, formatShare(share), left + share * (right - left), bottom + 1.2 * u, {
      anchor: share === 0 ? 'start' : share === 1 ? 'end' : 'middle',
      fill: palette.soft,
    }),
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
  const hidden = data.lines.length - shown.length
  return pageOf(
    sheet,
    {
      title: isOne ? words.coverage.titleOne(data.document ?? '') : words.coverage.title,
      caption: [
        data.n ? words.coverage.caption(data.n, data.documents, isOne) : words.nothing,
        legend.shapes.length > 0 ? words.coverage.levels : '',
        hidden > 0 ? words.cross.hidden(hidden) : '',
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
