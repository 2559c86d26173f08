import { listParticipants } from '../db/participants'
import { calls } from './contract'

export const participants = {
  list: calls.participants.list.handler(({ context: { workspace } }) => listParticipants(workspace.project)),
}
