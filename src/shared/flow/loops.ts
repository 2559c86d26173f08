import { isLearningSide } from '../framework/cycles'
import type { FlowColumns } from './flow-columns'
import type { LinkedRows } from './link'

/**
 * Told flows that close a learning loop (counting rule 5): return flows from practice to the learning side of a social learning space whose
 * start can be reached, by told flows of the same story, from a passage on the learning side of the same space. Each such return counts
 * one. The closing passage may be another than the first: the test is on side and space, not on identity. A space that is not known is
 * taken to be the same: that it was not written down does not make it another.
 *
 * All flows that leave a coding belong to that coding's story, so one mark per coding and space is enough and the search stays linear.
 *
 * @returns 1 for each flow that closes a loop, by position
 */
export function closingFlows({ cycles, codings, columns: { spaces }, flows }: LinkedRows): Uint8Array {
  const { told, fromAt, toAt, fromCycle, toCycle, staysInStory } = flows
  const isLearning = cycles.map(isLearningSide)
  /** Flows that a way begins with, by the space they begin in. */
  const starting = new Map<number, number[]>()
  const returning: number[] = []
  for (let place = 0; place < told.length; place++) {
    const at = told[place]!
    if (!isLearning[fromCycle[at]!]) {
      if (isLearning[toCycle[at]!]) returning.push(at)
    } else if (staysInStory[at]) {
      const space = spaces.at[fromAt[at]!]!
      const starts = starting.get(space)
      if (starts) starts.push(at)
      else starting.set(space, [at])
    }
  }
  const next = outgoing(flows, codings.length)
  const closes = new Uint8Array(flows.count)
  for (const [space, starts] of starting) {
    const reached = reachedFrom(starts, flows, next)
    for (const at of returning) {
      if (!reached[fromAt[at]!]) continue
      const end = spaces.at[toAt[at]!]!
      if (space === notKnown || end === notKnown || end === space) closes[at] = 1
    }
  }
  return closes
}

const notKnown = -1

/**
 * Outgoing flows of a coding as a chain: the newest in `newest`, the one before it in `before`; −1 where there is none. Flows into another
 * story lead nowhere.
 */
interface Outgoing {
  newest: Int32Array
  before: Int32Array
}

function outgoing({ count, told, fromAt, staysInStory }: FlowColumns, codings: number): Outgoing {
  const newest = new Int32Array(codings).fill(-1)
  const before = new Int32Array(count)
  for (let place = 0; place < told.length; place++) {
    const at = told[place]!
    if (!staysInStory[at]) continue
    before[at] = newest[fromAt[at]!]!
    newest[fromAt[at]!] = at
  }
  return { newest, before }
}

/** Codings that told flows lead to, from these flows on. */
function reachedFrom(starts: readonly number[], { toAt }: FlowColumns, { newest, before }: Outgoing): Uint8Array {
  const reached = new Uint8Array(newest.length)
  const open: number[] = []
  const reach = (coding: number) => {
    if (reached[coding]) return
    reached[coding] = 1
    open.push(coding)
  }
  for (const at of starts) reach(toAt[at]!)
  for (let coding = open.pop(); coding !== undefined; coding = open.pop())
    for (let at = newest[coding]!; at >= 0; at = before[at]!) reach(toAt[at]!)
  return reached
}
