import { z } from 'zod'
import { cycleKeys } from '../framework/cycles'
import { Id } from './id'

export const mergeKinds = [
  'codings',
  'flows',
  'codes',
  'memos',
  'documents',
  'participants',
  'stories',
  'evidence',
  'other',
] as const

/** One side of a question: what it is there, in words, with examples of what was coded. */
export const MergeSide = z.object({
  text: z.string(),
  coder: z.string(),
  /** ISO time of the last change, empty if it is not known. */
  at: z.string(),
  cycle: z.enum(cycleKeys).nullable(),
  /** Name of what it stands under, empty if nothing. */
  under: z.string(),
  codings: z.int(),
  quotes: z.array(z.string()),
})
export type MergeSide = z.infer<typeof MergeSide>

/**
 * Something that a person may want to decide. `value`: both changed one field; `text`: both changed the same words of a turn; `deletion`: one removed what
 * the other worked on; `name`: two codes, participants or coders made apart have one name.
 */
export const MergeQuestion = z.object({
  id: z.string(),
  kind: z.enum(['value', 'text', 'deletion', 'name']),
  of: z.enum(mergeKinds),
  table: z.string(),
  row: z.string(),
  /** The other row, for names. */
  other: z.string(),
  column: z.string(),
  title: z.string(),
  ours: MergeSide,
  theirs: MergeSide,
  choices: z.array(z.enum(['ours', 'theirs', 'both', 'keep', 'remove', 'join', 'leave'])),
  /** What happens if nobody decides. */
  proposed: z.enum(['ours', 'theirs', 'both', 'keep', 'remove', 'join', 'leave']),
})
export type MergeQuestion = z.infer<typeof MergeQuestion>

export const MergeDecision = z.object({ question: z.string(), choice: MergeQuestion.shape.proposed })
export type MergeDecision = z.infer<typeof MergeDecision>

export const MergePreview = z.object({
  /** Names the merge that is being looked over. */
  id: Id,
  file: z.string(),
  /** Who worked in the other copy since the two parted. */
  from: z.array(z.string()),
  /** How many actions come along; 0 when there is nothing new. */
  entries: z.int(),
  lastInCommon: z.string(),
  rows: z.array(
    z.object({
      kind: z.enum(mergeKinds),
      added: z.int(),
      changed: z.int(),
      removed: z.int(),
      both: z.int(),
      decide: z.int(),
    }),
  ),
  questions: z.array(MergeQuestion),
  /** Codings whose words are no longer in the text; they are kept with their quotes. */
  lost: z.int(),
})
export type MergePreview = z.infer<typeof MergePreview>
