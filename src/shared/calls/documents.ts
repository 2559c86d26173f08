import { z } from 'zod'
import { Direction, DocumentSummary } from '../model/document'
import { Id } from '../model/id'
import { DocumentCodings, OpenDocument } from '../model/open-document'
import { base, byId, nothing } from './base'

export const documents = {
  list: base.input(nothing).output(z.array(DocumentSummary)),
  open: base.input(byId).output(OpenDocument),
  /** Codings and flows of a document anew, without its text. */
  codings: base.input(byId).output(DocumentCodings),
  /** Documents of the same tellers and stories: where a flow's other end is most likely to be. */
  kin: base.input(byId).output(z.array(Id)),
  rename: base.input(z.object({ id: Id, title: z.string().trim().min(1).max(300) })).output(nothing),
  setDirection: base.input(z.object({ id: Id, direction: Direction })).output(nothing),
  remove: base.input(byId).output(nothing),
}
