import { historyState, listHistory, redo, tablesOf, undo } from '../db/history'
import { calls } from './contract'

export const history = {
  state: calls.history.state.handler(({ context: { workspace } }) => historyState(workspace.project)),
  undo: calls.history.undo.handler(({ context: { workspace, client } }) => {
    const entry = undo(workspace.project)
    workspace.announce(tablesOf(workspace.project, entry.id), [], client)
    return entry
  }),
  redo: calls.history.redo.handler(({ context: { workspace, client } }) => {
    const entry = redo(workspace.project)
    workspace.announce(tablesOf(workspace.project, entry.id), [], client)
    return entry
  }),
  list: calls.history.list.handler(({ context: { workspace }, input }) => listHistory(workspace.project, input.limit)),
}
