import { addSaved, listSaved, removeSaved, updateSaved } from '../db/saved'
import { restoreSaved, savedVersions } from '../db/saved-versions'
import { calls } from './contract'
import { given } from './given'

export const saved = {
  list: calls.saved.list.handler(({ context: { workspace }, input }) => listSaved(workspace.project, input.kind)),
  add: calls.saved.add.handler(({ context: { workspace, client }, input: { kind, name, settings, ...rest } }) => {
    const added = addSaved(workspace.project, kind, { name, settings, ...given(rest) })
    workspace.announce(['saved'], [], client)
    return added
  }),
  update: calls.saved.update.handler(({ context: { workspace, client }, input: { id, ...change } }) => {
    const changed = updateSaved(workspace.project, id, given(change))
    workspace.announce(['saved'], [], client)
    return changed
  }),
  versions: calls.saved.versions.handler(({ context: { workspace }, input }) =>
    savedVersions(workspace.project, input.id),
  ),
  restore: calls.saved.restore.handler(({ context: { workspace, client }, input: { id, version } }) => {
    const restored = restoreSaved(workspace.project, id, version)
    workspace.announce(['saved'], [], client)
    return restored
  }),
  remove: calls.saved.remove.handler(({ context: { workspace, client }, input }) => {
    removeSaved(workspace.project, input.id)
    workspace.announce(['saved'], [], client)
  }),
}
