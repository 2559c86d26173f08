import type { CodingColumns } from './coding-columns'
import type { Numbered } from './numbered'
import { type RelationType, relationTypes } from './summary'

/**
 * What is counted of flows, by their positions: those that have a place in the cycle set, in the order of the rows. What is known of their
 * codings stands with them, so that the codings of a large project need not be looked up at every count.
 */
export interface FlowColumns {
  count: number
  ids: Float64Array
  /** Place of the type in `relationTypes`. */
  typeAt: Uint8Array
  /** Positions of both codings; −1 for what reframing leads to, which is the frame and no coding. */
  fromAt: Int32Array
  toAt: Int32Array
  /** Places of both cycles in the cycle set; −1 for the frame. */
  fromCycle: Int8Array
  toCycle: Int8Array
  stories: Numbered
  /** Who states a flow is who speaks where it starts, else where it ends. */
  tellers: Numbered
  documents: Numbered
  /** 1 where the coding it leads to is of the same story. */
  staysInStory: Uint8Array
  /** 1 where it is told and leads into negative value. */
  isNegative: Uint8Array
}

/** Flows with the positions of their codings. */
export class PlacedFlows {
  readonly ids: Float64Array
  readonly typeAt: Uint8Array
  readonly fromAt: Int32Array
  readonly toAt: Int32Array
  count = 0

  constructor(most: number) {
    this.ids = new Float64Array(most)
    this.typeAt = new Uint8Array(most)
    this.fromAt = new Int32Array(most)
    this.toAt = new Int32Array(most)
  }

  add(id: number, type: RelationType, from: number, to: number): void {
    const at = this.count++
    this.ids[at] = id
    this.typeAt[at] = relationTypes.indexOf(type)
    this.fromAt[at] = from
    this.toAt[at] = to
  }
}

export function flowColumns(placed: PlacedFlows, columns: CodingColumns, stories: Numbered): FlowColumns {
  const { count } = placed
  const [storyAt, tellerAt, documentAt] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)]
  const [fromCycle, toCycle] = [new Int8Array(count), new Int8Array(count)]
  const [staysInStory, isNegative] = [new Uint8Array(count), new Uint8Array(count)]
  const { cycleAt, tellers, documents } = columns
  for (let at = 0; at < count; at++) {
    const from = placed.fromAt[at]!
    const to = placed.toAt[at]!
    const speaker = tellers.at[from]!
    storyAt[at] = stories.at[from]!
    documentAt[at] = documents.at[from]!
    tellerAt[at] = speaker
    fromCycle[at] = cycleAt[from]!
    toCycle[at] = -1
    if (to < 0) continue
    toCycle[at] = cycleAt[to]!
    if (speaker < 0) tellerAt[at] = tellers.at[to]!
    if (stories.at[to] === storyAt[at]) staysInStory[at] = 1
    if (placed.typeAt[at] === toldPlace) isNegative[at] = columns.isNegative[to]!
  }
  return {
    count,
    ids: placed.ids.subarray(0, count),
    typeAt: placed.typeAt.subarray(0, count),
    fromAt: placed.fromAt.subarray(0, count),
    toAt: placed.toAt.subarray(0, count),
    fromCycle,
    toCycle,
    stories: { at: storyAt, size: stories.size },
    tellers: { at: tellerAt, size: tellers.size },
    documents: { at: documentAt, size: documents.size },
    staysInStory,
    isNegative,
  }
}

const toldPlace = relationTypes.indexOf('told')

/** Positions of the told flows. */
export function toldOf({ typeAt, count }: FlowColumns): Int32Array {
  const told = new Int32Array(count)
  let found = 0
  for (let at = 0; at < count; at++) if (typeAt[at] === toldPlace) told[found++] = at
  return told.subarray(0, found)
}
