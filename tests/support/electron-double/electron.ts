import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron'
import { type Peer, peer } from './peer'
import { Crossing, Port } from './port'

/**
 * A double of the Electron modules the desktop uses, no more. Windows, menus and dialogs are reported to the test that started this
 * process; the window's page is a real Chromium page there. What the page asks of Electron comes back here as calls.
 */
const test = peer(process)
const toPage = new Crossing(test)

class PreventableEvent {
  defaultPrevented = false
  preventDefault(): void {
    this.defaultPrevented = true
  }
}

/** Tells listeners of an event they may prevent. @returns whether one did */
function ask(emitter: EventEmitter, name: string, details: object = {}, ...rest: unknown[]): boolean {
  const event = Object.assign(new PreventableEvent(), details)
  emitter.emit(name, event, ...rest)
  return event.defaultPrevented
}

class App extends EventEmitter {
  readonly isPackaged = false
  readonly name = 'Valueloom'
  readonly switches: Record<string, string> = {}
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => void Object.assign(this.switches, { [name]: value }),
  }
  sandboxed = false
  ready = false

  enableSandbox(): void {
    this.sandboxed = !this.ready
  }

  setPath(): void {}

  getPath(name: string): string {
    return join(process.env.HOME ?? '/', name)
  }

  requestSingleInstanceLock(): boolean {
    return true
  }

  /** Electron is ready only after its entry has been run to the end: an entry that waits for it at its top would wait for ever. */
  whenReady(): Promise<void> {
    return new Promise(resolve =>
      setTimeout(() => {
        this.ready = true
        resolve()
      }, 50),
    )
  }

  quit(): void {
    window?.close()
    if (!ask(this, 'will-quit')) this.exit(0)
  }

  exit(code: number): void {
    process.exit(code)
  }
}

export const app = new App()
process.on('SIGINT', () => app.quit())

let schemes: { scheme: string; privileges: object }[] = []
type Handler = (request: { url: string; method: string }) => Promise<Response>
const handlers = new Map<string, Handler>()

export const protocol = {
  registerSchemesAsPrivileged(list: typeof schemes): void {
    if (app.ready) throw new Error('Schemes must be registered before the application is ready')
    schemes = list
  },
  handle: (scheme: string, handler: Handler) => void handlers.set(scheme, handler),
}

type Decide<Value> = (value: Value) => void
let beforeRequest: (details: { url: string }, decide: Decide<{ cancel: boolean }>) => void = () => {}
let permission: (contents: unknown, name: string, decide: Decide<boolean>) => void = () => {}

export const session = {
  defaultSession: {
    protocol,
    setPermissionRequestHandler: (handler: typeof permission) => {
      permission = handler
    },
    setPermissionCheckHandler: () => {},
    setDevicePermissionHandler: () => {},
    setSpellCheckerEnabled: () => {},
    webRequest: {
      onBeforeRequest: (_filter: object, listener: typeof beforeRequest) => {
        beforeRequest = listener
      },
    },
  },
}

class WebContents extends EventEmitter {
  windowOpenHandler = (_details: { url: string }) => ({ action: 'allow' })
  send = (channel: string, value: unknown) => void test.call('to-page', channel, value, [])
  postMessage = (channel: string, value: unknown, ports: Port[]) =>
    void test.call(
      'to-page',
      channel,
      value,
      ports.map(port => toPage.send(port)),
    )
  setWindowOpenHandler = (handler: WebContents['windowOpenHandler']) => {
    this.windowOpenHandler = handler
  }
}

let window: BrowserWindow | undefined

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  #destroyed = false

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    window = this
    const { switches, sandboxed } = app
    void test.call('open-window', { options, switches, sandboxed, schemes })
    app.emit('web-contents-created', {}, this.webContents)
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return window?.webContents === contents ? window : null
  }

  async loadURL(url: string): Promise<void> {
    await test.call('load', url)
    this.emit('ready-to-show')
  }

  show = () => void test.call('show')
  focus = () => void test.call('focus')
  reload = () => void test.call('reload')
  maximize = () => {}
  restore = () => {}
  isMinimized = () => false
  isMaximized = () => false
  isDestroyed = () => this.#destroyed
  getNormalBounds = () => ({ x: 10, y: 20, width: 1200, height: 800 })

  close(): void {
    if (this.#destroyed) return
    this.emit('close')
    this.#destroyed = true
    app.emit('window-all-closed')
  }
}

