import { z } from 'zod'
import { cycleKeys } from '../framework/cycles'
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
  /** Codings of the present coder, and of all coders. */
  mine: z.int(),
  all: z.int(),
})
export type Code = z.infer<typeof Code>
