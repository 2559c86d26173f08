import { type FlowRelation, relationKey } from '../../flow/summary'
import type { Arc } from './arcs'

/**
 * Where the arcs of each box start and end, as distances from its middle: outgoing on the side they lead to, each in a slot of its own; what
 * goes straight on to a band has its slots between those that go left and those that go right.
 */
export function portsOf(
  arcs: readonly Arc[],
  width: number,
  upright: readonly { at: number; relation: FlowRelation }[],
): Map<string, number> {
  const ports = new Map<string, number>()
  const boxes = new Set([...arcs.flatMap(({ from, to }) => [from, to]), ...upright.map(({ at }) => at)])
  for (const at of boxes) {
    const ends = arcs.flatMap(arc => [
      ...(arc.from === at ? [{ key: `${relationKey(arc.relation)} out`, other: arc.to, lane: arc.lane }] : []),
      ...(arc.to === at ? [{ key: `${relationKey(arc.relation)} in`, other: arc.from, lane: arc.lane }] : []),
    ])
    for (const stem of upright)
      if (stem.at === at) ends.push({ key: `${relationKey(stem.relation)} upright`, other: at, lane: 0 })
    // Those to the left stand left, the longest outermost of its side but nearest to the middle, so that legs do not cross arcs.
    ends.sort(
      (a, b) =>
        Math.sign(a.other - at) - Math.sign(b.other - at) ||
        (a.other < at ? a.lane - b.lane : b.lane - a.lane) ||
        (a.key < b.key ? -1 : 1),
    )
    for (const [i, end] of ends.entries()) ports.set(end.key, ((i + 1) / (ends.length + 1) - 0.5) * width * 0.92)
  }
  return ports
}
