import { codingsOf } from '../db/codings'
import {
  documentById,
  listDocuments,
  removeDocument,
  renameDocument,
  setDirection,
  speakersOf,
  turnsOf,
} from '../db/documents'
import { flowsOf } from '../db/flows'
import { kinDocuments } from '../db/kin-documents'
import { calls } from './contract'

export const documents = {
  list: calls.documents.list.handler(({ context: { workspace } }) => listDocuments(workspace.project)),
  open: calls.documents.open.handler(
    ({
      context: {
        workspace: { project },
      },
      input: { id },
    }) => ({
      document: documentById(project, id),
      speakers: speakersOf(project, id),
      turns: turnsOf(project, id),
      codings: codingsOf(project, id),
      flows: flowsOf(project, id),
    }),
  ),
  codings: calls.documents.codings.handler(
    ({
      context: {
        workspace: { project },
      },
      input: { id },
    }) => {
      documentById(project, id)
      return { codings: codingsOf(project, id), flows: flowsOf(project, id) }
    },
  ),
  kin: calls.documents.kin.handler(({ context: { workspace }, input }) => kinDocuments(workspace.project, input.id)),
  rename: calls.documents.rename.handler(({ context: { workspace, client }, input }) => {
    renameDocument(workspace.project, input.id, input.title)
    workspace.announce(['document'], [input.id], client)
  }),
  setDirection: calls.documents.setDirection.handler(({ context: { workspace, client }, input }) => {
    setDirection(workspace.project, input.id, input.direction)
    workspace.announce(['document'], [input.id], client)
  }),
  remove: calls.documents.remove.handler(({ context: { workspace, client }, input }) => {
    removeDocument(workspace.project, input.id)
    workspace.announce(['document', 'coding', 'flow'], [], client)
  }),
}
