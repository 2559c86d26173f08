import { z } from 'zod'
import { isPlainText } from '../anchor/plain-text'
import { Id } from './id'

const line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine(text => isPlainText(text) && !text.includes('\n'))

/** A name to be replaced everywhere in the project. */
export const PseudonymTask = z.object({
  /** The name as it stands anywhere: in full, short, misspelt. */
  forms: z.array(line).min(1).max(50),
  pseudonym: line,
  /** In texts and memos the pseudonym stands in [brackets], so that a reader sees that it is one. Names of speakers and titles have none. */
  brackets: z.boolean(),
})
export type PseudonymTask = z.infer<typeof PseudonymTask>

/** Where a name was replaced, or would be. */
export const PseudonymCounts = z.object({
  /** In the words of documents, each named by its new title. */
  documents: z.array(z.object({ id: Id, title: z.string(), count: z.int() })),
  /** In names of people, titles, labels and file names. */
  names: z.int(),
  /** In memos, notes and whatever else was written about the texts. */
  notes: z.int(),
})
export type PseudonymCounts = z.infer<typeof PseudonymCounts>

/** Where a name would be replaced, and what would be left of it. */
export const PseudonymPreview = PseudonymCounts.extend({
  /** Words like the name that would stay: other forms of it, or other words. */
  left: z.array(z.object({ form: z.string(), count: z.int() })),
  /** Recordings beside the project whose files are called by the name. */
  files: z.int(),
})
export type PseudonymPreview = z.infer<typeof PseudonymPreview>
