import { relationKey } from '../../flow/summary'
import type { Box } from '../box'
import { overlaps } from '../box'
import { countLabel } from './count-label'
import type { Crowd } from './crowd'
import { isFree, writeIfFree } from './crowd'
import type { Feet, Leg } from './feet'
import { headWidth } from './feet'
import type { Frame } from './frame'
import { blockedReach } from './lanes'
import type { Placed } from './text'
import { loopDisc, placeText } from './text'

/** Counts on the lanes, slid from the middle until they lie off the legs that cross the lane and off each other. */
export function labelReturns(feet: Feet, numbers: ReadonlyMap<string, number>, crowd: Crowd, frame: Frame): Placed[] {
  const legs = feet.legs.filter(leg => leg.kind !== 'reframe')
  legs.sort((a, b) => a.startX - a.endX - (b.startX - b.endX) || a.depth - b.depth)
  const uprights = feet.legs.flatMap(leg => uprightsOf(leg, frame))
  return legs.flatMap(leg => {
    if (leg.kind === 'blocked') return writeIfFree(crowd, labelBlocked(leg, uprights, crowd, frame))
    return writeIfFree(crowd, labelLane(leg, numbers.get(relationKey(leg.relation)), uprights, crowd, frame))
  })
}

interface Upright {
  leg: Leg
  box: Box
}

function uprightsOf(leg: Leg, frame: Frame): Upright[] {
  const half = leg.width / 2 + 0.12 * frame.u
  const down: Upright = { leg, box: [leg.startX - half, 0, leg.startX + half, leg.depth] }
  if (leg.kind === 'reframe' || leg.kind === 'blocked') return [down]
  const head = headWidth(leg, frame) / 2
  return [down, { leg, box: [leg.endX - head, 0, leg.endX + head, leg.depth] }]
}

/** Before the wall, without the key of the target where legs leave no room for it, and at worst above its own line. */
function labelBlocked(leg: Leg, uprights: readonly Upright[], crowd: Crowd, frame: Frame): Placed {
  const { u, countSize, palette } = frame
  const wall = leg.startX - blockedReach(frame)
  const label = countLabel(leg.relation, frame)
  const base = leg.depth + countSize * 0.36
  const halo = palette.paper
  const candidates = [
    placeText(label.text, wall - 0.4 * u, base, frame, { anchor: 'end', halo }),
    placeText(label.short, wall - 0.4 * u, base, frame, { anchor: 'end', halo }),
    placeText(label.short, wall + 0.2 * u, leg.depth - leg.width / 2 - 0.2 * u, frame, { anchor: 'start', halo }),
  ]
  const meets = ({ box }: Placed) =>
    uprights.some(upright => upright.leg !== leg && overlaps(box, upright.box)) || !isFree(crowd, box)
  return candidates.find(candidate => !meets(candidate)) ?? candidates[1] ?? placeText(label.short, wall, base, frame)
}

function labelLane(
  leg: Leg,
  number: number | undefined,
  uprights: readonly Upright[],
  crowd: Crowd,
  frame: Frame,
): Placed {
  const { u, countSize } = frame
  const label = countLabel(leg.relation, frame)
  const disc = number === undefined ? 0 : 1.5 * u
  const weight = leg.relation.loops ? 600 : 400
  const left = leg.endX + 0.75 * u
  const right = leg.startX - 0.75 * u
  const whole = frame.measure(label.text, countSize, weight) + disc
  const text = whole < (right - left) * 0.84 ? label.text : label.short
  const width = frame.measure(text, countSize, weight) + disc
  const half = width / 2 + 0.2 * u
  const crossing = uprights.filter(upright => upright.leg !== leg)
  let best = { x: (left + right) / 2, cost: Number.POSITIVE_INFINITY }
  const steps = 24
  for (let step = 0; step <= steps; step++) {
    const place = 0.5 + ((step % 2 ? 1 : -1) * Math.ceil(step / 2)) / steps
    const x = left + (right - left) * place
    const box: Box = [x - half, leg.depth - 0.62 * countSize, x + half, leg.depth + 0.62 * countSize]
    const outside = box[0] < left - 0.2 * u || box[2] > right + 0.2 * u ? 50 : 0
    const cost =
      Math.abs(place - 0.5) * 2 +
      outside +
      30 * crossing.filter(({ box: other }) => overlaps(box, other)).length +
      (isFree(crowd, box) ? 0 : 200)
    if (cost < best.cost) best = { x, cost }
  }
  const start = best.x - width / 2
  const count = placeText(text, start + disc, leg.depth + countSize * 0.36, frame, { anchor: 'start', weight })
  const box: Box = [
    start - 0.1 * u,
    leg.depth - 0.62 * countSize,
    start + width + 0.1 * u,
    leg.depth + 0.62 * countSize,
  ]
  const patch: Placed['shapes'][number] = {
    shape: 'rect',
    x: best.x - half - 0.06 * u,
    y: box[1],
    width: 2 * half + 0.12 * u,
    height: box[3] - box[1],
    radius: 0.5 * countSize,
    fill: frame.palette.paper,
  }
  const discShapes = number === undefined ? [] : loopDisc(number, start + 0.6 * u, leg.depth, frame).shapes
  return { shapes: [patch, ...discShapes, ...count.shapes], box }
}
