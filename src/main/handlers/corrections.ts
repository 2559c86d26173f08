import { changeTurn, turnById } from '../db/change-turn'
import { correctText } from '../db/correct-text'
import { speakersOf } from '../db/documents'
import { previewPseudonym, pseudonymise } from '../db/pseudonymise'
import { trackedText } from '../db/tracked-text'
import { addKeyLine } from '../export/pseudonym-key'
import { calls } from './contract'

export const corrections = {
  store: calls.corrections.store.handler(({ context: { workspace, client }, input }) => {
    const corrected = correctText(workspace.project, input.document, input.base, input.edits)
    workspace.announce(['turn', 'coding'], [input.document], client)
    return corrected
  }),
  tracked: calls.corrections.tracked.handler(({ context: { workspace }, input }) =>
    trackedText(workspace.project, input.id),
  ),
  previewPseudonym: calls.corrections.previewPseudonym.handler(({ context: { workspace }, input }) =>
    previewPseudonym(workspace.project, input),
  ),
  pseudonymise: calls.corrections.pseudonymise.handler(
    ({ context: { workspace, client }, input: { key, ...task } }) => {
      const { project } = workspace
      const takeBack = addKeyLine(key, {
        pseudonym: task.pseudonym,
        forms: task.forms,
        date: new Date().toISOString(),
        by: project.coder.name,
      })
      try {
        const counts = pseudonymise(project, task)
        workspace.announce([], [], client)
        return counts
      } catch (error) {
        takeBack()
        throw error
      }
    },
  ),
  turn: calls.corrections.turn.handler(({ context: { workspace, client }, input: { document, ...change } }) => {
    changeTurn(workspace.project, document, change)
    workspace.announce(['turn', 'speaker', 'participant'], [document], client)
    return {
      turn: turnById(workspace.project, document, change.turn),
      speakers: speakersOf(workspace.project, document),
    }
  }),
}
