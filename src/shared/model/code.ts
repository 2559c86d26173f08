import { z } from 'zod'
import { cycleKeys } from '../framework/cycles'
import { HistoryEntry } from './history'
import { Id } from './id'

/** A code of the codebook. `key` is stable and unique (`APP`, `APP.adapt`, `CTX`); `cycle` is null for cross-cutting codes. */
export const Code = z.object({
  id: Id,
  key: z.string(),
  parent: Id.nullable(),
  cycle: z.enum(cycleKeys).nullable(),
  name: z.string(),
  aliases: z.array(z.string()),
  gloss: z.string(),
  definition: z.string(),
  questions: z.array(z.string()),
  include: z.string(),
  exclude: z.string(),
  rule: z.string(),
  example: z.string(),
  /** Number key that applies the code to a selection, for the cycles of the set. */
  hotkey: z.int().min(1).max(9).nullable(),
  /** `#rrggbb`; null: that of its cycle. */
  colour: z.string().nullable(),
  /** Kept for what is coded with it, and not offered any more. */
  archived: z.boolean(),
  /** Memos on the code itself. */
  memos: z.int(),
  /** Codings of the present coder, and of all coders. */
  mine: z.int(),
  all: z.int(),
})
export type Code = z.infer<typeof Code>

/** Letters of a name: whole statements are used as codes in vivo. */
export const longestCodeName = 300
export const CodeName = z.string().trim().min(1).max(longestCodeName)

const words = z.string().trim().max(10_000)
const lines = z.array(z.string().trim().min(1).max(1000)).max(100)

/** What can be changed of a code; its key, cycle and place are not among it. */
export const CodeChange = z.object({
  name: CodeName.optional(),
  aliases: lines.optional(),
  gloss: words.optional(),
  definition: words.optional(),
  questions: lines.optional(),
  include: words.optional(),
  exclude: words.optional(),
  rule: words.optional(),
  example: words.optional(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable()
    .optional(),
})
export type CodeChange = z.infer<typeof CodeChange>

/** Where a passage goes when its code is split; null: it stays. */
export const SplitDecision = z.object({ to: Id.nullable() })
export type SplitDecision = z.infer<typeof SplitDecision>

/** One thing that was done to a code. */
export const CodeEvent = HistoryEntry.extend({
  /** Column names as in the project's log, with the values in words. */
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})
export type CodeEvent = z.infer<typeof CodeEvent>
