/**
 * Runs in the page before its own scripts, as the preload does in Electron: `require('electron')` gives the few modules a sandboxed
 * preload has. `toMain` and `toPort` are bindings of the test; it calls `window.electronDouble` in return.
 */
export function preloadWorld(preload: string): string {
  return `{
    const listeners = new Map()
    const ports = new Map()
    const of = channel => listeners.get(channel) ?? []
    const ipcRenderer = {
      on: (channel, listener) => void listeners.set(channel, [...of(channel), listener]),
      off: (channel, listener) => void listeners.set(channel, of(channel).filter(other => other !== listener)),
      listenerCount: channel => of(channel).length,
      send: (channel, value) => void window.toMain('ipc-send', channel, value),
      invoke: (channel, value) => window.toMain('ipc-invoke', channel, value),
    }
    const contextBridge = { exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value }) }
    window.electronDouble = {
      receive(channel, value, ids) {
        const given = ids.map(id => {
          const { port1, port2 } = new MessageChannel()
          ports.set(id, { port1, port2 })
          port1.onmessage = ({ data }) => void window.toPort(id, typeof data === 'string' ? data : Array.from(new Uint8Array(data)))
          return port2
        })
        for (const listener of of(channel)) listener({ ports: given }, value)
      },
      portMessage: (id, data) => ports.get(id)?.port1.postMessage(typeof data === 'string' ? data : new Uint8Array(data)),
      // Electron's ports tell when the other end closes; on the web they do not.
      portClose: id => ports.get(id)?.port2.dispatchEvent(new Event('close')),
    }
    const require = name => {
      if (name !== 'electron') throw new Error('A sandboxed preload cannot load ' + name)
      return { contextBridge, ipcRenderer }
    }
    // Posting would hand the page a copy of the port, and the double could not tell that copy when the other end closes.
    const preloadWindow = {
      location,
      postMessage: (data, origin, ports) =>
        origin === location.origin && dispatchEvent(new MessageEvent('message', { data, origin, source: window, ports })),
    }
    const module = { exports: {} }
    ;((require, module, exports, window) => {
${preload}
    })(require, module, module.exports, preloadWindow)
  }`
}
