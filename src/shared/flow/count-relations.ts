import type { FlowColumns } from './flow-columns'
import { Groups } from './groups'
import type { LinkedRows } from './link'
import type { CodeEnd, FlowMeasure, FlowRelation } from './summary'
import { evidenceLimit, relationKey, relationTypes } from './summary'

/** Sub-codes between which flows are counted. */
export interface EndsAt {
  /** Positions of the flows that are counted. */
  chosen: Int32Array
  ends: readonly CodeEnd[]
  /** By position of the coding, its place among them; −1 where its cycle is whole. */
  endAt: Int32Array
}

/**
 * Sums flows by type and by what they lead from and to, sorted by type, then largest count, then key.
 *
 * @param closes 1 for each flow that closes a learning loop, by position
 * @param between the sub-codes, and the flows between them; all flows, between whole cycles, by default
 */
export function countRelations(
  { cycles, flows }: LinkedRows,
  closes: Uint8Array,
  by: FlowMeasure,
  between?: EndsAt,
): FlowRelation[] {
  const { relations, relationAt } = between ? sortBetween(cycles, flows, between) : sortIntoRelations(cycles, flows)
  const groups = new Groups(relationAt, relations.length)
  const found = {
    stories: groups.distinct(flows.stories),
    tellers: groups.distinct(flows.tellers),
    documents: groups.distinct(flows.documents),
  }
  // Ids are distinct, so flows themselves are counted as they are.
  const countAmong = (among: Uint8Array) =>
    by === 'passages' ? groups.count(among) : groups.distinct(flows[by], among)
  const negative = countAmong(flows.isNegative)
  const loops = countAmong(closes)
  return relations
    .map((relation, place): FlowRelation => {
      const positions = groups.of(place)
      return {
        ...relation,
        count: by === 'passages' ? positions.length : found[by][place]!,
        negative: negative[place]!,
        loops: loops[place]!,
        flowCount: positions.length,
        stories: found.stories[place]!,
        tellers: found.tellers[place]!,
        documents: found.documents[place]!,
        flows: idsOf(positions, flows),
        loopFlows: idsOf(positions, flows, closes),
      }
    })
    .sort(byTypeThenCount)
}

type Relation = Pick<FlowRelation, 'type' | 'from' | 'to' | 'ends'>

/** The first flows' ids, as many as stand behind a mark. @param among 1 for those that are looked at; all by default */
function idsOf(positions: Int32Array, { ids }: FlowColumns, among?: Uint8Array): number[] {
  const found: number[] = []
  for (let next = 0; next < positions.length && found.length < evidenceLimit; next++) {
    const at = positions[next]!
    if (among === undefined || among[at]) found.push(ids[at]!)
  }
  return found
}

/** The relations there are, and of every flow the place of its relation. */
interface Sorted {
  relations: Relation[]
  relationAt: Int32Array
}

function sortIntoRelations(cycles: LinkedRows['cycles'], flows: FlowColumns): Sorted {
  const { count, typeAt, fromCycle, toCycle } = flows
  const relations: Relation[] = []
  const relationAt = new Int32Array(count)
  // One more, for the frame that reframing leads to.
  const width = cycles.length + 1
  const places = new Int32Array(relationTypes.length * width * width).fill(-1)
  for (let at = 0; at < count; at++) {
    const [type, from, to] = [typeAt[at]!, fromCycle[at]!, toCycle[at]!]
    const number = (type * width + from) * width + to + 1
    if (places[number] === -1)
      places[number] = relations.push({ type: relationTypes[type]!, from: cycles[from]!, to: cycles[to] ?? null }) - 1
    relationAt[at] = places[number]!
  }
  return { relations, relationAt }
}

/** The same between sub-codes; −1 for flows that are not chosen. */
function sortBetween(cycles: LinkedRows['cycles'], flows: FlowColumns, { chosen, ends, endAt }: EndsAt): Sorted {
  const relations: Relation[] = []
  const relationAt = new Int32Array(flows.count).fill(-1)
  const places = new Map<number, number>()
  // An end is a sub-code or a whole cycle.
  const width = ends.length + cycles.length
  const numberOf = (coding: number, cycle: number) => (endAt[coding]! >= 0 ? endAt[coding]! : ends.length + cycle)
  for (let next = 0; next < chosen.length; next++) {
    const at = chosen[next]!
    const [type, from, to] = [flows.typeAt[at]!, flows.fromCycle[at]!, flows.toCycle[at]!]
    const [start, end] = [numberOf(flows.fromAt[at]!, from), numberOf(flows.toAt[at]!, to)]
    const key = (type * width + start) * width + end
    const known = places.get(key)
    relationAt[at] = known ?? relations.length
    if (known !== undefined) continue
    places.set(key, relations.length)
    relations.push({
      type: relationTypes[type]!,
      from: cycles[from]!,
      to: cycles[to] ?? null,
      ends: { from: ends[start] ?? null, to: ends[end] ?? null },
    })
  }
  return { relations, relationAt }
}

function byTypeThenCount(a: FlowRelation, b: FlowRelation): number {
  const type = relationTypes.indexOf(a.type) - relationTypes.indexOf(b.type)
  return type || b.count - a.count || compareKeys(relationKey(a), relationKey(b))
}

/** By code unit: the order of marks must not depend on a locale. */
function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
