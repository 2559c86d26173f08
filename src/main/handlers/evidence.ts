import { addEvidence, listEvidence, removeEvidence, updateEvidence } from '../db/evidence'
import { passagesNamed, passagesWith } from '../db/evidence-passages'
import { calls } from './contract'

export const evidence = {
  list: calls.evidence.list.handler(({ context: { workspace } }) => listEvidence(workspace.project)),
  add: calls.evidence.add.handler(({ context: { workspace, client }, input }) => {
    const id = addEvidence(workspace.project, input)
    workspace.announce(['evidence', 'story'], [], client)
    return { id }
  }),
  update: calls.evidence.update.handler(({ context: { workspace, client }, input: { id, ...change } }) => {
    updateEvidence(workspace.project, id, change)
    workspace.announce(['evidence'], [], client)
  }),
  remove: calls.evidence.remove.handler(({ context: { workspace, client }, input }) => {
    removeEvidence(workspace.project, input.id)
    workspace.announce(['evidence'], [], client)
  }),
  passages: calls.evidence.passages.handler(({ context: { workspace }, input }) =>
    passagesWith(workspace.project, input.words, input.limit),
  ),
  passagesOf: calls.evidence.passagesOf.handler(({ context: { workspace }, input }) =>
    passagesNamed(workspace.project, input.codings),
  ),
}
