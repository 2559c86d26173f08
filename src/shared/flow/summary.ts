import type { OwnCycleLabels } from '../framework/cycle-labels'
import type { CycleKey, CycleSetKey } from '../framework/cycles'

/** What bars and ribbons count: codings and flows themselves, or the distinct stories or tellers behind them. */
export const flowMeasures = ['passages', 'stories', 'tellers'] as const
export type FlowMeasure = (typeof flowMeasures)[number]

/** Kinds of relation as they are counted: each in a table of its own (counting rule 3). */
export const relationTypes = ['told', 'aspired', 'blocked', 'condition', 'reframe'] as const
export type RelationType = (typeof relationTypes)[number]

/** At most this many row ids are carried behind one mark; `count` and `flowCount` always state all. */
export const evidenceLimit = 5000

/** One value cycle: how much value was told there, and how much of it leads on. */
export interface FlowBar {
  cycle: CycleKey
  /** Codings, stories or tellers in this cycle. */
  count: number
  /** Those of them from which at least one told flow starts. */
  leadsOn: number
  /** Ids of the codings, the first `evidenceLimit` in the order of the rows. */
  codings: number[]
}

/** A code of the codebook as an end of flows, in a cycle that is divided into its sub-codes. */
export interface CodeEnd {
  /** Of the code: `POT.idea`; the cycle's own with `=` where a passage has none of its sub-codes: `POT=`. */
  key: string
  /** Null where a passage has none of its sub-codes. */
  name: string | null
}

/** One sub-code of a cycle that is divided. Passages with several of its sub-codes stand in several. */
export interface FlowPart extends FlowBar, CodeEnd {}

/** Bars divided into the sub-codes of their cycles, and the told flows between them. */
export interface FlowSplit {
  cycles: CycleKey[]
  /** In the order of the codebook; those that nothing is coded with are absent. */
  parts: FlowPart[]
  /** Told flows with an end in a divided cycle; their other end may be a whole cycle. Sorted as relations are. */
  relations: FlowRelation[]
}

/** All flows of one type from one cycle to another. */
export interface FlowRelation {
  type: RelationType
  from: CycleKey
  /** Null for reframing loops, which lead to the frame and not to a value cycle. */
  to: CycleKey | null
  /** The sub-codes it leads from and to, among flows between sub-codes; null for an end in a cycle that is whole. */
  ends?: { from: CodeEnd | null; to: CodeEnd | null }
  /** Flows, stories or tellers, by the measure of the summary; so are `negative` and `loops`. */
  count: number
  /** Told flows into negative value. */
  negative: number
  /** Return flows that close a learning loop (counting rule 5). */
  loops: number
  /** The bases, whatever the measure. */
  flowCount: number
  stories: number
  tellers: number
  documents: number
  /** Ids of the flows, the first `evidenceLimit` in the order of the rows. */
  flows: number[]
  /** Those of the flows that close a learning loop. */
  loopFlows: number[]
}

/** Sums for the caption. Flows are counted as flows here, whatever the measure of the bars. */
export interface FlowTotals {
  codings: number
  told: number
  negative: number
  returns: number
  loops: number
  /** Stories with at least one learning loop. */
  loopStories: number
  aspired: number
  blocked: number
  condition: number
  reframe: number
  /** Stories, tellers and documents with at least one told flow. */
  stories: number
  /** Of these stories those that are none of the project's: chains of flows that belong to no story. */
  threads: number
  /** Stories of the project, with told flows or without; nothing where that is not known. */
  ofStories?: number
  tellers: number
  documents: number
}

/** What was in the rows and is in no bar or relation, so that the caption can say so. */
export interface FlowLeftOut {
  /** Codings of cycles that the cycle set does not have. */
  codingsOtherSet: number
  /** Codings of cross-cutting codes. */
  codingsWithoutCycle: number
  /** Flows of which an end lies in no cycle of the set. */
  flowsOtherSet: number
  /** Flows of which an end is not among the codings given (another coder's, or filtered out). */
  flowsWithoutEnd: number
  /** Disconfirmed flows, and conditions and reframings that are not told. */
  flowsNotTold: number
  /** Codings without a known teller; by tellers they count for nobody. */
  codingsWithoutTeller: number
}

/** Everything the flow figure, its caption, its data file and its evidence need. Plain data: it crosses the message border. */
export interface FlowSummary {
  cycleSet: CycleSetKey
  /** What the project calls its cycles, where it calls them otherwise. */
  cycleLabels?: OwnCycleLabels
  by: FlowMeasure
  /** One a cycle, in the order of the cycle set. */
  bars: FlowBar[]
  /** By type, then largest count, then key. */
  relations: FlowRelation[]
  /** Only where cycles are divided into their sub-codes. */
  split?: FlowSplit
  totals: FlowTotals
  /** In how many stories the told flows start in this cycle; cycles without one are absent. */
  firstCycles: { cycle: CycleKey; stories: number }[]
  leftOut: FlowLeftOut
}

/** The name of a relation, equal to the id of its mark in the figure: `flow:POT>APP`, `flow:POT.idea>APP`, `reframe:REA`. */
export function relationKey(relation: Pick<FlowRelation, 'type' | 'from' | 'to' | 'ends'>): string {
  const prefix = { told: 'flow', aspired: 'aspired', blocked: 'blocked', condition: 'cond', reframe: 'reframe' }[
    relation.type
  ]
  const from = relation.ends?.from?.key ?? relation.from
  return relation.to === null ? `${prefix}:${from}` : `${prefix}:${from}>${relation.ends?.to?.key ?? relation.to}`
}
