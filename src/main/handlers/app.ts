import { sep } from 'node:path'
import { calls } from './contract'
import { listFolder } from './list-folder'
import { shareDone } from './work-under-way'

export const app = {
  info: calls.app.info.handler(({ context: { workspace, client } }) => ({
    version: workspace.options.version,
    host: workspace.options.host === 'desktop' ? ('desktop' as const) : ('web' as const),
    documentsFolder: workspace.documentsFolder,
    separator: sep,
    client,
  })),
  settings: calls.app.settings.handler(({ context: { workspace } }) => workspace.settings.settings),
  saveSettings: calls.app.saveSettings.handler(({ context: { workspace, client }, input }) => {
    const before = workspace.settings.settings.coderName
    const settings = workspace.settings.change(input)
    if (settings.coderName !== before) {
      workspace.reopen()
      workspace.announce([], [], client)
    }
    return settings
  }),
  progress: calls.app.progress.handler(({ context: { workspace, client } }) => ({
    share: shareDone(workspace, client),
  })),
  listFolder: calls.app.listFolder.handler(({ context: { workspace }, input }) =>
    listFolder(input.folder ?? workspace.documentsFolder, input.recordings ? 'recording' : 'project'),
  ),
}
