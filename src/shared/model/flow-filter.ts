import { z } from 'zod'
import { Id } from './id'

/** What the figure and its counts leave in. Empty lists mean "all". */
export const FlowFilter = z.object({
  documents: z.array(Id).default([]),
  participants: z.array(Id).default([]),
  /** Whose codings count; without it the present coder's, or the only coder's. Never the sum over coders. */
  coder: Id.optional(),
})
export type FlowFilter = z.infer<typeof FlowFilter>

export const FlowMeasure = z.enum(['passages', 'stories', 'tellers'])
export type FlowMeasure = z.infer<typeof FlowMeasure>
