import { changeTurn, turnById } from '../db/change-turn'
import { correctText } from '../db/correct-text'
import { speakersOf } from '../db/documents'
import { calls } from './contract'

export const corrections = {
  store: calls.corrections.store.handler(({ context: { workspace, client }, input }) => {
    const corrected = correctText(workspace.project, input.document, input.base, input.edits)
    workspace.announce(['turn', 'coding'], [input.document], client)
    return corrected
  }),
  turn: calls.corrections.turn.handler(({ context: { workspace, client }, input: { document, ...change } }) => {
    changeTurn(workspace.project, document, change)
    workspace.announce(['turn', 'speaker', 'participant'], [document], client)
    return {
      turn: turnById(workspace.project, document, change.turn),
      speakers: speakersOf(workspace.project, document),
    }
  }),
}
