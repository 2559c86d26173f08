import { z } from 'zod'

/** What a copy without names would replace, and what it would leave. The most frequent first. */
export const NamesFound = z.object({
  /** Each form as it is written, what stands in its place, and how often it was found. */
  replaced: z.array(z.object({ form: z.string(), pseudonym: z.string(), count: z.int() })),
  /** Words that begin like a name and stay: its other cases, or other words. */
  left: z.array(z.object({ form: z.string(), count: z.int() })),
})
export type NamesFound = z.infer<typeof NamesFound>
