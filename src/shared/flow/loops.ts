import { isLearningSide } from '../framework/cycles'
import { isReturn } from '../framework/relations'
import type { LinkedFlow } from './link'

/**
 * Told flows that close a learning loop (counting rule 5): return flows from practice to the learning side of a social learning space whose
 * start can be reached, by told flows of the same story, from a passage on the learning side of the same space. Each such return counts
 * one. The closing passage may be another than the first: the test is on side and space, not on identity. A space that is not known is
 * taken to be the same: that it was not written down does not make it another.
 *
 * All flows that leave a coding belong to that coding's story, so one mark per coding and space is enough and the search stays linear.
 */
export function closingFlows(told: readonly LinkedFlow[], storyAt: Float64Array): Set<number> {
  const next = outgoing(told, storyAt)
  const closing = new Set<number>()
  for (const space of startingSpaces(told)) {
    const reached = reachedFrom(space, told, next, storyAt)
    for (const flow of told) {
      if (!flow.to || !isReturn(flow.from.cycle, flow.to.cycle) || !reached[flow.fromAt]) continue
      if (space === null || flow.to.space === null || flow.to.space === space) closing.add(flow.id)
    }
  }
  return closing
}

/** Outgoing flows of a coding as a chain: the newest in `newest`, the one before it in `before`. Flows into another story lead nowhere. */
interface Outgoing {
  newest: Int32Array
  before: Int32Array
}

function outgoing(told: readonly LinkedFlow[], storyAt: Float64Array): Outgoing {
  const newest = new Int32Array(storyAt.length).fill(-1)
  const before = new Int32Array(told.length).fill(-1)
  let i = -1
  for (const flow of told) {
    i++
    if (storyAt[flow.toAt] !== flow.story) continue
    before[i] = newest[flow.fromAt] ?? -1
    newest[flow.fromAt] = i
  }
  return { newest, before }
}

function startingSpaces(told: readonly LinkedFlow[]): Set<number | null> {
  const spaces = new Set<number | null>()
  for (const { from } of told) if (isLearningSide(from.cycle)) spaces.add(from.space)
  return spaces
}

/** Codings that told flows lead to from the learning side of a space. */
function reachedFrom(
  space: number | null,
  told: readonly LinkedFlow[],
  { newest, before }: Outgoing,
  storyAt: Float64Array,
): Uint8Array {
  const reached = new Uint8Array(storyAt.length)
  const open: number[] = []
  const reach = (at: number) => {
    if (reached[at]) return
    reached[at] = 1
    open.push(at)
  }
  for (const flow of told)
    if (flow.from.space === space && isLearningSide(flow.from.cycle) && storyAt[flow.toAt] === flow.story)
      reach(flow.toAt)
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (let one = newest[at] ?? -1; one >= 0; one = before[one] ?? -1) reach(told[one]?.toAt ?? at)
  return reached
}
