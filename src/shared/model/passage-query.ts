import { z } from 'zod'
import { cycleKeys } from '../framework/cycles'
import { Coding, evidenceRoles, levels, valences } from './coding'
import { Id } from './id'

/** Stands among the values of a filter for codings where nothing was chosen. */
export const notSet = 'unset'

export const passageOrders = ['document', 'time', 'code', 'speaker', 'coder', 'length', 'coded'] as const
export const passageGroups = ['none', 'code', 'document', 'participant', 'cycle'] as const
const ids = z.array(Id).max(10_000).default([])

/** Which passages to list, and how. An empty list lets all pass; several filters must all let a passage pass. */
export const PassageQuery = z.object({
  codes: ids,
  /** Whether passages of the codes below those chosen are listed too. */
  withBelow: z.boolean().default(true),
  documents: ids,
  /** Who speaks, or tells the story. */
  participants: ids,
  cycles: z.array(z.enum([...cycleKeys, notSet])).default([]),
  coders: ids,
  valences: z.array(z.enum([...valences, notSet])).default([]),
  stances: z.array(z.enum(['account', 'aspiration', notSet])).default([]),
  confidences: z.array(z.enum(['sure', 'unsure', notSet])).default([]),
  levels: z.array(z.enum([...levels, notSet])).default([]),
  /** Whom the value went to, by the names that were given; `notSet`: where none was. */
  beneficiaries: z.array(z.string().max(80)).max(500).default([]),
  roles: z.array(z.enum([...evidenceRoles, notSet])).default([]),
  /** Words that the passage or its memo must hold, each of them, in any case of letters and without accents. */
  text: z.string().max(1000).default(''),
  /** A query the project keeps: only passages that it finds. */
  query: Id.nullable().default(null),
  order: z.enum(passageOrders).default('document'),
  group: z.enum(passageGroups).default('none'),
})
export type PassageQuery = z.infer<typeof PassageQuery>

/** All passages of a query by row, in its order, with what stands above them. `row` is local to this copy of the file. */
export const PassageList = z.object({
  rows: z.array(z.int()),
  /** Stretches of `rows`, in their order; one without a name where nothing is grouped. `key`: an id, a cycle or empty. */
  groups: z.array(z.object({ key: z.string(), words: z.string(), count: z.int() })),
  documents: z.int(),
  speakers: z.int(),
  /** Passages of the project, which the counts are of. */
  of: z.int(),
})
export type PassageList = z.infer<typeof PassageList>

export const PassageRow = Coding.pick({
  id: true,
  document: true,
  code: true,
  coder: true,
  coderName: true,
  quote: true,
  unanchored: true,
  valence: true,
  stance: true,
  confidence: true,
  level: true,
  beneficiary: true,
  asked: true,
  evidenceRole: true,
  memo: true,
  createdAt: true,
}).extend({
  row: z.int(),
  documentTitle: z.string(),
  speaker: z.string(),
  /** Milliseconds into the recording. */
  time: z.int().nullable(),
  /** Words of the same turn before and after. */
  before: z.string(),
  after: z.string(),
  flowsIn: z.int(),
  flowsOut: z.int(),
})
export type PassageRow = z.infer<typeof PassageRow>
