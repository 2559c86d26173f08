import { z } from 'zod'
import { Anchor, Coding, Valence } from '../model/coding'
import { Passage } from '../model/flow'
import { Id } from '../model/id'
import { base, byId, nothing } from './base'

export const codings = {
  /** The same code twice over touching or overlapping words by one coder joins into one coding. */
  add: base.input(z.object({ document: Id, code: Id, anchor: Anchor })).output(Coding),
  update: base
    .input(
      z.object({
        id: Id,
        code: Id.optional(),
        valence: Valence.nullable().optional(),
        stance: Coding.shape.stance.optional(),
        confidence: Coding.shape.confidence.optional(),
        memo: z.string().max(100_000).optional(),
      }),
    )
    .output(Coding),
  remove: base.input(byId).output(nothing),
  /** Passages of a code (with its sub-codes), in document order. */
  ofCode: base.input(z.object({ code: Id, limit: z.int().min(1).max(5000) })).output(z.array(Passage)),
}
