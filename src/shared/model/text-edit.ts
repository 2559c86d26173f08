import { z } from 'zod'
import { isPlainText } from '../anchor/plain-text'
import { Coding } from './coding'
import { DocumentSummary, Speaker, Turn } from './document'
import { Id } from './id'

/**
 * One step of correcting a text, as the editor made it. Offsets are UTF-16 in the turn's text at that moment.
 * `splice`: `removed` gave way to `inserted`, which belongs to the codings named in `within` also where it stands at their very edge. `split`: what stands from `at` on becomes the turn `made` behind it. `join`: the text of `next`
 * is put behind that of `turn`, which is `at` long, and `next` is gone.
 */
export const TextEdit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('splice'),
    turn: Id,
    at: z.int().min(0),
    removed: z.string(),
    inserted: z.string().max(20_000_000).refine(isPlainText),
    within: z.array(Id).max(10_000).optional(),
  }),
  z.object({ kind: z.literal('split'), turn: Id, at: z.int().min(0), made: Id }),
  z.object({ kind: z.literal('join'), turn: Id, at: z.int().min(0), next: Id }),
])
export type TextEdit = z.infer<typeof TextEdit>

/** What was stored of a correction: what the window does not know by itself. */
export const Corrected = z.object({
  document: DocumentSummary,
  /** The turns that changed, in reading order. */
  turns: z.array(Turn),
  /** Codings with an end in one of these turns, or that lost their words. */
  codings: z.array(Coding),
  /** Of these, how many have lost their words. */
  lost: z.int(),
})
export type Corrected = z.infer<typeof Corrected>

/** Who speaks in a turn, and when; a field that is missing stays as it is. */
export const TurnChange = z.object({
  turn: Id,
  /** One of the document's speakers, a name that is none of theirs yet, or nobody. */
  speaker: z.union([z.object({ id: Id }), z.object({ name: z.string().trim().min(1).max(200) }), z.null()]).optional(),
  start: z.int().min(0).max(360_000_000).nullable().optional(),
  end: z.int().min(0).max(360_000_000).nullable().optional(),
})
export type TurnChange = z.infer<typeof TurnChange>

export const TurnChanged = z.object({ turn: Turn, speakers: z.array(Speaker) })
