import { z } from 'zod'
import { ConversionItem, judgements } from '../model/conversion'
import { Id } from '../model/id'
import { base, nothing } from './base'

export const conversion = {
  /** The passages to be judged again, and what of reframing the project still uses. */
  list: base.input(nothing).output(z.object({ items: z.array(ConversionItem), reframing: z.int() })),
  /** Lets the project use both cycle sets. Returns how many codes were added. */
  begin: base.input(nothing).output(z.int()),
  /** Judges one passage; with `code` (its key) it is recoded by the same action. */
  judge: base
    .input(
      z.object({
        coding: Id,
        decision: z.enum(judgements),
        code: z.string().max(200).optional(),
        note: z.string().trim().max(10_000).optional(),
      }),
    )
    .output(nothing),
  /** Leaves the cycles of 2011 behind, where nothing is coded, measured or planned with them any more. */
  finish: base.input(nothing).output(nothing),
}
