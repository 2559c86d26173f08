import { z } from 'zod'
import { Bytes } from '../bytes'
import { ForeignPreview, ImportPolicy, ImportReport } from '../model/exchange'
import { Id } from '../model/id'
import { base, byId, nothing } from './base'

/** Projects of other tools, in and out. */
export const exchange = {
  /** Reads a project of another tool and works out what bringing it in comes to; nothing is changed. */
  look: base.input(z.object({ name: z.string(), bytes: Bytes, policy: ImportPolicy })).output(ForeignPreview),
  /** The same file under another policy. */
  lookAgain: base.input(z.object({ id: Id, policy: ImportPolicy })).output(ForeignPreview),
  /** Brings in what was looked at: one action, one undo. */
  bringIn: base.input(z.object({ id: Id, policy: ImportPolicy })).output(ImportReport),
  giveUp: base.input(byId).output(nothing),
}
