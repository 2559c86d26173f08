import { z } from 'zod'
import { Id } from '../model/id'
import { DocumentCase, Space } from '../model/space'
import { base, byId, nothing } from './base'

const name = z.string().trim().min(1).max(200)
const note = z.string().max(100_000)

export const spaces = {
  list: base.input(nothing).output(z.array(Space)),
  add: base.input(z.object({ name, note: note.default('') })).output(byId),
  update: base.input(z.object({ id: Id, name: name.optional(), note: note.optional() })).output(nothing),
  /** Its documents and stories stay, of no space. */
  remove: base.input(byId).output(nothing),
  documents: base.input(nothing).output(z.array(DocumentCase)),
  setDocumentSpace: base.input(z.object({ documents: z.array(Id).min(1), space: Id.nullable() })).output(nothing),
  setTeller: base.input(z.object({ document: Id, teller: Id.nullable() })).output(nothing),
}
