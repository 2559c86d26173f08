import type { CycleKey } from '../framework/cycles'
import { countBars } from './count-bars'
import { countRelations } from './count-relations'
import type { LinkedRows } from './link'
import type { CodingRow } from './rows'
import type { CodeEnd, FlowMeasure, FlowSplit } from './summary'

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
  const endAt = placesOfCodings(linked, { cycles, ends, endOf })
  const { told, fromAt, toAt } = linked.flows
  const chosen = new Int32Array(told.length)
  let count = 0
  for (let next = 0; next < told.length; next++) {
    const at = told[next]!
    if (endAt[fromAt[at]!]! >= 0 || endAt[toAt[at]!]! >= 0) chosen[count++] = at
  }
  const named = ends.map(({ key, name }): CodeEnd => ({ key, name }))
  return {
    cycles: [...cycles],
    parts: countBars(linked, by, endAt, ends.length).flatMap((counted, place) => {
      const { key, name, cycle } = ends[place]!
      return counted.codings.length > 0 ? [{ key, name, cycle, ...counted }] : []
    }),
    relations: countRelations(linked, closes, by, { chosen: chosen.subarray(0, count), ends: named, endAt }),
  }
}

/** Of every coding the place of its sub-code; −1 where its cycle is whole. */
function placesOfCodings(linked: LinkedRows, { cycles, ends, endOf }: Splitting): Int32Array {
  const { codings, columns } = linked
  const places = new Map(ends.map(({ key }, place) => [key, place]))
  const isDivided = linked.cycles.map(cycle => cycles.includes(cycle))
  const endAt = new Int32Array(codings.length).fill(-1)
  for (let at = 0; at < endAt.length; at++) {
    if (!isDivided[columns.cycleAt[at]!]) continue
    const end = endOf(codings[at]!)
    if (end) endAt[at] = places.get(end.key) ?? -1
  }
  return endAt
}
