import {
  addSpace,
  listDocumentCases,
  listSpaces,
  removeSpace,
  setDocumentSpace,
  setTeller,
  updateSpace,
} from '../db/spaces'
import { calls } from './contract'

export const spaces = {
  list: calls.spaces.list.handler(({ context: { workspace } }) => listSpaces(workspace.project)),
  add: calls.spaces.add.handler(({ context: { workspace, client }, input }) => {
    const id = addSpace(workspace.project, input.name, input.note)
    workspace.announce(['space'], [], client)
    return { id }
  }),
  update: calls.spaces.update.handler(({ context: { workspace, client }, input: { id, name, note } }) => {
    updateSpace(workspace.project, id, {
      ...(name === undefined ? {} : { name }),
      ...(note === undefined ? {} : { note }),
    })
    workspace.announce(['space'], [], client)
  }),
  remove: calls.spaces.remove.handler(({ context: { workspace, client }, input }) => {
    removeSpace(workspace.project, input.id)
    workspace.announce(['space', 'story'], [], client)
  }),
  documents: calls.spaces.documents.handler(({ context: { workspace } }) => listDocumentCases(workspace.project)),
  setDocumentSpace: calls.spaces.setDocumentSpace.handler(({ context: { workspace, client }, input }) => {
    setDocumentSpace(workspace.project, input.documents, input.space)
    workspace.announce(['space', 'document'], input.documents, client)
  }),
  setTeller: calls.spaces.setTeller.handler(({ context: { workspace }, input }) => {
    setTeller(workspace.project, input.document, input.teller)
    workspace.announce(['participant', 'document'], [input.document], '')
  }),
}
