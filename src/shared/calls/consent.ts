import { z } from 'zod'
import { Bytes } from '../bytes'
import { Consent, ConsentLeftOut, ConsentTouch } from '../model/consent'
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
  /** Records several decisions, or takes them off the record: one action. */
  setMany: base
    .input(
      z.object({
        decisions: z
          .array(
            z.object({
              participant: Id,
              purpose: Consent.shape.purpose,
              state: Consent.shape.state.nullable(),
              at: z.string().regex(/^$|^\d{4}-\d{2}-\d{2}$/),
              note: z.string().max(10_000),
            }),
          )
          .max(20_000),
      }),
    )
    .output(nothing),
  /** What rests on a person's words as a table for a spreadsheet. */
  exportTouches: base
    .input(z.object({ participant: Id, format: z.enum(['csv', 'xlsx']) }))
    .output(z.object({ name: z.string(), file: Bytes })),
  /** Turns of a document whose words may not be quoted, or of which nothing is on record. */
  ofTurns: base.input(z.object({ turns: z.array(Id).max(100_000) })).output(ConsentLeftOut),
  /** Everything that rests on a person's words. */
  touches: base.input(z.object({ participant: Id })).output(z.array(ConsentTouch)),
}
