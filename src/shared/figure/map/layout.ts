import type { FlowRelation, FlowSummary } from '../../flow/summary'
import { relationKey } from '../../flow/summary'
import { withCycleLabels } from '../../framework/cycle-labels'
import type { CycleKey } from '../../framework/cycles'
import { cycleSets, rowOf } from '../../framework/cycles'
import { mix } from '../colours'
import type { FigureLayout } from '../figure-layout'
import type { Measure } from '../measure'
import { pageOf } from '../page'
import type { FlowFigureSettings } from '../settings'
import type { Command, Mark, Shape } from '../shapes'
import { polygon } from '../shapes'
import { sheetOf } from '../sheet'
import type { FigureWords } from '../words/figure-words'
import { layArcs } from './arcs'
import { betweenBands } from './between'
import { cycleBox, namesFit } from './boxes'
import { countLabel } from './count-label'
import { portsOf } from './ports'
import { stemsAt, uprightTo } from './stems'

/** Relations drawn at most, told ones, by count; the rest is counted in the caption. */
const most = 26

/**
 * The value map in the layout of the framework: orienting, immediate, potential, applied, realized and transformative value in a row,
 * strategic above and enabling below, arrows for told flows forward and back. Every cycle has a box of one size, so that the map reads as a
 * map; width of an arrow and the number on it are the flows, and a dark disc says how many close a learning loop.
 */
