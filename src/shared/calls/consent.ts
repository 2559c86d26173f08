import { z } from 'zod'
import { Consent, ConsentTouch } from '../model/consent'
import { Id } from '../model/id'
import { base, nothing } from './base'

export const consent = {
  list: base.input(nothing).output(z.array(Consent)),
  /** Records a decision; `state` null takes it off the record. `removeCodings`: the codings of their words go as well. */
  set: base
    .input(
      z.object({
        participant: Id,
        purpose: Consent.shape.purpose,
        state: Consent.shape.state.nullable(),
        at: z.string().regex(/^$|^\d{4}-\d{2}-\d{2}$/),
        note: z.string().max(10_000),
        removeCodings: z.boolean().default(false),
      }),
    )
    .output(nothing),
  /** Everything that rests on a person's words. */
  touches: base.input(z.object({ participant: Id })).output(z.array(ConsentTouch)),
}
