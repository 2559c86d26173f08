import type { FlowMeasure, FlowTotals, RelationType } from '../../flow/summary'
import type { CycleNames } from './words'

/** Every word of the figures beside the flow figure. Sentences are whole functions of their numbers, because word order and plural forms differ by language. */
export interface FigureWords {
  cycles: CycleNames
  measure: Record<FlowMeasure, (count: number) => string>
  /** The selection as a sentence. */
  filter: (text: string) => string
  /** Instead of a caption where the selection holds nothing. */
  nothing: string
  matrix: {
    title: string
    from: string
    to: string
    caption: (by: FlowMeasure, totals: FlowTotals, has: { loops: boolean; apart: boolean; shaded: boolean }) => string
    cell: (cell: {
      from: string
      to: string
      type: RelationType
      count: number
      loops: number
      by: FlowMeasure
    }) => string
  }
  strip: {
    title: string
    caption: (stories: number, tellers: number, has: { aspired: boolean; loops: boolean }) => string
  }
  map: {
    title: string
    caption: (by: FlowMeasure, totals: FlowTotals, bars: number) => string
    hidden: (count: number) => string
  }
}
