import { z } from 'zod'
import { flowKinds, flowStatuses } from '../framework/relations'
import { Id } from './id'

export const flowStrengths = [1, 2, 3] as const
export const FlowStrength = z.literal(flowStrengths)
export type FlowStrength = z.infer<typeof FlowStrength>

/** Words in one turn: UTF-16 offsets, end exclusive. */
export const FlowWords = z.object({ turn: Id, start: z.int().min(0), end: z.int().min(0) })
export type FlowWords = z.infer<typeof FlowWords>

/** A directed relation from one coding to another, as drawn by a coder. */
export const Flow = z.object({
  id: Id,
  from: Id,
  to: Id,
  kind: z.enum(flowKinds),
  status: z.enum(flowStatuses),
  /** How strongly the link is stated, as the coder sees it. */
  strength: FlowStrength.nullable(),
  /** The words that state the link, and where they stand; none where none were marked. */
  words: z.string(),
  wordsAt: FlowWords.nullable(),
  memo: z.string(),
  coder: Id,
})
export type Flow = z.infer<typeof Flow>

/** One end of a flow with all that is needed to show it without opening its document. */
export const Passage = z.object({
  coding: Id,
  document: Id,
  documentTitle: z.string(),
  code: Id,
  quote: z.string(),
  speaker: z.string(),
  time: z.int().nullable(),
  memo: z.string(),
})
export type Passage = z.infer<typeof Passage>

export const FlowPassages = z.object({ flow: Flow, from: Passage, to: Passage })
export type FlowPassages = z.infer<typeof FlowPassages>
