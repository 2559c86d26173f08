import type { FlowRelation } from '../../flow/summary'
import type { Bar } from './bars'
import type { Frame } from './frame'
import type { Ribbon } from './ribbons'
import { byKey, spanOf } from './ribbons'

/** How much room a loop on top of a bar and its count take. */
export function selfRoom(frame: Frame): number {
  return 2.3 * frame.u
}

/** True if the count of a flow is written inside its ribbon. */
export function holdsCount(ribbon: Ribbon, frame: Frame): boolean {
  return !ribbon.aspired && ribbon.width >= (ribbon.relation.negative ? 1.75 : 1) * frame.countSize
}

/**
 * Lifts flows that skip columns over the bars and over each other, shortest first, and leaves room for a count above each.
 *
 * @returns the top of the figure's middle part
 */
export function liftSkips(
  ribbons: readonly Ribbon[],
  bars: readonly Bar[],
  selves: readonly FlowRelation[],
  frame: Frame,
): number {
  const { u } = frame
  const sky = bars.map(bar => -bar.height - 0.55 * u)
  for (const column of new Set(selves.map(self => frame.columnOf(self.from))))
    sky[column] = (sky[column] ?? 0) - selfRoom(frame)
  const skips = ribbons.filter(ribbon => spanOf(ribbon) > 1)
  skips.sort((a, b) => spanOf(a) - spanOf(b) || Number(a.aspired) - Number(b.aspired) || a.from - b.from || byKey(a, b))
  let top = Math.min(-0.25 * frame.barHeight, ...sky)
  for (const skip of skips) {
    const between = sky.slice(skip.from + 1, skip.to)
    const lane = Math.min(skip.startY - skip.width * 0.3, ...between) - 0.3 * u - skip.width / 2
    const label = holdsCount(skip, frame) ? 0 : frame.countSize * 0.95
    for (let column = skip.from + 1; column < skip.to; column++) sky[column] = lane - skip.width / 2 - 0.3 * u - label
    skip.lane = lane
    top = Math.min(top, lane - skip.width / 2 - Math.max(label, 0.3 * u))
  }
  return top
}
