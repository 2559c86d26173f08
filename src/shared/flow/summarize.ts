import type { CycleSetKey } from '../framework/cycles'
import { isReturn } from '../framework/relations'
import { atOnce, type Sliced } from '../slices'
import { countBars } from './count-bars'
import { countRelations } from './count-relations'
import { firstCycles } from './first-cycles'
import { Groups } from './groups'
import { type LinkedRows, linkRows } from './link'
import { closingFlows } from './loops'
import type { CodingRow, FlowRow } from './rows'
import { type Splitting, splitFlows } from './split'
import { type FlowMeasure, type FlowSummary, type FlowTotals, relationTypes } from './summary'

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
  return atOnce(summaryInParts(codings, flows, options))
}

/** The same with others answered between its parts. */
export function* summaryInParts(
  codings: readonly CodingRow[],
  flows: readonly FlowRow[],
  options: { cycleSet: CycleSetKey; by: FlowMeasure; splitting?: Splitting },
): Sliced<FlowSummary> {
  const linked = linkRows(codings, flows, options.cycleSet)
  yield 0.4
  const closes = closingFlows(linked)
  const { cycles } = linked
  const bars = countBars(linked, options.by, linked.columns.cycleAt, cycles.length)
  yield 0.6
  const relations = countRelations(linked, closes, options.by)
  yield 0.7
  const { splitting } = options
  return {
    cycleSet: options.cycleSet,
    by: options.by,
    bars: cycles.map((cycle, at) => ({ cycle, ...bars[at]! })),
    relations,
    ...(splitting ? { split: splitFlows(linked, closes, options.by, splitting) } : {}),
    totals: countTotals(linked, closes),
    firstCycles: firstCycles(linked),
    leftOut: { ...linked.leftOut },
  }
}

function countTotals({ cycles, codings, flows, leftOut }: LinkedRows, closes: Uint8Array): FlowTotals {
  const sums = { told: 0, aspired: 0, blocked: 0, condition: 0, reframe: 0 }
  const ofType = new Int32Array(relationTypes.length)
  for (let at = 0; at < flows.count; at++) ofType[flows.typeAt[at]!]!++
  relationTypes.forEach((type, place) => {
    sums[type] = ofType[place]!
  })
  const { told, fromCycle, toCycle } = flows
  const isTold = new Int8Array(flows.count).fill(-1)
  let returns = 0
  for (let next = 0; next < told.length; next++) {
    const at = told[next]!
    isTold[at] = 0
    if (isReturn(cycles[fromCycle[at]!]!, cycles[toCycle[at]!]!)) returns++
  }
  const together = new Groups(isTold, 1)
  return {
    codings: codings.length - leftOut.codingsOtherSet - leftOut.codingsWithoutCycle,
    ...sums,
    negative: sumOf(flows.isNegative),
    returns,
    loops: sumOf(closes),
    stories: together.distinct(flows.stories)[0]!,
    threads: together.distinct(flows.stories, flows.inThread)[0]!,
    tellers: together.distinct(flows.tellers)[0]!,
    documents: together.distinct(flows.documents)[0]!,
    loopStories: together.distinct(flows.stories, closes)[0]!,
  }
}

function sumOf(ones: Uint8Array): number {
  let sum = 0
  for (let at = 0; at < ones.length; at++) sum += ones[at]!
  return sum
}
