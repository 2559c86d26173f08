import type { FlowMeasure, FlowTotals, RelationType } from '../../flow/summary'
import type { CycleKey } from '../../framework/cycles'

/** Names of the cycles; a soft hyphen (U+00AD) says where a name may break. A project may pass its own labels. */
export type CycleNames = Record<CycleKey, string>

/**
 * Every word the flow figure writes. Sentences are whole functions of their numbers, because word order and plural forms differ by
 * language; numbers come formatted where they are strings and bare where the form of a word depends on them.
 */
export interface FlowWords {
  cycles: CycleNames
  title: string
  frame: string
  frameShort: string
  loopList: string
  /** "5 of 6" */
  ofCount: (part: string, whole: string) => string
  legend: {
    leadsOn: string
    stops: string
    told: (flows: number, by: FlowMeasure) => string
    back: string
    loop: string
    capped: (flows: number, by: FlowMeasure) => string
    negative: string
    aspired: string
    blocked: string
    condition: string
    reframe: string
    cut: string
    /** The beam over a bar that is divided into sub-codes. */
    whole: string
  }
  caption: {
    told: (totals: FlowTotals) => string
    bars: (by: FlowMeasure, sum: number, cycleSet: string) => string
    /** What is counted apart from n, one part a type. */
    apart: (parts: { type: Exclude<RelationType, 'told'>; count: number }[]) => string
    /**
     * Which cycles are divided, from what number on counts between sub-codes are written (1 for all), and the flows between sub-codes
     * that are not drawn.
     */
    split: (split: {
      cycles: string[]
      by: FlowMeasure
      leastWritten: number
      flows: number
      relations: number
    }) => string
    /** Cycles of the row stand in an order of one's own. */
    ownRow: string
    notDrawn: (flows: number, relations: number) => string
    notDrawnApart: (relations: number) => string
    notWritten: (counts: number) => string
    leftOut: (flows: number, codings: number) => string
    filter: (text: string) => string
  }
  /** A relation in words, for its mark and for the description read aloud. */
  relation: (relation: {
    type: RelationType
    from: string
    to: string
    count: number
    negative: number
    loops: number
    by: FlowMeasure
  }) => string
  bar: (bar: { cycle: string; count: number; leadsOn: number; by: FlowMeasure }) => string
  none: string
  /** What stands in a cycle that is divided and has none of its sub-codes. */
  noSubCode: string
}
