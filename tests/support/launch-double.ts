import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import type { Desktop } from './desktop'
import { type Peer, peer } from './electron-double/peer'
import { preloadWorld } from './electron-double/preload-world'
import { ownEnvironment } from './launch-web-host'

const root = join(import.meta.dirname, '..', '..')
/** Chromium knows no `app:` scheme; its pages live here instead. Nothing is there: every request is answered by the double. */
const pageOrigin = 'https://valueloom.example'
const appOrigin = 'app://valueloom'
const toApp = (url: string) => url.replace(pageOrigin, appOrigin)
const toPage = (url: string) => url.replace(appOrigin, pageOrigin)

export interface OpenedWindow {
  options: { show: boolean; webPreferences: Record<string, unknown> }
  switches: Record<string, string>
  sandboxed: boolean
  schemes: { scheme: string; privileges: object }[]
}

interface Fetched {
  status: number
  headers: Record<string, string>
  body: Uint8Array
}

export interface DesktopDouble extends Desktop {
  opened: OpenedWindow
  /** Speaks to the main process of the double directly: to forge what no page of ours would send. */
  main: Peer
  /** What was written on the terminal, and in an error box. */
  output(): string
}

/** Starts the built desktop entry on the double, with its window as a page of `context`. */
export async function launchDouble(
  context: BrowserContext,
  folder: string,
  args: string[] = [],
): Promise<DesktopDouble> {
  const child = fork(join(root, 'out', 'main', 'index.js'), args, {
    execArgv: ['--import', join(import.meta.dirname, 'electron-double', 'register.mjs')],
    env: ownEnvironment(folder),
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', bytes => {
      output += bytes
    })
  }
  const exit = new Promise<number | null>(resolve => child.once('exit', resolve))
  const main = peer(child)
  const page = await context.newPage()
  await answerPage(context, main)

  const opened = Promise.withResolvers<OpenedWindow>()
  const shown = Promise.withResolvers<void>()
  let menu: { label: string; submenu: { id?: string; label?: string }[] }[] = []
  let dialogAnswer: string | undefined
  main.answer('open-window', async (window: OpenedWindow) => {
    const preload = readFileSync(String(window.options.webPreferences.preload), 'utf8')
    await page.addInitScript({ content: preloadWorld(preload) })
    opened.resolve(window)
  })
  main.answer('load', async (url: string) => {
    await opened.promise
    loading = toPage(url)
    await page.goto(loading)
  })
  main.answer('show', () => shown.resolve())
  main.answer('reload', () => page.reload())
  main.answer('to-page', (channel: string, value: unknown, ports: number[]) =>
    page.evaluate(([name, given, ids]) => electronDouble.receive(name, given, ids), [channel, value, ports] as const),
  )
  const bytes = (data: string | Uint8Array | ArrayBuffer) =>
    typeof data === 'string' ? data : Array.from(new Uint8Array(data))
  main.answer('port-message', (id: number, data: string | Uint8Array) =>
    page.evaluate(([port, given]) => electronDouble.portMessage(port, given), [id, bytes(data)] as const),
  )
  main.answer('port-close', (id: number) => page.evaluate(port => electronDouble.portClose(port), id))
  main.answer('menu', (template: typeof menu) => {
    menu = template
  })
  main.answer('dialog', (kind: string) =>
    kind === 'open'
      ? { filePaths: dialogAnswer === undefined ? [] : [dialogAnswer] }
      : { filePath: dialogAnswer ?? '' },
  )
  main.answer('error-box', (text: string) => {
    output += `[error box] ${text}\n`
  })

  await page.exposeBinding('toMain', ({ frame }, name: string, channel: string, value: unknown) => {
    const parent = frame.parentFrame() === null ? null : {}
    return main.call<unknown>(name, { url: toApp(frame.url()), parent }, channel, value)
  })
  await page.exposeBinding('toPort', (_source, id: number, data: string | number[]) =>
    main.call('port-message', id, typeof data === 'string' ? data : Uint8Array.from(data)),
  )
  page.on('popup', async popup => {
    if ((await main.call<string>('may-open', popup.url())) === 'deny') await popup.close()
  })

  const first = await Promise.race([opened.promise, exit])
  if (first === null || typeof first === 'number') throw new Error(`The desktop ended with code ${first}:\n${output}`)
  await Promise.race([shown.promise, exit])
  return {
    page,
    opened: first,
    main,
    output: () => output,
    webPreferences: async () => first.options.webPreferences,
    menu: async () =>
      menu.map(({ label, submenu }) => ({
        label,
        items: submenu.flatMap(item => (item.label === undefined ? [] : [item.label])),
      })),
    choose: command => main.call('choose', command),
    openFile: path => main.call('open-file', path),
    answerDialog: async path => {
      dialogAnswer = path
    },
    killCore: () => main.call('kill-core'),
    stop: async () => {
      main.call('quit').catch(() => {})
      return exit
    },
  }
}

/** The address the main process is loading: the only navigation that is not the page's own doing. */
let loading = ''

/** Answers whatever the page asks for as Electron would: by the application's protocol, or not at all. */
async function answerPage(context: BrowserContext, main: Peer): Promise<void> {
  await context.route('**/*', async (route, request) => {
    const url = toApp(request.url())
    if (request.isNavigationRequest() && request.url() !== loading && (await main.call<boolean>('is-kept-in', url))) {
      return route.abort('aborted')
    }
    if (await main.call<boolean>('is-cancelled', url)) return route.abort('blockedbyclient')
    const answer = await main.call<Fetched | null>('fetch', url, request.method())
    if (!answer) return route.abort('failed')
    return route.fulfill({ status: answer.status, headers: answer.headers, body: Buffer.from(answer.body) })
  })
}

declare global {
  /** Put into the page by preload-world.ts. */
  var electronDouble: {
    receive(channel: string, value: unknown, ports: readonly number[]): void
    portMessage(port: number, data: string | number[]): void
    portClose(port: number): void
  }
}
