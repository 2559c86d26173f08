import { z } from 'zod'
import { Consent } from './consent'
import { Id } from './id'

/** A person of the project, with what there is of them. */
export const ParticipantSummary = z.object({
  id: Id,
  name: z.string(),
  note: z.string(),
  /** Documents in which they speak or which they tell. */
  documents: z.int(),
  /** Codings that begin where they speak, or in a document they tell; of all coders. */
  codings: z.int(),
  /** Flows that start there. */
  flows: z.int(),
  /** Stories they tell. */
  stories: z.int(),
})
export type ParticipantSummary = z.infer<typeof ParticipantSummary>

/** Where a person speaks. */
export const ParticipantVoice = z.object({
  document: Id,
  title: z.string(),
  kind: z.enum(['transcript', 'story']),
  /** Labels under which they speak there; empty where they are only the teller. */
  speakers: z.array(z.string()),
  teller: z.boolean(),
  turns: z.int(),
  words: z.int(),
  codings: z.int(),
})
export type ParticipantVoice = z.infer<typeof ParticipantVoice>

export const ParticipantDetail = z.object({
  participant: ParticipantSummary,
  voices: z.array(ParticipantVoice),
  stories: z.array(z.object({ id: Id, title: z.string(), document: Id.nullable() })),
  consents: z.array(Consent),
})
export type ParticipantDetail = z.infer<typeof ParticipantDetail>

/** What merging two participants moves, and where both say something different. */
export const MergePreview = z.object({
  documents: z.int(),
  speakers: z.int(),
  stories: z.int(),
  memos: z.int(),
  coders: z.int(),
  /** Attributes that only the one who goes has a value of. */
  values: z.array(z.object({ variable: Id, name: z.string(), value: z.string() })),
  /** Attributes of which both have a value, and not the same. */
  conflicts: z.array(z.object({ variable: Id, name: z.string(), kept: z.string(), other: z.string() })),
  /** Uses for which both decided, and not the same: the stricter decision stands. */
  consents: z.array(
    z.object({ purpose: Consent.shape.purpose, kept: Consent.shape.state, other: Consent.shape.state }),
  ),
})
export type MergePreview = z.infer<typeof MergePreview>
