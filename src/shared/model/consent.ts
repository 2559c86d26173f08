import { z } from 'zod'
import { Id } from './id'

/** What a person's words may be used for. */
export const consentPurposes = [
  'analyse',
  'quoteAnonymously',
  'quoteByName',
  'publishStory',
  'archive',
  'share',
] as const
export const ConsentPurpose = z.enum(consentPurposes)
export type ConsentPurpose = z.infer<typeof ConsentPurpose>

export const consentStates = ['given', 'refused', 'withdrawn'] as const
export const ConsentState = z.enum(consentStates)
export type ConsentState = z.infer<typeof ConsentState>

/** One person's decision about one use. Where there is none, nothing is on record. */
export const Consent = z.object({
  participant: Id,
  purpose: ConsentPurpose,
  state: ConsentState,
  /** ISO date of the decision; empty if not known. */
  at: z.string(),
  note: z.string(),
})
export type Consent = z.infer<typeof Consent>

/** What an export left out because its people refused or withdrew, and what went out although nothing is on record for it. */
export const ConsentLeftOut = z.object({ refused: z.int(), unrecorded: z.int() })
export type ConsentLeftOut = z.infer<typeof ConsentLeftOut>

/** Something in the project that rests on a person's words. */
export const consentTouchKinds = ['passage', 'coding', 'step', 'memo', 'flow', 'story', 'evidence', 'figure'] as const
export const ConsentTouch = z.object({
  kind: z.enum(consentTouchKinds),
  /** Where it is: a document's, story's or saved figure's name. */
  place: z.string(),
  /** The words themselves, or what it says. */
  text: z.string(),
  /** The code's key, the step's cycle, or both ends of a flow. */
  about: z.string(),
  /** Uuid of the row; of a passage, its first coding's. */
  id: Id,
  /** The document to open, where there is one. */
  document: Id.nullable(),
})
export type ConsentTouch = z.infer<typeof ConsentTouch>
