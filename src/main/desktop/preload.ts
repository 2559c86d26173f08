import { contextBridge, ipcRenderer } from 'electron'
import { type HostBridge, portMessage } from '../../shared/host-bridge'
import { channels } from './channels'

/**
 * The only way from the window's page to the main process. It runs before the page, in a world of its own, and gives the page these few
 * functions and nothing of Electron itself.
 */
const bridge: HostBridge = {
  requestPort: () => ipcRenderer.send(channels.requestPort),
  chooseProject: () => ipcRenderer.invoke(channels.chooseProject),
  chooseNewProject: suggestedName => ipcRenderer.invoke(channels.chooseNewProject, suggestedName),
  setMenu: menu => ipcRenderer.send(channels.setMenu, menu),
  onCommand: listener => listen(channels.command, listener),
  onOpenProject: listener => {
    const stop = listen(channels.openProject, listener)
    for (const path of early.splice(0)) listener(path)
    return stop
  },
}

/** The page's window, as far as it is used here; the main side is otherwise compiled without the DOM. */
declare const window: {
  location: { origin: string }
  postMessage(message: string, origin: string, ports: unknown[]): void
}

/** Project files opened from outside before the page was ready to hear of them. */
const early: string[] = []
ipcRenderer.on(channels.openProject, (_event, path: string) => {
  if (ipcRenderer.listenerCount(channels.openProject) === 1) early.push(path)
})

// A function cannot be given a port through the bridge; a window message can carry it into the page.
ipcRenderer.on(channels.port, event => window.postMessage(portMessage, window.location.origin, event.ports))

contextBridge.exposeInMainWorld('valueloom', bridge)

function listen(channel: string, listener: (value: string) => void): () => void {
  const receive = (_event: unknown, value: string) => listener(value)
  ipcRenderer.on(channel, receive)
  return () => ipcRenderer.off(channel, receive)
}
