import { projectToWorkIn } from '../exchange/package/package-as-project'
import { calls } from './contract'

export const projects = {
  current: calls.projects.current.handler(({ context: { workspace } }) => workspace.current),
  recent: calls.projects.recent.handler(({ context: { workspace } }) => workspace.recent()),
  forget: calls.projects.forget.handler(({ context: { workspace }, input }) => {
    workspace.settings.setRecent(workspace.settings.recent.filter(({ path }) => path !== input.path))
  }),
  clearRecent: calls.projects.clearRecent.handler(({ context: { workspace } }) => {
    workspace.settings.setRecent([])
  }),
  create: calls.projects.create.handler(({ context: { workspace }, input }) =>
    workspace.createProject(input.path, input.name, input.cycleSet),
  ),
  open: calls.projects.open.handler(async ({ context: { workspace }, input }) =>
    workspace.openProject(await projectToWorkIn(input.path)),
  ),
  openSample: calls.projects.openSample.handler(({ context: { workspace } }) => workspace.openSample()),
  close: calls.projects.close.handler(({ context: { workspace } }) => {
    workspace.close()
  }),
}