class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, (event: object, ...args: unknown[]) => unknown>()
  handle = (channel: string, handler: (event: object, ...args: unknown[]) => unknown) =>
    void this.handlers.set(channel, handler)
}
export const ipcMain = new IpcMain()

let menu: MenuItemConstructorOptions[] = []
export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: MenuItemConstructorOptions[]) => {
    menu = template
    void test.call('menu', JSON.parse(JSON.stringify(template)))
  },
}

export const dialog = {
  showOpenDialog: (_window: unknown, options: object) => test.call<object>('dialog', 'open', options),
  showSaveDialog: (_window: unknown, options: object) => test.call<object>('dialog', 'save', options),
  showErrorBox: (_title: string, text: string) => void test.call('error-box', text),
}

export const nativeTheme = { shouldUseDarkColors: false }
export const screen = { getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }) }

export class MessageChannelMain {
  readonly port1: Port
  readonly port2: Port
  constructor() {
    const { port1, port2 } = Port.pair()
    this.port1 = port1
    this.port2 = port2
  }
}

class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess
  readonly #peer: Peer
  readonly #crossing: Crossing

  constructor(program: string) {
    super()
    const preparation = new URL('./utility-register.mjs', import.meta.url).href
    this.#child = fork(program, [], { execArgv: ['--import', preparation], serialization: 'advanced' })
    this.#peer = peer(this.#child)
    this.#crossing = new Crossing(this.#peer)
    this.#peer.answer('message', (message: unknown) => void this.emit('message', message))
    this.#child.on('exit', code => {
      this.#crossing.closeAll()
      this.emit('exit', code ?? 1)
    })
    test.answer('kill-core', () => this.#child.kill('SIGKILL'))
  }

  postMessage(message: unknown, ports: Port[] = []): void {
    void this.#peer.call(
      'message',
      message,
      ports.map(port => this.#crossing.send(port)),
    )
  }

  kill(): boolean {
    return this.#child.kill('SIGKILL')
  }
}
export const utilityProcess = { fork: (program: string) => new UtilityProcess(program) }

interface Frame {
  url: string
  parent: object | null
}

test.answer('ipc-send', (frame: Frame | null, channel: string, value: unknown) => {
  ipcMain.emit(channel, { sender: window?.webContents, senderFrame: frame }, value)
})
test.answer('ipc-invoke', (frame: Frame | null, channel: string, value: unknown) =>
  ipcMain.handlers.get(channel)?.({ sender: window?.webContents, senderFrame: frame }, value),
)
test.answer('fetch', async (url: string, method: string) => {
  const response = await handlers.get(new URL(url).protocol.slice(0, -1))?.({ url, method })
  if (!response) return null
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  }
})
test.answer(
  'is-cancelled',
  (url: string) => new Promise(resolve => beforeRequest({ url }, ({ cancel }) => resolve(cancel))),
)
test.answer('is-permitted', (name: string) => new Promise(resolve => permission(null, name, resolve)))
test.answer(
  'is-kept-in',
  (url: string) => window !== undefined && ask(window.webContents, 'will-frame-navigate', { url }),
)
test.answer('may-open', (url: string) => window?.webContents.windowOpenHandler({ url }).action)
test.answer('open-file', (path: string) => ask(app, 'open-file', {}, path))
test.answer('second-instance', (argv: string[], folder: string) => void app.emit('second-instance', {}, argv, folder))
test.answer('choose', (id: string) => {
  const items = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
  const click: unknown = items.find(item => item.id === id)?.click
  if (typeof click === 'function') click()
})
test.answer('quit', () => app.quit())
