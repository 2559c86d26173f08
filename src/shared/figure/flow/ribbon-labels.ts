import type { Box } from '../box'
import { overlaps } from '../box'
import { mix } from '../colours'
import type { Bar } from './bars'
import { countLabel } from './count-label'
import type { Coverage } from './coverage'
import { coverageOf } from './coverage'
import type { Crowd } from './crowd'
import { isFree } from './crowd'
import { tickHeight } from './draw-ribbons'
import type { Frame } from './frame'
import type { Curve } from './ribbon-path'
import { directionAt, pointAt } from './ribbon-path'
import { byKey, spanOf } from './ribbons'
import { holdsCount } from './skyline'
import type { Placed } from './text'
import { placeText } from './text'

/**
 * Writes the counts of forward flows, told ones first, of these skips first and then the widest. Of the places along the ribbon, inside, above and below it, the one
 * that covers least wins; where every place covers another label the count stays unwritten.
 */
export function labelRibbons(
  coverage: readonly Coverage[],
  bars: readonly Bar[],
  crowd: Crowd,
  leastWritten: number,
  frame: Frame,
): Placed[] {
  const order = [...coverage].sort(({ path: { ribbon: a } }, { path: { ribbon: b } }) => {
    return (
      Number(a.aspired) - Number(b.aspired) ||
      Number(spanOf(b) > 1) - Number(spanOf(a) > 1) ||
      b.width - a.width ||
      byKey(a, b)
    )
  })
  const barBoxes = bars.map((bar): Box => {
    return [frame.left(bar.column) - 0.05 * frame.u, -bar.height, frame.right(bar.column) + 0.05 * frame.u, 0]
  })
  return order.flatMap(own => {
    const { relation } = own.path.ribbon
    if (relation.ends && relation.count < leastWritten) return []
    const places = placesOf(own, frame)
    let best: { place: Place; cost: number } | null = null
    for (const [rank, place] of places.entries()) {
      const cost = rank * 0.06 + costOf(place, own, coverage, barBoxes, crowd, frame)
      if (!best || cost < best.cost) best = { place, cost }
    }
    if (!best || !isFree(crowd, best.place.label.box)) {
      crowd.unwritten++
      return []
    }
    crowd.texts.push(best.place.label.box)
    return [best.place.label]
  })
}

interface Place {
  label: Placed
  inside: boolean
  cost: number
}

type Side = -1 | 0 | 1

function placesOf(own: Coverage, frame: Frame): Place[] {
  const { ribbon, curves } = own.path
  const room = holdsCount(ribbon, frame)
  const [first, flat] = curves
  if (!first) return []
  const at = (curve: Curve, ts: number[], sides: Side[]) =>
    ts.flatMap(t => sides.map(side => placeAt(own, curve, t, side, frame)))
  if (flat) {
    const onFlat = at(flat, [0.5, 0.3, 0.7, 0.1, 0.9], room ? [0] : [-1, 1, 0])
    return [...onFlat, ...at(first, [0.5, 0.7, 0.8], room ? [0] : [-1, 1, 0])]
  }
  return at(first, [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8], room ? [0, -1] : [-1, 1, 0])
}

function placeAt({ path }: Coverage, curve: Curve, t: number, side: Side, frame: Frame): Place {
  const { u, countSize, palette, measure } = frame
  const { relation, aspired, width } = path.ribbon
  const [x, y] = pointAt(curve, t)
  const [level, slope] = directionAt(curve, t)
  const label = countLabel(relation, frame)
  const half = countSize * 0.38
  const fits = measure(label.text, countSize) <= frame.gap * 0.74 || curve !== path.curves[0]
  const text = fits ? label.text : label.short
  const reach = measure(text, countSize) / 2
  const tilt = Math.abs(slope / Math.max(0.3, level)) * reach
  const isAdjacent = path.ribbon.lane === null
  // Inside, the count stands clear of the ticks; beside, clear of the ribbon where it slopes.
  const ticks =
    side === 0 && relation.negative && holdsCount(path.ribbon, frame)
      ? tickHeight(width, relation.negative / relation.count, u)
      : 0
  const clear = width / 2 / Math.max(0.35, level) + half + 0.22 * u + Math.min(tilt, 1.2 * u)
  const middle = side ? y + side * clear : y - Math.min(ticks / 2, (width - countSize) / 2)
  const inside = side === 0 && !aspired && width >= countSize
  const halo = inside ? mix(palette.hue[relation.from], palette.paper, palette.ribbonTint) : palette.paper
  const cost =
    (side === 0 && !holdsCount(path.ribbon, frame) ? (aspired && isAdjacent ? 0.5 : 1.2) : 0) +
    (side ? tilt / u : 0) +
    (fits ? 0 : 0.4)
  return { label: placeText(text, x, middle + countSize * 0.36, frame, { halo }), inside, cost }
}

function costOf(
  place: Place,
  own: Coverage,
  coverage: readonly Coverage[],
  bars: readonly Box[],
  crowd: Crowd,
  frame: Frame,
): number {
  const { u } = frame
  const [left, top, right, bottom] = place.label.box
  const around: Box = [left - 0.12 * u, top - 0.06 * u, right + 0.12 * u, bottom + 0.06 * u]
  let cost = place.cost
  cost += 100 * crowd.texts.filter(text => overlaps(text, around)).length
  cost += 30 * crowd.marks.filter(mark => overlaps(mark, around)).length
  cost += (own.path.ribbon.lane === null ? 60 : 40) * bars.filter(bar => overlaps(bar, around)).length
  if (around[3] > -0.05 * u) cost += 80
  if (left < frame.margin || right > frame.width - frame.margin) cost += 500
  for (const other of coverage) {
    if (other !== own) cost += 0.7 * coverageOf(other, around)
    else if (!place.inside) cost += 0.15 * coverageOf(other, around)
  }
  return cost
}
