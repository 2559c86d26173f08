/** The figures one can draw, in the order of the gallery. */
export const figureKinds = [
  'flow',
  'map',
  'matrix',
  'threads',
  'groups',
  'waves',
  'documents',
  'together',
  'coverage',
  'saturation',
  'agreement',
  'strip',
] as const
export type FigureKind = (typeof figureKinds)[number]

/** Ways to draw the groups. */
export const groupForms = ['bars', 'dots', 'radar'] as const
export type GroupForm = (typeof groupForms)[number]

/** Languages of the words of figures; cycles and codes are called as the project calls them. */
export const figureLanguages = ['en', 'de'] as const
export type FigureLanguage = (typeof figureLanguages)[number]

/** What a figure can be told beside what all are told: its page, its words, its selection. */
export interface KindTraits {
  /** Whether passages, stories or tellers can be counted. */
  measures: boolean
  /** Whether aspired, blocked, conditions and reframing can be shown or hidden. */
  shows: readonly ('aspired' | 'blocked' | 'condition' | 'reframe')[]
  /** Whether it stands for cycles or for codes. */
  levels: boolean
  /** Whether it needs an attribute, and can be drawn as bars, dots or a radar. */
  groups: boolean
  /** Whether cycles can be divided into their sub-codes. */
  expands: boolean
  /** Whether it is read by a rule of saturation. */
  saturates: boolean
  /** Whether the words of its stories can stand beneath. */
  quotes: boolean
  /** Whether it can show one document. */
  document: boolean
  /** Whether a selection is made; agreement is of everything that two coders both did. */
  filters: boolean
}

const none: KindTraits = {
  measures: false,
  shows: [],
  levels: false,
  groups: false,
  expands: false,
  saturates: false,
  quotes: false,
  document: false,
  filters: true,
}

export const kindTraits: Record<FigureKind, KindTraits> = {
  flow: {
    ...none,
    measures: true,
    expands: true,
    shows: ['aspired', 'blocked', 'condition', 'reframe'],
  },
  map: { ...none, measures: true },
  matrix: { ...none, measures: true, shows: ['aspired', 'blocked'] },
  threads: none,
  groups: { ...none, measures: true, groups: true },
  waves: { ...none, measures: true },
  documents: { ...none, measures: true, levels: true },
  together: { ...none, levels: true },
  coverage: { ...none, levels: true, document: true },
  saturation: { ...none, saturates: true },
  agreement: { ...none, levels: true, filters: false },
  strip: { ...none, quotes: true },
}
