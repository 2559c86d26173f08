import type { ConnectorEnd } from './connector-path'

/** A connector that looks for its lane: where it leaves and arrives, and what it is bundled by, which is the coding it leads to. */
export interface Laned {
  from: ConnectorEnd
  to: ConnectorEnd
  bundle: string
}

/** Lanes stand this far apart, and begin this far from the labels they pass, for the dot and the head: CSS pixels. */
const pitch = 5
const clearance = 14
/** Two connectors follow each other in one lane with so much between them that one sees where the first one ends. */
const gap = 8

interface Bundle {
  top: number
  bottom: number
  members: number[]
}

/**
 * Gives each connector a lane beside the labels it passes, so that it crosses none of their words. Those that lead to one coding share a
 * lane, as branches of one trunk; short ones run inside long ones. Where lanes run out, the one that is least in use is shared.
 * @param labels right edge and middle of every label in sight, in the coordinates of the connectors: CSS pixels.
 * @param reach widest place a lane may have.
 * @returns the place of each connector's lane, in the order given.
 */
export function connectorLanes(connectors: readonly Laned[], labels: readonly ConnectorEnd[], reach: number): number[] {
  const places: number[] = []
  const taken = new Map<number, [top: number, bottom: number][]>()
  for (const { top, bottom, members } of bundled(connectors)) {
    const passed = labels.filter(({ y }) => y >= top - gap && y <= bottom + gap).map(({ x }) => x)
    const ends = members.flatMap(member => [connectors[member]!.from.x, connectors[member]!.to.x])
    const inner = Math.max(...passed, ...ends) + clearance
    const lane = freest(taken, Math.ceil(inner / pitch), Math.floor(reach / pitch), top - gap, bottom)
    taken.set(lane, [...(taken.get(lane) ?? []), [top, bottom]])
    for (const member of members) places[member] = lane * pitch
  }
  return places
}

/** The bundles, the short ones first. */
function bundled(connectors: readonly Laned[]): Bundle[] {
  const bundles = new Map<string, Bundle>()
  for (const [index, { from, to, bundle }] of connectors.entries()) {
    const known = bundles.get(bundle)
    bundles.set(bundle, {
      top: Math.min(from.y, to.y, known?.top ?? Infinity),
      bottom: Math.max(from.y, to.y, known?.bottom ?? -Infinity),
      members: [...(known?.members ?? []), index],
    })
  }
  return [...bundles.values()].sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.top - b.top)
}

/** The first lane from the inside that is free between two heights, else the one of which least is taken there. */
function freest(
  taken: ReadonlyMap<number, readonly [top: number, bottom: number][]>,
  first: number,
  last: number,
  top: number,
  bottom: number,
): number {
  let best = first
  let least = Infinity
  for (let lane = first; lane <= Math.max(first, last); lane++) {
    const shared = (taken.get(lane) ?? []).reduce(
      (sum, [from, to]) => sum + Math.max(0, Math.min(bottom, to) - Math.max(top, from - gap)),
      0,
    )
    if (shared < least) [best, least] = [lane, shared]
    if (shared === 0) break
  }
  return best
}
