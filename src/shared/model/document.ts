import { z } from 'zod'
import { Id } from './id'
import { Mark } from './mark'

export const documentKinds = ['transcript', 'story'] as const
export const DocumentKind = z.enum(documentKinds)
export type DocumentKind = z.infer<typeof DocumentKind>

/** From where the words of a text run; `auto`: each turn by its own letters. */
export const directions = ['auto', 'ltr', 'rtl'] as const
export const Direction = z.enum(directions)
export type Direction = z.infer<typeof Direction>

export const DocumentSummary = z.object({
  id: Id,
  title: z.string(),
  kind: DocumentKind,
  file: z.string(),
  words: z.int(),
  turns: z.int(),
  mine: z.int(),
  all: z.int(),
  direction: Direction,
})
export type DocumentSummary = z.infer<typeof DocumentSummary>

export const Speaker = z.object({ id: Id, name: z.string(), interviewer: z.boolean(), participant: Id.nullable() })
export type Speaker = z.infer<typeof Speaker>

/**
 * One speaker turn. `text` is what is read and coded; offsets of codings are UTF-16 code units in it.
 * Times are milliseconds from the start of the recording.
 */
export const Turn = z.object({
  id: Id,
  speaker: Id.nullable(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  text: z.string(),
  /** What the file set apart (bold, a heading); missing where there is nothing. */
  marks: z.array(Mark).optional(),
})
export type Turn = z.infer<typeof Turn>
