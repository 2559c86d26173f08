import type { FlowColumns } from './flow-columns'
import { Groups } from './groups'
import type { LinkedRows } from './link'
import type { CodeEnd, FlowMeasure, FlowRelation } from './summary'
import { evidenceLimit, relationKey, relationTypes } from './summary'

/**
 * Sums flows by type and by what they lead from and to, sorted by type, then largest count, then key.
 *
 * @param chosen positions of the flows that are counted
 * @param closes 1 for each flow that closes a learning loop, by position
 * @param endAt the sub-code of each coding, by position, where flows are counted between sub-codes; between whole cycles by default
 */
export function countRelations(
  { cycles, flows }: LinkedRows,
  chosen: Int32Array,
  closes: Uint8Array,
  by: FlowMeasure,
  endAt?: readonly (CodeEnd | null)[],
): FlowRelation[] {
  const { relations, relationAt } = sortIntoRelations(cycles, flows, chosen, endAt)
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
  const idsOf = (positions: Int32Array) => [...positions.subarray(0, evidenceLimit)].map(at => flows.ids[at]!)
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
        flows: idsOf(positions),
        loopFlows: idsOf(positions.filter(at => closes[at])),
      }
    })
    .sort(byTypeThenCount)
}

type Relation = Pick<FlowRelation, 'type' | 'from' | 'to' | 'ends'>

/** The relations there are among the chosen flows, and of every flow the place of its relation; −1 for those that are not chosen. */
function sortIntoRelations(
  cycles: LinkedRows['cycles'],
  flows: FlowColumns,
  chosen: Int32Array,
  endAt?: readonly (CodeEnd | null)[],
): { relations: Relation[]; relationAt: Int32Array } {
  const relations: Relation[] = []
  const places = new Map<string | number, number>()
  const width = cycles.length + 1
  const relationAt = new Int32Array(flows.count).fill(-1)
  for (const at of chosen) {
    const [type, from, to] = [flows.typeAt[at]!, flows.fromCycle[at]!, flows.toCycle[at]!]
    const number = (type * width + from) * width + to
    const ends = endAt && { from: endAt[flows.fromAt[at]!] ?? null, to: endAt[flows.toAt[at]!] ?? null }
    const key = ends ? `${number} ${ends.from?.key ?? ''}>${ends.to?.key ?? ''}` : number
    const known = places.get(key)
    relationAt[at] = known ?? relations.length
    if (known !== undefined) continue
    places.set(key, relations.length)
    relations.push({
      type: relationTypes[type]!,
      from: cycles[from]!,
      to: cycles[to] ?? null,
      ...(ends ? { ends } : {}),
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
