import { z } from 'zod'
import { Id } from '../model/id'
import { Corrected, TextEdit, TurnChange, TurnChanged } from '../model/text-edit'
import { base } from './base'

export const corrections = {
  /** Stores corrections, all or nothing. `base`: the text of every turn they touch, as it was before the first of them. */
  store: base
    .input(
      z.object({
        document: Id,
        base: z.array(z.object({ id: Id, text: z.string() })),
        edits: z.array(TextEdit).min(1),
      }),
    )
    .output(Corrected),
  /** Changes who speaks in a turn, or when. */
  turn: base.input(TurnChange.extend({ document: Id })).output(TurnChanged),
}
