import type { FlowMeasure, FlowTotals, RelationType } from '../../flow/summary'
import type { Ordering } from '../order'
import type { Saturated, SaturationRule } from '../saturation/rule'
import type { CycleNames } from './words'

/** How many there are of what is not drawn for lack of room. */
export type Hidden = Partial<Record<'documents' | 'codes' | 'groups' | 'stories' | 'coders', number>>

/** Every word of the figures beside the flow figure. Sentences are whole functions of their numbers, because word order and plural forms differ by language. */
export interface FigureWords {
  cycles: CycleNames
  measure: Record<FlowMeasure, (count: number) => string>
  /** The selection as a sentence. */
  filter: (text: string) => string
  /** Instead of a caption where the selection holds nothing. */
  nothing: string
  /** A number with so many digits after the point. */
  decimal: (value: number, digits: number) => string
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
    base: (stories: number, tellers: number) => string
    caption: (stories: number, tellers: number, has: { aspired: boolean; loops: boolean }) => string
  }
  cross: {
    titleGroups: (axis: string, by: FlowMeasure) => string
    titleWaves: (by: FlowMeasure) => string
    /** In a title, where no attribute is the group. */
    group: string
    /** Whoever or whatever has no value of the attribute. */
    noValue: string
    /** "27 people" */
    heard: (people: number) => string
    notAsked: string
    ofAsked: (counted: string, base: number) => string
    /** @param addsUp whether the numbers drawn add up to n */
    caption: (by: FlowMeasure, n: number, documents: number, addsUp: boolean) => string
    radar: string
    /** A sentence; empty where nothing is left out. */
    hidden: (more: Hidden) => string
    noAxis: (which: 'group' | 'wave') => string
  }
  heat: {
    titleDocuments: (by: FlowMeasure, level: 'cycles' | 'codes') => string
    captionDocuments: (by: FlowMeasure, n: number, documents: number) => string
    titleTogether: string
    /** @param alone names of the codes that share words with none and are not drawn */
    captionTogether: (n: number, documents: number, alone: readonly string[]) => string
    /** Where there is no room for numbers. */
    strongest: (count: number) => string
    cell: (side: string, head: string, counted: string) => string
    together: (side: string, head: string, count: number) => string
  }
  coverage: {
    title: string
    titleOne: (document: string) => string
    caption: (n: number, documents: number, isOne: boolean) => string
    /** How the legend is read. */
    levels: string
  }
  saturation: {
    title: string
    axis: (order: Ordering) => string
    codes: (count: number) => string
    relations: (count: number) => string
    /** At the line after which nothing new, or little, came. */
    lastNew: (document: number, rule: SaturationRule) => string
    step: (place: number, document: string, codes: string, relations: string) => string
    /** @param base how many codes the documents of the base have */
    caption: (
      rule: SaturationRule,
      met: { codes: Saturated | null; relations: Saturated | null },
      base: number,
    ) => string
  }
  agreement: {
    title: string
    axis: string
    none: string
    caption: (unit: string, pairs: readonly { names: string; documents: number; units: number }[]) => string
    mark: (
      code: string,
      names: string,
      kappa: number,
      interval: readonly [number, number] | null,
      both: number,
      one: number,
    ) => string
  }
  steps: {
    title: string
    none: string
    step: (place: number) => string
    caption: (totals: {
      threads: number
      told: number
      stories: number
      chains: number
      ofStories?: number | undefined
      tellers: number
      endToEnd: number
      suggested: number
    }) => string
    beyond: (count: number, steps: number) => string
    link: (step: number, from: string, to: string, count: number) => string
    node: (step: number, cycle: string, count: number) => string
  }
  map: {
    title: string
    caption: (by: FlowMeasure, totals: FlowTotals, bars: number) => string
    hidden: (count: number) => string
  }
}
