import { z } from 'zod'
import { Id } from './id'

export const valences = ['positive', 'mixed', 'negative', 'null'] as const
export const Valence = z.enum(valences)
export type Valence = z.infer<typeof Valence>

/** Where a passage lies: UTF-16 offsets inside its first and last turn, end exclusive. */
export const Anchor = z.object({ startTurn: Id, startOffset: z.int().min(0), endTurn: Id, endOffset: z.int().min(0) })
export type Anchor = z.infer<typeof Anchor>

export const Coding = z.object({
  id: Id,
  document: Id,
  code: Id,
  coder: Id,
  coderName: z.string(),
  anchor: Anchor,
  quote: z.string(),
  /** The words were not found again when the text was replaced; the anchor means nothing then, and the quote is what they were. */
  unanchored: z.boolean(),
  valence: Valence.nullable(),
  stance: z.enum(['account', 'aspiration']).nullable(),
  confidence: z.enum(['sure', 'unsure']).nullable(),
  memo: z.string(),
  createdAt: z.string(),
})
export type Coding = z.infer<typeof Coding>
