import { relationKey } from '../../flow/summary'
import type { Arc } from './arcs'

/** Where the arcs of each box start and end, as distances from its middle: outgoing on the side they lead to, each in a slot of its own. */
export function portsOf(arcs: readonly Arc[], width: number): Map<string, number> {
  const ports = new Map<string, number>()
  const boxes = new Set(arcs.flatMap(({ from, to }) => [from, to]))
  for (const at of boxes) {
    const ends = arcs.flatMap(arc => [
      ...(arc.from === at ? [{ key: `${relationKey(arc.relation)} out`, other: arc.to, lane: arc.lane }] : []),
      ...(arc.to === at ? [{ key: `${relationKey(arc.relation)} in`, other: arc.from, lane: arc.lane }] : []),
    ])
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
