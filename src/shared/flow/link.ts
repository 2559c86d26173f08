import type { CycleKey, CycleSetKey } from '../framework/cycles'
import { cycleSets } from '../framework/cycles'
import { relationRules } from '../framework/relation-rules'
import { type CodingColumns, codingColumns } from './coding-columns'
import { type FlowColumns, flowColumns, PlacedFlows } from './flow-columns'
import { indexById } from './index-by-id'
import type { Numbered } from './numbered'
import type { CodingRow, FlowRow } from './rows'
import type { FlowLeftOut, RelationType } from './summary'
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
  const positionOf = indexById(columns.ids)
  const stories = storiesOf(columns.stories, flows, positionOf)
  const leftOut: FlowLeftOut = {
    ...codingsLeftOut(codings, columns),
    flowsOtherSet: 0,
    flowsWithoutEnd: 0,
    flowsNotTold: 0,
  }
  const placed = new PlacedFlows(flows.length)
  for (const row of flows) {
    const type = typeOf(row)
    if (type === 'none') continue
    const from = positionOf(row.from)
    const to = positionOf(row.to)
    if (from < 0 || to < 0) leftOut.flowsWithoutEnd++
    else if (type === 'notTold') leftOut.flowsNotTold++
    else if (columns.cycleAt[from]! < 0) leftOut.flowsOtherSet++
    else if (type === 'reframe') placed.add(row.id, type, from, -1)
    else if (columns.cycleAt[to]! < 0) leftOut.flowsOtherSet++
    else placed.add(row.id, type, from, to)
  }
  return { cycles, codings, columns, stories, flows: flowColumns(placed, columns, stories), leftOut }
}

function codingsLeftOut(
  codings: readonly CodingRow[],
  { cycleAt, tellers }: CodingColumns,
): Pick<FlowLeftOut, 'codingsOtherSet' | 'codingsWithoutCycle' | 'codingsWithoutTeller'> {
  const found = { codingsOtherSet: 0, codingsWithoutCycle: 0, codingsWithoutTeller: 0 }
  for (let at = 0; at < codings.length; at++) {
    if (cycleAt[at]! >= 0) {
      if (tellers.at[at]! < 0) found.codingsWithoutTeller++
    } else if (codings[at]!.cycle === null) found.codingsWithoutCycle++
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

/** In which table a flow counts, by the rules for relations (framework, section 8, counting rule 3). */
function typeOf({ kind, status }: FlowRow): RelationType | 'notTold' | 'none' {
  if (kind === 'flow' && (status === 'aspired' || status === 'blocked')) return status
  const { counts } = relationRules[kind]
  if (counts === null || counts === 'evidence') return 'none'
  return status === 'told' || status === 'confirmed' ? counts : 'notTold'
}
