import { z } from 'zod'
import { Id } from './id'

/** Who made a correction, and when (ISO). */
export const Correction = z.object({ by: z.string(), at: z.string() })
export type Correction = z.infer<typeof Correction>

/** A stretch of a corrected text. What was added and taken out again is no stretch at all. */
export const TrackedPiece = z.object({
  text: z.string(),
  kind: z.enum(['kept', 'added', 'removed']),
  correction: Correction.nullable(),
  /** Stands for the border of two turns, not for words. */
  border: z.boolean(),
})
export type TrackedPiece = z.infer<typeof TrackedPiece>

export const TrackedTurn = z.object({
  id: Id,
  who: z.string(),
  start: z.int().nullable(),
  /** Speaker and time before they were changed; null where they were not. */
  was: z.object({ who: z.string(), start: z.int().nullable(), correction: Correction }).nullable(),
  pieces: z.array(TrackedPiece),
})
export type TrackedTurn = z.infer<typeof TrackedTurn>

export const TrackedText = z.object({ turns: z.array(TrackedTurn), corrections: z.int() })
export type TrackedText = z.infer<typeof TrackedText>
