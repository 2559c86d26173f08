import type { FlowRelation } from '../../flow/summary'
import { relationKey } from '../../flow/summary'
import type { Box } from '../box'
import { overlaps } from '../box'
import { mix } from '../colours'
import type { Mark, Shape } from '../shapes'
import { line } from '../shapes'
import type { Bar } from './bars'
import { countLabel } from './count-label'
import type { Coverage } from './coverage'
import { coverageOf } from './coverage'
import type { Crowd } from './crowd'
import { writeIfFree } from './crowd'
import type { Frame } from './frame'
import { relationName } from './names'
import type { Placed } from './text'
import { placeText } from './text'

interface Spot {
  y: number
  stub: Box
  label: Placed
  cost: number
}

/**
 * Stubs with a wall for flows that did not come about, at the highest place along the bar where neither stub nor count meets a ribbon
 * or a label; if there is none, above the bar on a thin riser.
 */
export function drawBlocked(
  blocked: readonly FlowRelation[],
  bars: readonly Bar[],
  scale: number,
  coverage: readonly Coverage[],
  crowd: Crowd,
  frame: Frame,
): { marks: Mark[]; labels: Placed[] } {
  const marks: Mark[] = []
  const labels: Placed[] = []
  for (const relation of blocked) {
    const bar = bars[frame.columnOf(relation.from)]
    if (!bar) continue
    const width = Math.max(0.26 * frame.u, Math.min(relation.count * scale, frame.cap))
    const spot = findSpot(relation, bar, width, coverage, crowd, frame)
    crowd.marks.push(spot.stub)
    labels.push(...writeIfFree(crowd, spot.label))
    marks.push(drawStub(relation, bar, width, spot, frame))
  }
  return { marks, labels }
}

function reach({ gap, u }: Frame): number {
  return Math.min(0.27 * gap, 2.1 * u)
}

function findSpot(
  relation: FlowRelation,
  bar: Bar,
  width: number,
  coverage: readonly Coverage[],
  crowd: Crowd,
  frame: Frame,
): Spot {
  const { u } = frame
  const top = Math.min(-bar.height + width / 2 + 0.1 * u, -0.6 * u)
  // On a divided bar it stands at the lintel: a sub-code it were beside would seem to be what it starts from.
  const lowest = bar.boxes.length > 1 ? (bar.boxes.at(-1)?.base ?? 0) : -0.4 * u
  let best: Spot | null = null
  for (let step = -24; step < 60; step++) {
    const y = top + step * 0.25 * u
    if (step > 0 && y > lowest) break
    // Rising above the bar costs more than going down along it.
    const distance = step < 0 ? 12 - step * 0.5 : step * 0.3
    for (const after of [false, true]) {
      const spot = judge(relation, bar, width, y, after, coverage, crowd, frame)
      spot.cost += distance + (after ? 0.1 : 0)
      if (!best || spot.cost < best.cost) best = spot
    }
  }
  return best ?? judge(relation, bar, width, top, false, coverage, crowd, frame)
}

function judge(
  relation: FlowRelation,
  bar: Bar,
  width: number,
  y: number,
  after: boolean,
  coverage: readonly Coverage[],
  crowd: Crowd,
  frame: Frame,
): Spot {
  const { u, countSize } = frame
  const x = frame.right(bar.column)
  const end = x + reach(frame)
  const counted = countLabel(relation, frame)
  // Right of the last column there may be no room for the key of the target.
  const isTight = x + frame.measure(counted.text, countSize) + 0.3 * u > frame.width - frame.margin
  const text = isTight ? counted.short : counted.text
  const half = frame.measure(text, countSize) / 2
  const style = { halo: frame.palette.paper, anchor: after ? 'start' : 'middle' } as const
  const labelX = after
    ? end + 0.35 * u
    : Math.min(Math.max(x + reach(frame) / 2, x + half + 0.15 * u), frame.width - 0.2 * u - half)
  const label = placeText(text, labelX, after ? y + countSize * 0.36 : y - width / 2 - 0.34 * u, frame, style)
  const stub: Box = [x, y - width / 2 - 0.36 * u, end + 0.2 * u, y + width / 2 + 0.36 * u]
  const [left, upper, right, lower] = label.box
  const around: Box = [left - 0.1 * u, upper - 0.1 * u, right + 0.1 * u, lower + 0.1 * u]
  const meets = (box: Box) => overlaps(box, stub) || overlaps(box, around)
  const covered = coverage.reduce((sum, one) => sum + coverageOf(one, stub) + coverageOf(one, around), 0)
  const outside = right > frame.width - 0.1 * u ? Number.POSITIVE_INFINITY : 0
  const cost = covered * 6 + 60 * [...crowd.texts, ...crowd.marks].filter(meets).length + outside
  return { y, stub, label, cost }
}

function drawStub(relation: FlowRelation, bar: Bar, width: number, { y }: Spot, frame: Frame): Mark {
  const { u, palette } = frame
  const hue = palette.hue[relation.from]
  const x = frame.right(bar.column)
  const end = x + reach(frame)
  const tint = mix(hue, palette.paper, palette.ribbonTint)
  const half = width / 2 + 0.34 * u
  const riser: Shape[] =
    y - width / 2 < -bar.height - 0.1 * u
      ? [
          {
            shape: 'path',
            path: line(x - 0.05 * u, -bar.height, x - 0.05 * u, y + width / 2),
            stroke: tint,
            strokeWidth: 0.1 * u,
          },
        ]
      : []
  return {
    id: relationKey(relation),
    name: relationName(relation, frame),
    shapes: [
      ...riser,
      { shape: 'path', path: line(x + 0.05 * u, y, end, y), stroke: palette.paper, strokeWidth: width + 0.24 * u },
      { shape: 'path', path: line(x, y, end, y), stroke: tint, strokeWidth: width },
      {
        shape: 'path',
        path: line(end, y - half, end, y + half),
        stroke: palette.ink,
        strokeWidth: Math.max(0.8, 0.17 * u),
      },
    ],
    hit: line(x, y, end, y),
  }
}
