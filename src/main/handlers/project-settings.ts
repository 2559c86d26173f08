import { changeProjectSettings, projectSettings as settingsOf } from '../db/project-settings'
import { calls } from './contract'
import { given } from './given'

export const projectSettings = {
  get: calls.projectSettings.get.handler(({ context: { workspace } }) => settingsOf(workspace.project)),
  change: calls.projectSettings.change.handler(({ context: { workspace, client }, input }) => {
    changeProjectSettings(workspace.project, given(input))
    workspace.announce(['setting'], [], client)
  }),
}
