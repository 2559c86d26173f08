import { mergeParticipants, mergePreview } from '../db/merge-participants'
import { participantDetail } from '../db/participant-detail'
import {
  addParticipant,
  assignSpeaker,
  listParticipants,
  noteParticipant,
  removeParticipants,
  renameParticipant,
} from '../db/participants'
import { calls } from './contract'

export const participants = {
  list: calls.participants.list.handler(({ context: { workspace } }) => listParticipants(workspace.project)),
  detail: calls.participants.detail.handler(({ context: { workspace }, input }) =>
    participantDetail(workspace.project, input.id),
  ),
  add: calls.participants.add.handler(({ context: { workspace, client }, input }) => {
    const participant = addParticipant(workspace.project, input.name)
    workspace.announce(['participant'], [], client)
    return participant
  }),
  rename: calls.participants.rename.handler(({ context: { workspace, client }, input }) => {
    renameParticipant(workspace.project, input.id, input.name)
    workspace.announce(['participant'], [], client)
  }),
  note: calls.participants.note.handler(({ context: { workspace, client }, input }) => {
    noteParticipant(workspace.project, input.id, input.note)
    workspace.announce(['participant'], [], client)
  }),
  // Speakers and tellers are read with the documents, which every window then reads again.
  remove: calls.participants.remove.handler(({ context: { workspace }, input }) => {
    removeParticipants(workspace.project, input.ids)
    workspace.announce(['participant', 'speaker', 'document', 'story', 'variable', 'consent'], [], '')
  }),
  mergePreview: calls.participants.mergePreview.handler(({ context: { workspace }, input }) =>
    mergePreview(workspace.project, input.kept, input.gone),
  ),
  merge: calls.participants.merge.handler(({ context: { workspace }, input }) => {
    mergeParticipants(workspace.project, input.kept, input.gone, input.theirs)
    workspace.announce(['participant', 'speaker', 'document', 'story', 'variable', 'consent'], [], '')
  }),
  assignSpeaker: calls.participants.assignSpeaker.handler(({ context: { workspace }, input }) => {
    assignSpeaker(workspace.project, input.speaker, input.participant)
    workspace.announce(['participant', 'speaker'], [], '')
  }),
}
