/** The figures one can draw, in the order of the gallery. */
export const figureKinds = ['flow', 'map', 'matrix', 'strip'] as const
export type FigureKind = (typeof figureKinds)[number]

/** What a figure can be told beside what all are told: its page, title, caption and what it counts. */
export interface KindTraits {
  /** Whether passages, stories or tellers can be counted. */
  measures: boolean
  /** Whether aspired, blocked, conditions and reframing can be shown or hidden. */
  shows: readonly ('aspired' | 'blocked' | 'condition' | 'reframe')[]
}

export const kindTraits: Record<FigureKind, KindTraits> = {
  flow: { measures: true, shows: ['aspired', 'blocked', 'condition', 'reframe'] },
  map: { measures: true, shows: [] },
  matrix: { measures: true, shows: ['aspired', 'blocked'] },
  strip: { measures: false, shows: [] },
}
