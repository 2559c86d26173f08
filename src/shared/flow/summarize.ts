import type { CycleSetKey } from '../framework/cycles'
import { cycleSets } from '../framework/cycles'
import { isReturn } from '../framework/relations'
import { addKnown } from './add-known'
import { countRelations } from './count-relations'
import { firstCycles } from './first-cycles'
import type { LinkedFlow, LinkedRows } from './link'
import { linkRows, touchedBy } from './link'
import { closingFlows } from './loops'
import type { CodingRow, FlowRow } from './rows'
import { type Splitting, splitFlows } from './split'
import type { FlowBar, FlowMeasure, FlowSummary, FlowTotals } from './summary'
import { evidenceLimit } from './summary'

/**
 * Counts codings and flows by value cycle (framework counting rules 1 to 5 and 7). Linear in the rows.
 *
 * @param codings of one coder or of the agreed set, never of several coders at once (rule 1); ids distinct
 * @param flows each row counts once; ids distinct
 * @param options.splitting the cycles to divide into their sub-codes; everything else is counted as without it
 */
export function summarizeFlows(
  codings: readonly CodingRow[],
  flows: readonly FlowRow[],
  options: { cycleSet: CycleSetKey; by: FlowMeasure; splitting?: Splitting },
): FlowSummary {
  const linked = linkRows(codings, flows, options.cycleSet)
  const told = linked.flows.filter(flow => flow.type === 'told')
  const closing = closingFlows(told, linked.stories)
  return {
    cycleSet: options.cycleSet,
    by: options.by,
    bars: countBars(linked, told, options),
    relations: countRelations(linked.flows, closing, options.by),
    ...(options.splitting ? { split: splitFlows(linked, told, closing, options.by, options.splitting) } : {}),
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
  const touched = touchedBy(linked)
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
    threads: [...stories].filter(story => story < 0).length,
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
