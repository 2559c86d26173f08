import type { CycleKey, CycleSetKey } from '../framework/cycles'
import { cycleSets } from '../framework/cycles'
import { type CodingColumns, codingColumns, noCycle } from './coding-columns'
import { type FlowColumns, flowColumns } from './flow-columns'
import { flowEnds, noFlow, notTold } from './flow-ends'
import type { Numbered } from './numbered'
import { positionsOf } from './positions-of'
import type { CodingRow, FlowRow } from './rows'
import { type FlowLeftOut, relationTypes } from './summary'
import { storiesOf } from './threads'

export interface LinkedRows {
  /** Of the cycle set, in its order. */
  cycles: readonly CycleKey[]
  /** All codings given, what is counted of them, and of each its story. */
  codings: readonly CodingRow[]
  columns: CodingColumns
  stories: Numbered
  flows: FlowColumns
  leftOut: FlowLeftOut
}

/**
 * Joins flows with their codings and puts aside what the cycle set has no place for. Story order, rival explanations, evidence and
 * "same event" are no flows and are passed over in silence.
 */
export function linkRows(codings: readonly CodingRow[], flows: readonly FlowRow[], cycleSet: CycleSetKey): LinkedRows {
  const last = joined.get(codings)
  if (last?.rows === flows && last.cycleSet === cycleSet) return last.linked
  const linked = join(codings, flows, cycleSet)
  joined.set(codings, { rows: flows, cycleSet, linked })
  return linked
}

/** Rows stay the same ones until an action changes them, and many figures and tables are counted of them. */
const joined = new WeakMap<
  readonly CodingRow[],
  { rows: readonly FlowRow[]; cycleSet: CycleSetKey; linked: LinkedRows }
>()

function join(codings: readonly CodingRow[], flows: readonly FlowRow[], cycleSet: CycleSetKey): LinkedRows {
  const cycles = cycleSets[cycleSet]
  const columns = codingColumns(codings, cycles)
  const { joins, ...ends } = flowEnds(flows)
  const fromAt = positionsOf(ends.from, columns.ids)
  const toAt = positionsOf(ends.to, columns.ids)
  const stories = storiesOf(columns.stories, { joins, fromAt, toAt })
  const leftOut: FlowLeftOut = {
    ...codingsLeftOut(columns),
    flowsOtherSet: 0,
    flowsWithoutEnd: 0,
    flowsNotTold: 0,
  }
  const ids = new Float64Array(flows.length)
  const typeAt = new Int8Array(flows.length)
  let count = 0
  for (let at = 0; at < flows.length; at++) {
    const type = ends.typeAt[at]!
    if (type === noFlow) continue
    const [from, to] = [fromAt[at]!, toAt[at]!]
    if (from < 0 || to < 0) leftOut.flowsWithoutEnd++
    else if (type === notTold) leftOut.flowsNotTold++
    else if (columns.cycleAt[from]! < 0) leftOut.flowsOtherSet++
    else if (type !== reframing && columns.cycleAt[to]! < 0) leftOut.flowsOtherSet++
    else {
      ids[count] = ends.ids[at]!
      typeAt[count] = type
      // In place: what was placed is never further on than what is looked at.
      fromAt[count] = from
      toAt[count] = type === reframing ? -1 : to
      count++
    }
  }
  const placed = {
    count,
    ids: ids.subarray(0, count),
    typeAt: typeAt.subarray(0, count),
    fromAt: fromAt.subarray(0, count),
    toAt: toAt.subarray(0, count),
  }
  return { cycles, codings, columns, stories, flows: flowColumns(placed, columns, stories), leftOut }
}

const reframing = relationTypes.indexOf('reframe')

function codingsLeftOut({
  cycleAt,
  tellers,
}: CodingColumns): Pick<FlowLeftOut, 'codingsOtherSet' | 'codingsWithoutCycle' | 'codingsWithoutTeller'> {
  const found = { codingsOtherSet: 0, codingsWithoutCycle: 0, codingsWithoutTeller: 0 }
  for (let at = 0; at < cycleAt.length; at++) {
    if (cycleAt[at]! >= 0) {
      if (tellers.at[at]! < 0) found.codingsWithoutTeller++
    } else if (cycleAt[at] === noCycle) found.codingsWithoutCycle++
    else found.codingsOtherSet++
  }
  return found
}

/** By position of the coding, 1 where a relation touches it: outside a story, any other passage is part of no story. */
export function touchedBy({ codings, flows }: LinkedRows): Uint8Array {
  const touched = new Uint8Array(codings.length)
  for (const position of flows.fromAt) touched[position] = 1
  for (const position of flows.toAt) if (position >= 0) touched[position] = 1
  return touched
}
