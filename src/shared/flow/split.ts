import type { CycleKey } from '../framework/cycles'
import { addKnown } from './add-known'
import { countRelations } from './count-relations'
import type { LinkedFlow, LinkedRows } from './link'
import { touchedBy } from './link'
import type { CodingRow } from './rows'
import type { CodeEnd, FlowMeasure, FlowPart, FlowSplit } from './summary'
import { evidenceLimit } from './summary'

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
  told: readonly LinkedFlow[],
  closing: ReadonlySet<number>,
  by: FlowMeasure,
  { cycles, ends, endOf }: Splitting,
): FlowSplit {
  const split = told.filter(({ from, to }) => endOf(from) !== null || (to !== null && endOf(to) !== null))
  return {
    cycles: [...cycles],
    parts: countParts(linked, told, by, { cycles, ends, endOf }),
    relations: countRelations(split, closing, by, ({ from, to }) => ({
      from: endOf(from),
      to: to === null ? null : endOf(to),
    })),
  }
}

function countParts(
  linked: LinkedRows,
  told: readonly LinkedFlow[],
  by: FlowMeasure,
  { ends, endOf }: Splitting,
): FlowPart[] {
  const { codings, stories, isIn } = linked
  const touched = touchedBy(linked)
  const parts = new Map(
    ends.map(({ key, name, cycle }) => {
      const part: FlowPart = { key, name, cycle, count: 0, leadsOn: 0, codings: [] }
      return [key, { part, all: new Set<number>(), leadsOn: new Set<number>() }]
    }),
  )
  for (const [at, coding] of codings.entries()) {
    const end = isIn[at] ? endOf(coding) : null
    const tally = end ? parts.get(end.key) : undefined
    if (!tally) continue
    if (tally.part.codings.length < evidenceLimit) tally.part.codings.push(coding.id)
    if (by === 'passages') tally.all.add(coding.passage)
    else if (by === 'tellers') addKnown(tally.all, coding.teller)
    else if (coding.story !== null || touched[at]) tally.all.add(stories[at] ?? 0)
  }
  for (const { from, story } of told) {
    const counted = by === 'passages' ? from.passage : by === 'stories' ? story : from.teller
    addKnown(parts.get(endOf(from)?.key ?? '')?.leadsOn, counted)
  }
  return [...parts.values()]
    .filter(({ part }) => part.codings.length > 0)
    .map(({ part, all, leadsOn }) => ({ ...part, count: all.size, leadsOn: leadsOn.size }))
}
