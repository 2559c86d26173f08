import { countLabel } from './count-label'
import type { Feet, Leg } from './feet'
import type { Frame } from './frame'
import { byKey } from './ribbons'

/** How far a blocked return runs before its wall. */
export function blockedReach({ u }: Frame): number {
  return 1.25 * u
}

/**
 * Lays the level parts of returns beneath the ground: short ones high, and each under all that it encloses; returns that do not meet
 * share a lane.
 *
 * @returns the depth under the last lane
 */
export function layLanes(feet: Feet, frame: Frame): number {
  const { u } = frame
  const spans = feet.legs.filter(leg => leg.kind !== 'reframe').map(leg => spanOfLeg(leg, frame))
  spans.sort(
    (a, b) =>
      a.from - a.to - (b.from - b.to) ||
      a.to - b.to ||
      Number(a.leg.kind === 'aspired') - Number(b.leg.kind === 'aspired') ||
      byKey(a.leg, b.leg),
  )
  const lanes: LegSpan[][] = []
  for (const span of spans) {
    let lane = lanes.findLastIndex(others => others.some(other => other.to >= span.to && other.from <= span.from)) + 1
    while (lanes[lane]?.some(other => meets(other, span, 0.35 * u))) lane++
    const list = lanes[lane] ?? []
    list.push(span)
    lanes[lane] = list
  }
  let depth = 1.35 * u
  for (const lane of lanes) {
    const height = Math.max(1.2 * u, Math.max(...lane.map(span => span.leg.width)) + 0.55 * u)
    for (const { leg } of lane) leg.depth = depth + height / 2
    depth += height
  }
  return lanes.length ? depth : 0.7 * u
}

/** A leg with the columns it spans and the stretch its level part takes. */
interface LegSpan {
  leg: Leg
  from: number
  to: number
  left: number
  right: number
}

function spanOfLeg(leg: Leg, frame: Frame): LegSpan {
  if (leg.kind !== 'blocked') return { leg, from: leg.from, to: leg.to, left: leg.endX, right: leg.startX }
  const reach =
    blockedReach(frame) + frame.measure(countLabel(leg.relation, frame).text, frame.countSize) + 0.6 * frame.u
  // Half a column, so that what arrives at this column need not run beneath it.
  return { leg, from: leg.from, to: leg.from - 0.5, left: leg.startX - reach, right: leg.startX }
}

function meets(a: LegSpan, b: LegSpan, distance: number): boolean {
  return a.left - distance < b.right && b.left - distance < a.right
}
