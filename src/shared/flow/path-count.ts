import type { CycleKey, CycleSetKey } from '../framework/cycles'
import { linkRows } from './link'
import { flowsOfType, type LinkedFlow } from './linked-flow'
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
  const told = flowsOfType(linked, 'told')
  let starts: Map<number, LinkedFlow> | null = null
  // From the last step to the first: which codings of this cycle have the rest of the path ahead of them, in their own story?
  for (let step = path.length - 2; step >= 0; step--) {
    const ahead: Map<number, LinkedFlow> = new Map()
    const last = starts === null
    for (const flow of told) {
      if (flow.from !== path[step] || flow.to !== path[step + 1]) continue
      const goesOn = last || (starts?.has(flow.toAt) && linked.stories.at[flow.toAt] === flow.story)
      if (goesOn) ahead.set(flow.fromAt, flow)
    }
    starts = ahead
  }
  const found = [...(starts?.values() ?? [])]
  return {
    stories: new Set(found.map(flow => flow.story)).size,
    tellers: new Set(found.map(flow => codings[flow.fromAt]!.teller).filter(teller => teller !== null)).size,
  }
}
