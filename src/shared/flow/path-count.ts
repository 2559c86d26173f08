import type { CycleKey, CycleSetKey } from '../framework/cycles'
import type { LinkedFlow, PlacedCoding } from './link'
import { linkRows } from './link'
import type { CodingRow, FlowRow } from './rows'

/**
 * Stories that contain a path of told flows through these cycles, and the tellers of the passages where such a path starts
 * (counting rule 4).
 *
 * @param path two cycles or more, in order
 */
export function pathCount(
  codings: readonly CodingRow[],
  flows: readonly FlowRow[],
  cycleSet: CycleSetKey,
  path: readonly CycleKey[],
): { stories: number; tellers: number } {
  const linked = linkRows(codings, flows, cycleSet)
  const told = linked.flows.filter(flow => flow.type === 'told')
  let starts: Map<number, LinkedFlow> | null = null
  // From the last step to the first: which codings of this cycle have the rest of the path ahead of them, in their own story?
  for (let step = path.length - 2; step >= 0; step--) {
    const ahead: Map<number, LinkedFlow> = new Map()
    const last = starts === null
    for (const flow of told) {
      if (!isStep(flow, path[step], path[step + 1])) continue
      const goesOn = last || (starts?.has(flow.toAt) && linked.stories[flow.toAt] === flow.story)
      if (goesOn) ahead.set(flow.fromAt, flow)
    }
    starts = ahead
  }
  const found = [...(starts?.values() ?? [])]
  return {
    stories: new Set(found.map(flow => flow.story)).size,
    tellers: new Set(found.map(flow => flow.from.teller).filter(teller => teller !== null)).size,
  }
}

function isStep(flow: LinkedFlow, from?: CycleKey, to?: CycleKey): flow is LinkedFlow & { to: PlacedCoding } {
  return flow.from.cycle === from && flow.to?.cycle === to
}