export function layoutMap(
  summary: FlowSummary,
  settings: FlowFigureSettings,
  given: FigureWords,
  measure: Measure,
): FigureLayout {
  const words = withCycleLabels(given, summary.cycleLabels)
  const sheet = sheetOf(settings, measure)
  const { u, width, margin, palette } = sheet
  const row = rowOf(summary.cycleSet)
  const bands = cycleSets[summary.cycleSet].filter(cycle => !row.includes(cycle))
  const told = summary.relations.filter(({ type, to }) => type === 'told' && to !== null)
  const drawn = told.slice(0, most)
  const hidden = told.slice(most)
  const pitch = (width - 2 * margin) / row.length
  const box = { width: Math.min(pitch * 0.66, 11 * u), height: 4.2 * u }
  const centre = (at: number) => margin + (at + 0.5) * pitch
  const largest = Math.max(1, ...drawn.map(({ count }) => count))
  const weight = (count: number) => Math.max(0.12 * u, Math.min(1.25 * u, (count / largest) * 1.25 * u))
  const at = (cycle: CycleKey | null) => (cycle === null ? -1 : row.indexOf(cycle))
  const inRow = drawn.filter(({ from, to }) => at(from) >= 0 && at(to) >= 0)
  const over = layArcs(
    inRow
      .filter(r => at(r.to) - at(r.from) > 1)
      .map(relation => ({ relation, from: at(relation.from), to: at(relation.to) })),
  )
  const under = layArcs(
    inRow
      .filter(r => at(r.to) < at(r.from))
      .map(relation => ({ relation, from: at(relation.from), to: at(relation.to) })),
  )
  const selves = inRow.filter(({ from, to }) => from === to)
  const lane = 2.5 * u
  // The loop of a cycle onto itself stands on its box, below all that passes over it.
  const loopRoom = selves.length ? 2.2 * u : 0
  const byKey = !namesFit(row, box.width, sheet, words)
  const banded = drawn.filter(({ from, to }) => at(from) < 0 !== at(to) < 0)
  const [above, beneath] = [uprightTo('STR', banded, row), uprightTo('ENA', banded, row)]
  const portsOver = portsOf(over, box.width, above)
  const portsUnder = portsOf(under, box.width, beneath)
  const stemsOf = (upright: typeof above, ports: typeof portsOver) =>
    stemsAt(
      upright.map(({ at: place, relation }) => ({
        relation,
        x: centre(place) + (ports.get(`${relationKey(relation)} upright`) ?? 0),
      })),
      sheet,
    )
  const stemsOfBands = new Map(
    bands.map(band =>
      band === 'STR'
        ? [band, { side: -1, stems: stemsOf(above, portsOver) }]
        : [band, { side: 1, stems: stemsOf(beneath, portsUnder) }],
    ),
  )
  const stemLine = 1.5 * u
  /** Between a band and what lies over the row, or under it: for the numbers of the band. */
  const airAt = (band: CycleKey) =>
    2.4 * u + Math.max(0, ...(stemsOfBands.get(band)?.stems.map(({ line }) => line) ?? [])) * stemLine
  const rise = (lanes: number) => 1.3 * u + lanes * lane
  const top = bands.length ? 2.6 * u + airAt('STR') : 0
  const boxTop =
    top +
    Math.max(
      over.length ? loopRoom + rise(Math.max(...over.map(arc => arc.lane)) + 1) : 0,
      selves.length ? 2.9 * u : 0,
      0.8 * u,
    )
  const boxBottom = boxTop + box.height
  const lowest = boxBottom + (under.length ? rise(Math.max(...under.map(arc => arc.lane)) + 1) : 0.8 * u)
  const bandY = new Map<CycleKey, number>([
    ['STR', 0],
    ['ENA', lowest + airAt('ENA')],
  ])
  const bottom = bands.length ? lowest + airAt('ENA') + 2.6 * u : lowest
  const marks: Mark[] = []
  const counts: Shape[] = []
  const nameOf = ({ from, to, type, count, loops }: FlowRelation) =>
    words.matrix.cell({ from: words.cycles[from], to: words.cycles[to ?? 'REF'], type, count, loops, by: summary.by })
  const push = (
    relation: FlowRelation,
    path: Command[],
    strokeWidth: number,
    head: Command[],
    label: [number, number],
  ) => {
    const fill = mix(palette.hue[relation.from], palette.paper, palette.ribbonTint * 0.7)
    marks.push({
      id: relationKey(relation),
      name: nameOf(relation),
      shapes: [
        { shape: 'path', path, stroke: palette.paper, strokeWidth: strokeWidth + 0.36 * u },
        { shape: 'path', path, stroke: fill, strokeWidth },
        { shape: 'path', path: head, fill: mix(palette.hue[relation.from], palette.paper, palette.ribbonTint * 0.25) },
      ],
      hit: path,
      evidence: { of: 'flows', rows: relation.flows, count: relation.flowCount },
    })
    counts.push(...countLabel(relation, label, sheet))
  }
  // Next to each other: straight from edge to edge.
  for (const relation of inRow.filter(r => at(r.to) - at(r.from) === 1)) {
    const w = weight(relation.count)
    const [x0, x1] = [centre(at(relation.from)) + box.width / 2, centre(at(relation.to)) - box.width / 2]
    const y = boxTop + box.height / 2
    const tip = Math.min(0.9 * u, (x1 - x0) * 0.34)
    const half = Math.max(w * 0.85, 0.5 * u)
    push(
      relation,
      [
        ['M', x0, y],
        ['L', x1 - tip, y],
      ],
      w,
      polygon([x1 - tip, y - half], [x1 - 0.15 * u, y], [x1 - tip, y + half]),
      [(x0 + x1 - tip) / 2, y - Math.max(w / 2, 0.1 * u) - 0.42 * u],
    )
  }
  for (const [arcs, ports, edge, sign] of [
    [over, portsOver, boxTop, -1],
    [under, portsUnder, boxBottom, 1],
  ] as const)
    for (const arc of [...arcs].reverse()) {
      const w = Math.min(weight(arc.relation.count), 0.9 * u)
      const x0 = centre(arc.from) + (ports.get(`${relationKey(arc.relation)} out`) ?? 0)
      const x1 = centre(arc.to) + (ports.get(`${relationKey(arc.relation)} in`) ?? 0)
      const y = edge + sign * (0.9 * u + (sign < 0 ? loopRoom : 0) + (arc.lane + 0.5) * lane)
      const bend = Math.sign(x1 - x0) * Math.min(2.2 * u, Math.abs(x1 - x0) * 0.4)
      const tip = 0.75 * u
      const end = edge + sign * (tip + 0.12 * u)
      const half = Math.max(w * 0.8, 0.42 * u)
      push(
        arc.relation,
        [
          ['M', x0, edge],
          ['C', x0, y - sign * 0.2 * u, x0, y, x0 + bend, y],
          ['L', x1 - bend, y],
          ['C', x1, y, x1, y - sign * 0.2 * u, x1, end],
        ],
        w,
        polygon([x1 - half, end], [x1, edge + sign * 0.12 * u], [x1 + half, end]),
        [(x0 + x1) / 2, y + sheet.small * 0.36],
      )
    }
  for (const relation of selves) {
    const w = Math.min(weight(relation.count), 0.5 * u)
    const x = centre(at(relation.from))
    const r = 0.85 * u
    const y = boxTop - 0.1 * u
    push(
      relation,
      [
        ['M', x - r, y],
        ['C', x - 1.6 * r, y - 2.3 * r, x + 1.6 * r, y - 2.3 * r, x + r, y - 0.5 * u],
      ],
      w,
      polygon([x + r - 0.4 * u, y - 0.55 * u], [x + r, y], [x + r + 0.4 * u, y - 0.55 * u]),
      [x, y - 1.9 * r - 0.1 * u],
    )
  }
  for (const [band, { stems, side }] of stemsOfBands) {
    const y = bandY.get(band) ?? 0
    const bandEdge = side < 0 ? y + 2.6 * u : y
    for (const { relation, x, labelX, line } of stems) {
      const w = Math.min(weight(relation.count), 0.7 * u)
      const edge = side < 0 ? boxTop : boxBottom
      const [y0, y1] = relation.from === band ? [bandEdge, edge] : [edge, bandEdge]
      const dir = Math.sign(y1 - y0)
      const half = Math.max(w * 0.8, 0.42 * u)
      push(
        relation,
        [
          ['M', x, y0],
          ['L', x, y1 - dir * 0.8 * u],
        ],
        w,
        polygon([x - half, y1 - dir * 0.8 * u], [x, y1 - dir * 0.1 * u], [x + half, y1 - dir * 0.8 * u]),
        [labelX, side < 0 ? bandEdge + 1.55 * u + line * stemLine : bandEdge - u - line * stemLine],
      )
    }
  }
  const bandNodes = bands.map(cycle => ({
    cycle,
    x: margin,
    y: bandY.get(cycle) ?? 0,
    width: width - 2 * margin,
    height: 2.6 * u,
  }))
  const nodes = [
    ...row.map((cycle, i) => ({
      cycle,
      x: centre(i) - box.width / 2,
      y: boxTop,
      width: box.width,
      height: box.height,
    })),
    ...bandNodes,
  ]
  const between = betweenBands(
    bandNodes,
    drawn.filter(({ from, to }) => at(from) < 0 && at(to) < 0),
    { summary, sheet, words, nameOf },
  )
  const boxes = nodes.map(node => cycleBox(node, summary, sheet, words, byKey))
  const left =
    hidden.reduce((sum, relation) => sum + relation.flowCount, 0) +
    between.hidden.reduce((sum, relation) => sum + relation.flowCount, 0)
  const bars = summary.bars.reduce((sum, bar) => sum + bar.count, 0)
  return pageOf(
    sheet,
    {
      title: words.map.title,
      caption: [
        summary.totals.codings ? words.map.caption(summary.by, summary.totals, bars) : words.nothing,
        left ? words.map.hidden(left) : '',
      ]
        .filter(Boolean)
        .join(' '),
      selection: settings.filterText ? words.filter(settings.filterText) : '',
      parts: [...boxes, ...marks, ...between.marks].map(mark => mark.name),
      layers: [
        { name: 'flows', items: marks },
        { name: 'bars', items: [...boxes, ...between.marks] },
        { name: 'counts', items: counts },
      ],
      height: bottom,
    },
    settings,
  )
}
