import { z } from 'zod'
import { Id } from '../model/id'
import { PseudonymCounts, PseudonymPreview, PseudonymTask } from '../model/pseudonym'
import { Corrected, TextEdit, TurnChange, TurnChanged } from '../model/text-edit'
import { TrackedText } from '../model/tracked'
import { base, byId } from './base'

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
  /** The text with all that was corrected in it. */
  tracked: base.input(byId).output(TrackedText),
  /** Where a name would be replaced; nothing is stored. */
  previewPseudonym: base.input(PseudonymTask).output(PseudonymPreview),
  /** Replaces a name everywhere. `key`: path of the file that keeps who is meant, which is never a part of the project. */
  pseudonymise: base.input(PseudonymTask.extend({ key: z.string().min(1) })).output(PseudonymCounts),
  /** Changes who speaks in a turn, or when. */
  turn: base.input(TurnChange.extend({ document: Id })).output(TurnChanged),
}
