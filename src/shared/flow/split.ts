import type { CycleKey } from '../framework/cycles'
import { countBars } from './count-bars'
import { countRelations } from './count-relations'
import { toldOf } from './flow-columns'
import type { LinkedRows } from './link'
import type { CodingRow } from './rows'
import type { CodeEnd, FlowMeasure, FlowPart, FlowSplit } from './summary'

/** Which cycles are divided, and into what. */
export interface Splitting {
  cycles: readonly CycleKey[]
  /** All that a coding of these cycles can be in, in the order of the codebook. */
  ends: readonly (CodeEnd & { cycle: CycleKey })[]
  /** Where a coding is; null outside these cycles. */
  endOf: (coding: CodingRow) => CodeEnd | null
}

/**
 * Counts what stands in each sub-code, by the rules by which bars are counted, and the told flows between sub-codes. A passage with two
 * sub-codes of a cycle is in both, so parts may sum to more than their cycle, which counts it once (counting rule 7).
 */
export function splitFlows(
  linked: LinkedRows,
  closes: Uint8Array,
  by: FlowMeasure,
  { cycles, ends, endOf }: Splitting,
): FlowSplit {
  const endAt = linked.codings.map((coding, at) => (linked.columns.cycleAt[at]! < 0 ? null : endOf(coding)))
  const { fromAt, toAt } = linked.flows
  const split = toldOf(linked.flows).filter(at => endAt[fromAt[at]!] || endAt[toAt[at]!])
  return {
    cycles: [...cycles],
    parts: countParts(linked, by, ends, endAt),
    relations: countRelations(linked, split, closes, by, endAt),
  }
}

function countParts(
  linked: LinkedRows,
  by: FlowMeasure,
  ends: Splitting['ends'],
  endAt: readonly (CodeEnd | null)[],
): FlowPart[] {
  const places = new Map(ends.map(({ key }, place) => [key, place]))
  const partAt = new Int32Array(endAt.length)
  endAt.forEach((end, at) => {
    partAt[at] = end ? (places.get(end.key) ?? -1) : -1
  })
  return countBars(linked, by, partAt, ends.length).flatMap((counted, place) => {
    const { key, name, cycle } = ends[place]!
    return counted.codings.length > 0 ? [{ key, name, cycle, ...counted }] : []
  })
}
