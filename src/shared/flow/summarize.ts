import type { CycleSetKey } from '../framework/cycles'
import { isReturn } from '../framework/relations'
import { countBars } from './count-bars'
import { countRelations } from './count-relations'
import { firstCycles } from './first-cycles'
import { toldOf } from './flow-columns'
import { Groups } from './groups'
import { type LinkedRows, linkRows } from './link'
import { closingFlows } from './loops'
import type { CodingRow, FlowRow } from './rows'
import { type Splitting, splitFlows } from './split'
import { type FlowMeasure, type FlowSummary, type FlowTotals, relationTypes } from './summary'
import { isThread } from './threads'

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
  const closes = closingFlows(linked)
  const { cycles } = linked
  const bars = countBars(linked, options.by, linked.columns.cycleAt, cycles.length)
  const all = linked.flows.fromAt.map((_, at) => at)
  return {
    cycleSet: options.cycleSet,
    by: options.by,
    bars: cycles.map((cycle, at) => ({ cycle, ...bars[at]! })),
    relations: countRelations(linked, all, closes, options.by),
    ...(options.splitting ? { split: splitFlows(linked, closes, options.by, options.splitting) } : {}),
    totals: countTotals(linked, closes),
    firstCycles: firstCycles(linked),
    leftOut: { ...linked.leftOut },
  }
}

function countTotals({ cycles, codings, columns, flows }: LinkedRows, closes: Uint8Array): FlowTotals {
  const sums = { told: 0, aspired: 0, blocked: 0, condition: 0, reframe: 0 }
  for (const place of flows.typeAt) sums[relationTypes[place]!]++
  const told = toldOf(flows)
  const isTold = new Int32Array(flows.count).fill(-1)
  for (const at of told) isTold[at] = 0
  const together = new Groups(isTold, 1)
  const inThreads = new Uint8Array(flows.count)
  for (const at of told) inThreads[at] = isThread(flows.stories.at[at]!, codings.length) ? 1 : 0
  return {
    codings: columns.cycleAt.reduce((sum, place) => (place < 0 ? sum : sum + 1), 0),
    ...sums,
    negative: sumOf(flows.isNegative),
    returns: told.filter(at => isReturn(cycles[flows.fromCycle[at]!]!, cycles[flows.toCycle[at]!]!)).length,
    loops: sumOf(closes),
    stories: together.distinct(flows.stories)[0]!,
    threads: together.distinct(flows.stories, inThreads)[0]!,
    tellers: together.distinct(flows.tellers)[0]!,
    documents: together.distinct(flows.documents)[0]!,
    loopStories: together.distinct(flows.stories, closes)[0]!,
  }
}

function sumOf(ones: Uint8Array): number {
  return ones.reduce((sum, one) => sum + one, 0)
}
