import { z } from 'zod'
import { cycleKeys } from '../framework/cycles'
import { flowStatuses } from '../framework/relations'
import { confidences, stances, valences } from './coding'
import { Id } from './id'
import { notSet } from './passage-query'

const ids = z.array(Id).max(10_000).default([])

/** Values of an attribute that count; null stands for people or documents without a value. */
export const VariableFilter = z.object({ variable: Id, values: z.array(z.string().max(10_000).nullable()).max(1000) })
export type VariableFilter = z.infer<typeof VariableFilter>

/**
 * What figures, tables and their counts leave in. An empty list means "all"; values within a list are alternatives, and several lists must
 * all let a coding pass. A flow counts when both its ends do.
 */
export const CountFilter = z.object({
  documents: ids,
  /** Who speaks, or tells the story. */
  participants: ids,
  /** Stories; a document that is a story without having been made one in the list of stories goes by its own id. */
  stories: ids,
  spaces: ids,
  /** Codes, each with all below it. */
  codes: ids,
  cycles: z.array(z.enum([...cycleKeys, notSet])).default([]),
  valences: z.array(z.enum([...valences, notSet])).default([]),
  stances: z.array(z.enum([...stances, notSet])).default([]),
  confidences: z.array(z.enum([...confidences, notSet])).default([]),
  /** Of flows; codings count whatever the statuses of theirs. */
  statuses: z.array(z.enum(flowStatuses)).default([]),
  /** Attributes of participants and of documents. */
  variables: z.array(VariableFilter).max(50).default([]),
  /** Values of the attribute that is the wave; null for what is of none. */
  waves: z.array(z.string().max(10_000).nullable()).max(1000).default([]),
  /** A query the project keeps: only passages that it finds count. */
  query: Id.optional(),
  /** Whose codings count; without it the present coder's, or those of whoever coded most. Never the sum over coders. */
  coder: Id.optional(),
})
export type CountFilter = z.infer<typeof CountFilter>

/** Everything counts. */
export const noFilter: CountFilter = CountFilter.parse({})

export const FlowMeasure = z.enum(['passages', 'stories', 'tellers'])
export type FlowMeasure = z.infer<typeof FlowMeasure>
