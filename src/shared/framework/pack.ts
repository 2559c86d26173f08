import { z } from 'zod'
import { cycleKeys, packKeys } from './cycles'

/** A code of a framework pack. Keys are stable; everything else is text a project may change or translate. */
export const PackCode = z.object({
  key: z.string(),
  /** Key of the code above; cycles and cross-cutting codes have none. */
  parent: z.string().nullable(),
  cycle: z.enum(cycleKeys).nullable(),
  name: z.string(),
  aliases: z.array(z.string()),
  gloss: z.string(),
  definition: z.string(),
  questions: z.array(z.string()),
  include: z.string(),
  exclude: z.string(),
  /** One line that decides the most frequent doubt, shown while coding. */
  rule: z.string(),
  example: z.string(),
})
export type PackCode = z.infer<typeof PackCode>

/** A question of the decision path; `yields` are the code keys it leads to, empty for "not a value". */
export const DecisionStep = z.object({ question: z.string(), yields: z.array(z.string()) })
export type DecisionStep = z.infer<typeof DecisionStep>

/** A framework pack: a cycle set with its default codebook, as versioned data in `resources/framework`. */
export const FrameworkPack = z.object({
  pack: z.enum(packKeys),
  version: z.int().min(1),
  language: z.string(),
  title: z.string(),
  source: z.string(),
  codes: z.array(PackCode),
  decisionPath: z.array(DecisionStep),
})
export type FrameworkPack = z.infer<typeof FrameworkPack>
