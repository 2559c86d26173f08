/** Names of the messages between a window's preload and the main process. */
export const channels = {
  requestPort: 'valueloom:request-port',
  port: 'valueloom:port',
  chooseProject: 'valueloom:choose-project',
  chooseNewProject: 'valueloom:choose-new-project',
  setMenu: 'valueloom:set-menu',
  command: 'valueloom:command',
  openProject: 'valueloom:open-project',
} as const
