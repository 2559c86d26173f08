import { addKnown } from './add-known'
import type { LinkedFlow } from './link'
import type { FlowMeasure, FlowRelation } from './summary'
import { evidenceLimit, relationKey, relationTypes } from './summary'

/** Distinct things behind one relation, collected before they are counted. */
interface Tally {
  relation: FlowRelation
  stories: Set<number>
  tellers: Set<number>
  documents: Set<number>
  measured: Record<'count' | 'negative' | 'loops', Set<number>>
}

/**
 * Sums flows by type and by what they lead from and to, sorted by type, then largest count, then key.
 *
 * @param closing ids of the flows that close a learning loop
 * @param endsOf the sub-codes of a flow where it is counted between sub-codes; between whole cycles by default
 */
export function countRelations(
  flows: readonly LinkedFlow[],
  closing: ReadonlySet<number>,
  by: FlowMeasure,
  endsOf?: (flow: LinkedFlow) => FlowRelation['ends'],
): FlowRelation[] {
  const tallies = new Map<string, Tally>()
  for (const flow of flows) {
    const ends = endsOf?.(flow)
    const cycles = flow.type + flow.from.cycle + (flow.to?.cycle ?? '')
    const key = ends ? `${cycles} ${ends.from?.key ?? ''}>${ends.to?.key ?? ''}` : cycles
    let tally = tallies.get(key)
    if (!tally) {
      tally = newTally(flow, ends)
      tallies.set(key, tally)
    }
    addFlow(tally, flow, closing.has(flow.id), by)
  }
  const relations = [...tallies.values()].map(({ relation, measured, stories, tellers, documents }) => ({
    ...relation,
    count: by === 'passages' ? relation.flowCount : measured.count.size,
    negative: by === 'passages' ? relation.negative : measured.negative.size,
    loops: by === 'passages' ? relation.loops : measured.loops.size,
    stories: stories.size,
    tellers: tellers.size,
    documents: documents.size,
  }))
  return relations.sort(byTypeThenCount)
}

function newTally(flow: LinkedFlow, ends: FlowRelation['ends']): Tally {
  const relation: FlowRelation = {
    type: flow.type,
    from: flow.from.cycle,
    to: flow.to?.cycle ?? null,
    ...(ends ? { ends } : {}),
    count: 0,
    negative: 0,
    loops: 0,
    flowCount: 0,
    stories: 0,
    tellers: 0,
    documents: 0,
    flows: [],
    loopFlows: [],
  }
  const measured = { count: new Set<number>(), negative: new Set<number>(), loops: new Set<number>() }
  return { relation, stories: new Set(), tellers: new Set(), documents: new Set(), measured }
}

function addFlow(tally: Tally, flow: LinkedFlow, closes: boolean, by: FlowMeasure): void {
  const { relation, measured } = tally
  // Who states a relation is who speaks where it starts.
  const teller = flow.from.teller ?? flow.to?.teller ?? null
  const isNegative = flow.type === 'told' && flow.to?.valence === 'negative'
  relation.flowCount++
  tally.stories.add(flow.story)
  addKnown(tally.tellers, teller)
  tally.documents.add(flow.from.document)
  if (relation.flows.length < evidenceLimit) relation.flows.push(flow.id)
  if (closes && relation.loopFlows.length < evidenceLimit) relation.loopFlows.push(flow.id)
  if (by === 'passages') {
    // Ids are distinct, so flows need no set.
    if (isNegative) relation.negative++
    if (closes) relation.loops++
    return
  }
  const counted = by === 'stories' ? flow.story : teller
  addKnown(measured.count, counted)
  if (isNegative) addKnown(measured.negative, counted)
  if (closes) addKnown(measured.loops, counted)
}

function byTypeThenCount(a: FlowRelation, b: FlowRelation): number {
  const type = relationTypes.indexOf(a.type) - relationTypes.indexOf(b.type)
  return type || b.count - a.count || compareKeys(relationKey(a), relationKey(b))
}

/** By code unit: the order of marks must not depend on a locale. */
function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
