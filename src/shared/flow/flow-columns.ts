import type { CodingColumns } from './coding-columns'
import type { Numbered } from './numbered'
import { relationTypes } from './summary'
import { isThread } from './threads'

/** Flows that have a place in the cycle set, in the order of the rows. */
export interface PlacedFlows {
  count: number
  ids: Float64Array
  /** Place of the type in `relationTypes`. */
  typeAt: Int8Array
  /** Positions of both codings; −1 for what reframing leads to, which is the frame and no coding. */
  fromAt: Int32Array
  toAt: Int32Array
}

/**
 * What is counted of flows, by their positions. What is known of their codings stands with them, so that the codings of a large project need
 * not be looked up at every count.
 */
export interface FlowColumns extends PlacedFlows {
  /** Places of both cycles in the cycle set; −1 for the frame. */
  fromCycle: Int8Array
  toCycle: Int8Array
  stories: Numbered
  /** Who states a flow is who speaks where it starts, else where it ends. */
  tellers: Numbered
  documents: Numbered
  /** 1 where its story is none of the project's, but a chain of flows that belong to none. */
  inThread: Uint8Array
  /** 1 where the coding it leads to is of the same story. */
  staysInStory: Uint8Array
  /** 1 where it is told and leads into negative value. */
  isNegative: Uint8Array
  /** Positions of the told flows. */
  told: Int32Array
}

/** @param stories of every coding, by position */
export function flowColumns(placed: PlacedFlows, columns: CodingColumns, stories: Numbered): FlowColumns {
  const { count, typeAt, fromAt, toAt } = placed
  const [storyAt, tellerAt, documentAt] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)]
  const [fromCycle, toCycle] = [new Int8Array(count), new Int8Array(count)]
  const [inThread, staysInStory, isNegative] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)]
  const told = new Int32Array(count)
  const { cycleAt, tellers, documents } = columns
  const codings = cycleAt.length
  let found = 0
  for (let at = 0; at < count; at++) {
    const from = fromAt[at]!
    const to = toAt[at]!
    const speaker = tellers.at[from]!
    const story = stories.at[from]!
    storyAt[at] = story
    documentAt[at] = documents.at[from]!
    tellerAt[at] = speaker
    fromCycle[at] = cycleAt[from]!
    toCycle[at] = -1
    if (isThread(story, codings)) inThread[at] = 1
    const isTold = typeAt[at] === toldPlace
    if (isTold) told[found++] = at
    if (to < 0) continue
    toCycle[at] = cycleAt[to]!
    if (speaker < 0) tellerAt[at] = tellers.at[to]!
    if (stories.at[to] === story) staysInStory[at] = 1
    if (isTold) isNegative[at] = columns.isNegative[to]!
  }
  return {
    ...placed,
    fromCycle,
    toCycle,
    stories: { at: storyAt, size: stories.size },
    tellers: { at: tellerAt, size: tellers.size },
    documents: { at: documentAt, size: documents.size },
    inThread,
    staysInStory,
    isNegative,
    told: told.subarray(0, found),
  }
}

const toldPlace = relationTypes.indexOf('told')
