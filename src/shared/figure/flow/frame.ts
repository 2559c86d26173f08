import type { FlowMeasure, FlowSummary } from '../../flow/summary'
import type { CycleKey } from '../../framework/cycles'
import type { Palette } from '../colours'
import { paletteOf } from '../colours'
import type { Measure } from '../measure'
import type { FlowFigureSettings } from '../settings'
import type { FlowWords } from '../words/words'
import { bandsAsSet, frameworkNodes, rowAsSet, shiftOf, shiftReach } from './nodes'

/**
 * What every pass needs to know. Lengths are in points for a page and pixels for the screen; `u` is the font size and nearly all
 * lengths are multiples of it. The ground line is y = 0 and y grows downwards until `toPage` sets the figure on its page.
 */
export interface Frame {
  by: FlowMeasure
  width: number
  u: number
  margin: number
  columns: readonly CycleKey[]
  /** Strategic, drawn above, and enabling, drawn below; none in the 2011 set. */
  bands: readonly CycleKey[]
  /** Least distance of the middles of two columns. */
  pitch: number
  barWidth: number
  gap: number
  /** Greatest height of a bar. */
  barHeight: number
  /** Greatest width of what is not drawn to scale: returns, band stems, aspired, blocked. */
  cap: number
  /** How many told relations there is room for, and how many aspired and blocked ones. */
  budget: number
  budgetApart: number
  /** Flows between sub-codes; there are many more of them, and they lie close. */
  budgetSplit: number
  /** Cycles whose bars are divided into their sub-codes. */
  divided: readonly CycleKey[]
  headSize: number
  countSize: number
  /** Narrow figures name cycles by key in the loop list and shorten the frame's name. */
  narrow: boolean
  palette: Palette
  words: FlowWords
  measure: Measure
  columnOf: (cycle: CycleKey | null) => number
  centre: (column: number) => number
  left: (column: number) => number
  right: (column: number) => number
}

const pointsPerMillimetre = 72 / 25.4

export function frameOf(summary: FlowSummary, settings: FlowFigureSettings, words: FlowWords, measure: Measure): Frame {
  const { unit, value } = settings.width
  const width = unit === 'mm' ? value * pointsPerMillimetre : value
  // 6.2 pt at 84 mm, 7 pt at 174 mm, 13 px on screen: the least that is read with ease at each distance.
  const u = unit === 'px' ? 13 : Math.min(7, Math.max(6.2, 6.2 + ((value - 84) / 90) * 0.8))
  const room = width / u
  const nodes = settings.nodes ?? frameworkNodes
  const columns = rowAsSet(summary.cycleSet, nodes)
  const margin = u * 0.6
  const step = (width - 2 * margin) / columns.length
  const divided = columns.filter(cycle => summary.split?.cycles.includes(cycle))
  // Sub-codes are named within their bars.
  const barWidth = Math.max(1.5 * u, (divided.length ? 0.4 : 0.27) * step)
  const barHeight = Math.max(
    11 * u,
    Math.min(width * between(room, [38, 0.34], [70, 0.235], [92, 0.185]), 19 * u),
    divided.length ? Math.min(0.42 * width, 32 * u) : 0,
  )
  const centres = columns.map((cycle, at) => margin + step * (at + 0.5 + shiftReach * shiftOf(columns, nodes, cycle)))
  const centre = (column: number) => centres[column] ?? margin + step * (column + 0.5)
  // Everything around a bar has the room that the narrowest column has, so that moved bars crowd nothing.
  const pitch = Math.min(
    ...centres.map((x, at) => x - (centres[at - 1] ?? 2 * margin - x)),
    2 * (width - margin - centre(columns.length - 1)),
  )
  return {
    by: summary.by,
    width,
    u,
    margin,
    columns,
    bands: bandsAsSet(summary.cycleSet, nodes),
    pitch,
    barWidth,
    gap: pitch - barWidth,
    barHeight,
    cap: Math.min(0.95 * u, 0.085 * pitch),
    budget: Math.round(between(room, [38, 20], [70, 30], [92, 44])),
    budgetApart: Math.round(between(room, [38, 8], [70, 14], [92, 18])),
    budgetSplit: Math.round(between(room, [38, 40], [70, 90], [92, 120])),
    divided,
    headSize: u * between(room, [45, 0.92], [60, 1]),
    countSize: u * between(room, [45, 0.86], [60, 0.92]),
    narrow: room < 48,
    palette: paletteOf(settings.theme),
    words,
    measure,
    columnOf: cycle => (cycle === null ? -1 : columns.indexOf(cycle)),
    centre,
    left: column => centre(column) - barWidth / 2,
    right: column => centre(column) + barWidth / 2,
  }
}

/** Straight lines between the given points `[at, value]`, level outside. */
function between(at: number, ...points: [number, number][]): number {
  let [lastAt, lastValue] = points[0] ?? [0, 0]
  if (at <= lastAt) return lastValue
  for (const [nextAt, nextValue] of points.slice(1)) {
    if (at <= nextAt) return lastValue + ((at - lastAt) / (nextAt - lastAt)) * (nextValue - lastValue)
    lastAt = nextAt
    lastValue = nextValue
  }
  return lastValue
}
