import { mix } from '../colours'
import { groupLegend } from '../cross/legend'
import { lineLabels } from '../cross/line-labels'
import { marker, markerKinds } from '../cross/markers'
import type { FigureLayout } from '../figure-layout'
import { heightsInRoom, pageRoom } from '../grid/page-room'
import { rowHeight, sideLabel } from '../grid/side-label'
import type { Measure } from '../measure'
import { pageOf } from '../page'
import type { PageSettings } from '../settings'
import type { Mark, Shape } from '../shapes'
import { line, rectPath } from '../shapes'
import { sheetOf, widestOf, write } from '../sheet'
import type { FigureWords } from '../words/figure-words'
import type { AgreementFigure } from './data'

const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
const mostLines = 60

/** Cohen's kappa for each code with its interval, one marker a pair of coders. Codes in the order of the codebook, never ranked. */
export function layoutAgreement(
  data: AgreementFigure,
  settings: PageSettings,
  words: FigureWords,
  measure: Measure,
): FigureLayout {
  const sheet = sheetOf(settings, measure)
  const { u, width, margin, palette } = sheet
  const say = words.agreement
  const some = data.lines.slice(0, mostLines)
  const pairs = data.pairs.slice(0, markerKinds)
  const labels = lineLabels({ lines: some.map(each => ({ ...each, depth: 0 })) }, words, false).map(label =>
    label.replaceAll('\u00ad', ''),
  )
  const side = Math.min(width * 0.34, widestOf(sheet, labels, u) + 0.2 * u)
  const lowest = Math.min(
    0,
    ...some.flatMap(({ values }) =>
      values.flatMap(value => (value ? [value.interval?.[0] ?? value.kappa, value.kappa] : [])),
    ),
  )
  const from = Math.max(-1, Math.floor(lowest * 5) / 5)
  const left = margin + side + 1.4 * u
  const right = width - margin - 1.2 * u
  const xOf = (kappa: number) => left + ((Math.max(from, kappa) - from) / (1 - from)) * (right - left)
  const pitchOf = (least: number, air: number) =>
    rowHeight(sheet, labels, { room: side, height: Math.max(least, 0.9 * pairs.length + air) * u })
  const heights = heightsInRoom(
    some.map(() => pitchOf(2.1, 0.9)),
    some.map(() => pitchOf(1.32, 0.4)),
    pageRoom(sheet, settings) - (pairs.length > 1 ? 3.4 + 1.6 * Math.min(5, pairs.length) : 3) * u,
  )
  const pitch = heights[0] ?? pitchOf(2.1, 0.9)
  const shown = some.slice(0, heights.length)
  const bottom = pitch * shown.length
  const all = [...(from < 0 ? [-1, -0.8, -0.6, -0.4, -0.2].filter(tick => tick >= from - 0.001) : []), ...ticks]
  const frame: Shape[] = all.flatMap((tick): Shape[] => [
    {
      shape: 'path',
      path: line(xOf(tick), 0, xOf(tick), bottom),
      stroke: mix(palette.rule, palette.paper, tick === 0 ? 0.2 : 0.7),
      strokeWidth: 0.08 * u,
    },
    write(sheet, tick === 0 ? '0' : words.decimal(tick, 1), xOf(tick), bottom + 1.3 * u, {
      anchor: 'middle',
      fill: palette.soft,
    }),
  ])
  frame.push(write(sheet, say.axis, (left + right) / 2, bottom + 2.8 * u, { anchor: 'middle' }))
  const marks: Mark[] = []
  const heads: Shape[] = []
  for (const [at, row] of shown.entries()) {
    const middle = (at + 0.5) * pitch
    const hue = row.cycle ? palette.hue[row.cycle] : palette.soft
    heads.push(...sideLabel(sheet, labels[at] ?? '', { x: left - 1.2 * u, middle, room: side }))
    for (const [p, pair] of pairs.entries()) {
      const value = row.values[p]
      if (!value) continue
      const y = middle + (p - (pairs.length - 1) / 2) * 0.9 * u
      const shapes: Shape[] = []
      if (value.interval)
        shapes.push({
          shape: 'path',
          path: line(xOf(value.interval[0]), y, xOf(value.interval[1]), y),
          stroke: mix(hue, palette.paper, 0.35),
          strokeWidth: 0.22 * u,
        })
      shapes.push(marker(p, xOf(value.kappa), y, 0.45 * u, hue, palette.paper))
      marks.push({
        id: `code:${row.key}>${p}`,
        name: say.mark(labels[at] ?? '', pair.names, value.kappa, value.interval, value.both, value.one),
        shapes,
        hit: rectPath(left, y - 0.45 * u, right - left, 0.9 * u),
        evidence: { of: 'codings', rows: row.rows, count: row.rows.length },
      })
    }
  }
  const legend =
    pairs.length > 1
      ? groupLegend(
          sheet,
          pairs.map(({ names }) => names),
          (g, x, y) => [marker(g, x + 0.5 * u, y, 0.45 * u, palette.ink, palette.paper)],
          bottom + 3.4 * u,
          u,
        )
      : { shapes: [], bottom: bottom + 3 * u }
  const hidden = { codes: data.lines.length - shown.length, coders: data.pairs.length - pairs.length }
  return pageOf(
    sheet,
    {
      title: say.title,
      caption: [shown.length ? say.caption(data.unit, pairs) : say.none, words.cross.hidden(hidden)]
        .filter(Boolean)
        .join(' '),
      selection: settings.filterText ? words.filter(settings.filterText) : '',
      parts: marks.map(mark => mark.name),
      layers: [
        { name: 'tracks', items: shown.length ? frame : [] },
        { name: 'heads', items: heads },
        { name: 'cells', items: marks },
        { name: 'legend', items: legend.shapes },
      ],
      height: shown.length ? legend.bottom : 0,
    },
    settings,
  )
}
