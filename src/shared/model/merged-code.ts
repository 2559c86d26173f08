import { z } from 'zod'
import { Id } from './id'

/** A code that is not there any more since it was merged into another, which is. */
export const MergedCode = z.object({
  code: Id,
  name: z.string(),
  into: Id,
  intoName: z.string(),
})
export type MergedCode = z.infer<typeof MergedCode>
