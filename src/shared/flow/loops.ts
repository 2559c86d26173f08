import { isLearningSide } from '../framework/cycles'
import { isReturn } from '../framework/relations'
import type { LinkedFlow } from './link'

/**
 * Told flows that close a learning loop (counting rule 5): return flows from practice to the learning side whose start can be reached,
 * by told flows of the same story, from a passage on the learning side. Each such return counts one. The closing passage may be
 * another than the first: the test is on the side, not on identity.
 *
 * All flows that leave a coding belong to that coding's story, so one mark per coding is enough and the search stays linear.
 */
export function closingFlows(told: readonly LinkedFlow[], storyAt: Float64Array): Set<number> {
  // Outgoing flows of a coding as a chain: the newest in `newest`, the one before it in `before`.
  const newest = new Int32Array(storyAt.length).fill(-1)
  const before = new Int32Array(told.length).fill(-1)
  const reached = new Uint8Array(storyAt.length)
  const open: number[] = []
  const reach = (at: number) => {
    if (reached[at]) return
    reached[at] = 1
    open.push(at)
  }
  let i = -1
  for (const flow of told) {
    i++
    if (storyAt[flow.toAt] !== flow.story) continue
    before[i] = newest[flow.fromAt] ?? -1
    newest[flow.fromAt] = i
    if (isLearningSide(flow.from.cycle)) reach(flow.toAt)
  }
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (let one = newest[at] ?? -1; one >= 0; one = before[one] ?? -1) reach(told[one]?.toAt ?? at)

  const closing = new Set<number>()
  for (const flow of told)
    if (flow.to && isReturn(flow.from.cycle, flow.to.cycle) && reached[flow.fromAt]) closing.add(flow.id)
  return closing
}
