import type { CycleKey, CycleSetKey } from '../framework/cycles'
import { cycleSets } from '../framework/cycles'
import { relationRules } from '../framework/relation-rules'
import { indexById } from './index-by-id'
import type { CodingRow, FlowRow } from './rows'
import type { FlowLeftOut, RelationType } from './summary'
import { storiesOf } from './threads'

/** A coding whose cycle the cycle set has. */
export interface PlacedCoding extends CodingRow {
  cycle: CycleKey
}

/** A flow with both its codings, its type and its story. `to` is null for reframing, which leads to the frame. */
export interface LinkedFlow {
  id: number
  type: RelationType
  from: PlacedCoding
  to: PlacedCoding | null
  /** Positions of both among the codings. */
  fromAt: number
  toAt: number
  story: number
}

export interface LinkedRows {
  /** All codings given, and of each its story; `isIn` is 1 where the cycle set has its cycle. */
  codings: readonly CodingRow[]
  stories: Float64Array
  isIn: Uint8Array
  flows: LinkedFlow[]
  leftOut: FlowLeftOut
}

/**
 * Joins flows with their codings and puts aside what the cycle set has no place for. Story order, rival explanations, evidence and
 * "same event" are no flows and are passed over in silence.
 */
export function linkRows(codings: readonly CodingRow[], flows: readonly FlowRow[], cycleSet: CycleSetKey): LinkedRows {
  const inSet = new Set<CycleKey>(cycleSets[cycleSet])
  const leftOut: FlowLeftOut = {
    codingsOtherSet: 0,
    codingsWithoutCycle: 0,
    flowsOtherSet: 0,
    flowsWithoutEnd: 0,
    flowsNotTold: 0,
    codingsWithoutTeller: 0,
  }
  const isIn = new Uint8Array(codings.length)
  let at = -1
  for (const coding of codings) {
    at++
    if (coding.cycle === null) leftOut.codingsWithoutCycle++
    else if (!isPlaced(coding, inSet)) leftOut.codingsOtherSet++
    else {
      isIn[at] = 1
      if (coding.teller === null) leftOut.codingsWithoutTeller++
    }
  }
  const positionOf = indexById(codings)
  const stories = storiesOf(codings, flows, positionOf)
  const linked: LinkedFlow[] = []
  for (const row of flows) {
    const { id } = row
    const type = typeOf(row)
    if (type === 'none') continue
    const fromAt = positionOf(row.from)
    const toAt = positionOf(row.to)
    const from = codings[fromAt]
    const to = codings[toAt]
    const story = stories[fromAt] ?? 0
    if (!from || !to) leftOut.flowsWithoutEnd++
    else if (type === 'notTold') leftOut.flowsNotTold++
    else if (!isPlaced(from, inSet)) leftOut.flowsOtherSet++
    else if (type === 'reframe') linked.push({ id, type, from, to: null, fromAt, toAt: fromAt, story })
    else if (!isPlaced(to, inSet)) leftOut.flowsOtherSet++
    else linked.push({ id, type, from, to, fromAt, toAt, story })
  }
  return { codings, stories, isIn, flows: linked, leftOut }
}

/** By position of the coding, 1 where a relation touches it: outside a story, any other passage is part of no story. */
export function touchedBy({ codings, flows }: LinkedRows): Uint8Array {
  const touched = new Uint8Array(codings.length)
  for (const flow of flows) {
    touched[flow.fromAt] = 1
    touched[flow.toAt] = 1
  }
  return touched
}

function isPlaced(coding: CodingRow, inSet: ReadonlySet<CycleKey>): coding is PlacedCoding {
  return coding.cycle !== null && inSet.has(coding.cycle)
}

/** In which table a flow counts, by the rules for relations (framework, section 8, counting rule 3). */
function typeOf({ kind, status }: FlowRow): RelationType | 'notTold' | 'none' {
  if (kind === 'flow' && (status === 'aspired' || status === 'blocked')) return status
  const { counts } = relationRules[kind]
  if (counts === null || counts === 'evidence') return 'none'
  return status === 'told' || status === 'confirmed' ? counts : 'notTold'
}
