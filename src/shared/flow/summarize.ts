import type { CycleSetKey } from '../framework/cycles'
import { cycleSets } from '../framework/cycles'
import { isReturn } from '../framework/relations'
import { firstCycles } from './first-cycles'
import type { LinkedFlow, LinkedRows } from './link'
import { linkRows } from './link'
import { closingFlows } from './loops'
import type { CodingRow, FlowRow } from './rows'
import type { FlowBar, FlowMeasure, FlowRelation, FlowSummary, FlowTotals } from './summary'
import { evidenceLimit, relationKey, relationTypes } from './summary'

/**
 * Counts codings and flows by value cycle (framework counting rules 1 to 5 and 7). Linear in the rows.
 *
 * @param codings of one coder or of the agreed set, never of several coders at once (rule 1); ids distinct
 * @param flows each row counts once; ids distinct
 */
export function summarizeFlows(
  codings: readonly CodingRow[],
  flows: readonly FlowRow[],
  options: { cycleSet: CycleSetKey; by: FlowMeasure },
): FlowSummary {
  const linked = linkRows(codings, flows, options.cycleSet)
  const told = linked.flows.filter(flow => flow.type === 'told')
  const closing = closingFlows(told, linked.stories)
  return {
    cycleSet: options.cycleSet,
    by: options.by,
    bars: countBars(linked, told, options),
    relations: countRelations(linked.flows, closing, options.by),
    totals: countTotals(linked, told, closing),
    firstCycles: firstCycles(told, linked.stories, options.cycleSet),
    leftOut: linked.leftOut,
  }
}

function countBars(
  linked: LinkedRows,
  told: LinkedFlow[],
  { cycleSet, by }: { cycleSet: CycleSetKey; by: FlowMeasure },
): FlowBar[] {
  const { codings, stories, isIn } = linked
  const bars = new Map<string, { bar: FlowBar; all: Set<number>; leadsOn: Set<number> }>(
    cycleSets[cycleSet].map(cycle => [
      cycle,
      { bar: { cycle, count: 0, leadsOn: 0, codings: [] }, all: new Set(), leadsOn: new Set() },
    ]),
  )
  // A passage that no relation touches, outside a story, is part of no story.
  const touched = new Uint8Array(codings.length)
  for (const flow of linked.flows) {
    touched[flow.fromAt] = 1
    touched[flow.toAt] = 1
  }
  let at = -1
  for (const coding of codings) {
    at++
    const tally = isIn[at] && coding.cycle ? bars.get(coding.cycle) : undefined
    if (!tally) continue
    if (tally.bar.codings.length < evidenceLimit) tally.bar.codings.push(coding.id)
    if (by === 'passages') tally.all.add(coding.passage)
    else if (by === 'tellers') addKnown(tally.all, coding.teller)
    else if (coding.story !== null || touched[at]) tally.all.add(stories[at] ?? 0)
  }
  for (const flow of told) {
    const { from, story } = flow
    const counted = by === 'passages' ? from.passage : by === 'stories' ? story : from.teller
    addKnown(bars.get(from.cycle)?.leadsOn, counted)
  }
  return [...bars.values()].map(({ bar, all, leadsOn }) => ({
    ...bar,
    count: all.size,
    leadsOn: leadsOn.size,
  }))
}

/** Distinct things behind one relation, collected before they are counted. */
interface Tally {
  relation: FlowRelation
  stories: Set<number>
  tellers: Set<number>
  documents: Set<number>
  measured: Record<'count' | 'negative' | 'loops', Set<number>>
}

function countRelations(flows: readonly LinkedFlow[], closing: ReadonlySet<number>, by: FlowMeasure): FlowRelation[] {
  const tallies = new Map<string, Tally>()
  for (const flow of flows) {
    const key = flow.type + flow.from.cycle + (flow.to?.cycle ?? '')
    let tally = tallies.get(key)
    if (!tally) {
      tally = newTally(flow)
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

function newTally(flow: LinkedFlow): Tally {
  const relation: FlowRelation = {
    type: flow.type,
    from: flow.from.cycle,
    to: flow.to?.cycle ?? null,
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

function countTotals(linked: LinkedRows, told: readonly LinkedFlow[], closing: ReadonlySet<number>): FlowTotals {
  const stories = new Set<number>()
  const tellers = new Set<number>()
  const documents = new Set<number>()
  const loopStories = new Set<number>()
  const sums = { told: 0, aspired: 0, blocked: 0, condition: 0, reframe: 0 }
  let negative = 0
  let returns = 0
  for (const flow of linked.flows) sums[flow.type]++
  for (const flow of told) {
    stories.add(flow.story)
    addKnown(tellers, flow.from.teller ?? flow.to?.teller ?? null)
    documents.add(flow.from.document)
    if (flow.to?.valence === 'negative') negative++
    if (flow.to && isReturn(flow.from.cycle, flow.to.cycle)) returns++
    if (closing.has(flow.id)) loopStories.add(flow.story)
  }
  const distinct = {
    stories: stories.size,
    tellers: tellers.size,
    documents: documents.size,
    loopStories: loopStories.size,
  }
  return {
    codings: linked.isIn.reduce((sum, one) => sum + one, 0),
    ...sums,
    negative,
    returns,
    loops: closing.size,
    ...distinct,
  }
}

function addKnown(set: Set<number> | undefined, value: number | null): void {
  if (value !== null) set?.add(value)
}

function byTypeThenCount(a: FlowRelation, b: FlowRelation): number {
  const type = relationTypes.indexOf(a.type) - relationTypes.indexOf(b.type)
  return type || b.count - a.count || compareKeys(relationKey(a), relationKey(b))
}

/** By code unit: the order of marks must not depend on a locale. */
function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
