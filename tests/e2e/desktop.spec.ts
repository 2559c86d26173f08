import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import type { Desktop } from '../support/desktop'
import { type DesktopDouble, launchDouble } from '../support/launch-double'
import { canRunElectron, launchReal, realElectron } from '../support/launch-real'

/**
 * The desktop's real entry, preload and core. They run in Electron where its program is here, and always on the double of the Electron
 * modules they use, with a Chromium page on the other side of the preload.
 */
const test = base.extend<{ folder: string; double: DesktopDouble }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'valueloom-desktop-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  double: async ({ context, folder }, use) => {
    const double = await launchDouble(context, folder)
    await use(double)
    await double.stop()
  },
})

/** What must hold in Electron and on the double alike. */
const journeys: Record<string, (desktop: Desktop, folder: string) => Promise<void>> = {
  'the window has no powers of its own': async desktop => {
    expect(await desktop.webPreferences()).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    })
    expect(await desktop.page.evaluate(() => [typeof globalThis.process, typeof globalThis.require])).toEqual([
      'undefined',
      'undefined',
    ])
    expect(await desktop.page.evaluate(() => Object.keys(window.valueloom ?? {}))).toEqual([
      'requestPort',
      'chooseProject',
      'chooseNewProject',
      'setMenu',
      'onCommand',
      'onOpenProject',
    ])
  },

  'the window reaches the core through its port and says which host it is in': async desktop => {
    expect(await callOverPort(desktop, 'app/info')).toMatchObject({ host: 'desktop', separator: '/' })
  },

  'a page that is led elsewhere stays, and no other window opens': async desktop => {
    const before = desktop.page.url()
    await desktop.page.evaluate(() => {
      location.href = 'https://elsewhere.example/'
    })
    await desktop.page.evaluate(() => void window.open('https://elsewhere.example/'))
    await desktop.page.waitForTimeout(500)
    expect(desktop.page.url()).toBe(before)
    expect(desktop.page.context().pages()).toHaveLength(1)
  },

  'the menu is the one the window makes, and a choice comes back as its command': async desktop => {
    await desktop.page.evaluate(() => {
      window.valueloom?.onCommand(command => document.body.setAttribute('data-chosen', command))
    })
    // The window makes its own menus, as often as what they are enabled by comes in.
    await expect(async () => {
      await desktop.page.evaluate(() => {
        window.valueloom?.setMenu([
          {
            label: 'Probe',
            items: [{ id: 'probe.one', label: 'First', enabled: true, accelerator: 'CommandOrControl+Shift+P' }],
          },
        ])
      })
      expect((await desktop.menu()).at(-1)).toEqual({ label: 'Probe', items: ['First'] })
    }).toPass()
    await desktop.choose('probe.one')
    await expect(desktop.page.locator('body')).toHaveAttribute('data-chosen', 'probe.one')
  },

  'the system’s dialogs answer with a path, or null when dismissed': async (desktop, folder) => {
    const ask = () =>
      desktop.page.evaluate(async () => [
        await window.valueloom?.chooseProject(),
        await window.valueloom?.chooseNewProject('a/b'),
      ])
    await desktop.answerDialog(join(folder, 'study'))
    expect(await ask()).toEqual([join(folder, 'study'), join(folder, 'study.vloom')])
    await desktop.answerDialog(undefined)
    expect(await ask()).toEqual([null, null])
  },

  'a project file opened by the system reaches the window': async desktop => {
    await desktop.page.evaluate(() => {
      window.valueloom?.onOpenProject(path => document.body.setAttribute('data-opened', path))
    })
    await desktop.openFile('/tmp/somewhere else/study.vloom')
    await expect(desktop.page.locator('body')).toHaveAttribute('data-opened', '/tmp/somewhere else/study.vloom')
  },

  'the window reaches a new core when the core ends by itself': async (desktop, folder) => {
    const path = join(folder, 'study.vloom')
    await callOverPort(desktop, 'projects/create', { path, name: 'Study', cycleSet: '2020' })
    await desktop.killCore()
    await expect(async () =>
      expect(await callOverPort(desktop, 'projects/open', { path })).toMatchObject({ name: 'Study' }),
    ).toPass()
  },

  'closing the application leaves the project in one complete file': async (desktop, folder) => {
    const path = join(folder, 'study.vloom')
    await callOverPort(desktop, 'projects/create', { path, name: 'Study', cycleSet: '2020' })
    expect(await desktop.stop()).toBe(0)
    expect(readdirSync(folder).filter(name => name.startsWith('study'))).toEqual(['study.vloom'])
  },
}

for (const [name, journey] of Object.entries(journeys)) {
  test(`on the double: ${name}`, ({ double, folder }) => journey(double, folder))

  test(`in Electron: ${name}`, async ({ folder }) => {
    const program = realElectron()
    test.skip(program === null, 'Electron’s runtime is not here; `npm start` fetches it where the network allows')
    test.skip(!canRunElectron(), 'Electron opens no window here: there is no display, or this is root')
    const desktop = await launchReal(program ?? '', folder)
    await journey(desktop, folder)
    await desktop.stop().catch(() => null)
  })
}

test('before Electron is ready the sandbox is on for every page, and Chromium is told to stay silent', ({ double }) => {
  expect(double.opened.sandboxed).toBe(true)
  expect(double.opened.schemes).toEqual([
    { scheme: 'app', privileges: expect.objectContaining({ standard: true, secure: true }) },
  ])
  expect(double.opened.switches).toMatchObject({
    'disable-background-networking': '',
    'host-resolver-rules': 'MAP * ~NOTFOUND',
  })
  expect(double.opened.options).toMatchObject({ show: false, webPreferences: { spellcheck: false, webviewTag: false } })
})

test('the page is served with its security policy, and nothing beside its folder', async ({ double }) => {
  const fetched = (url: string) =>
    double.main.call<{ status: number; headers: Record<string, string> }>('fetch', url, 'GET')
  expect(await fetched('app://valueloom/')).toMatchObject({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
  expect((await fetched('app://valueloom/')).headers['content-security-policy']).toContain("script-src 'self';")
  for (const url of ['app://valueloom/..%2fmain/core.js', 'app://other/', 'app://valueloom/%2e%2e%2fmain%2findex.js']) {
    expect((await fetched(url)).status, url).toBe(404)
  }
})

test('the session lets nothing out and grants no device', async ({ double }) => {
  for (const url of [
    'https://elsewhere.example/',
    'http://127.0.0.1:8080/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'ftp://elsewhere.example/',
  ]) {
    expect(await double.main.call('is-cancelled', url), url).toBe(true)
  }
  for (const url of ['app://valueloom/assets/a.js', 'blob:app://valueloom/1', 'data:text/plain,1']) {
    expect(await double.main.call('is-cancelled', url), url).toBe(false)
  }
  for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen']) {
    expect(await double.main.call('is-permitted', name), name).toBe(false)
  }
  expect(await double.main.call('is-permitted', 'clipboard-sanitized-write')).toBe(true)
})

test('messages from any page but our own top page are refused', async ({ double }) => {
  const forged = [
    { url: 'https://elsewhere.example/', parent: null },
    { url: 'app://other/', parent: null },
    { url: 'app://valueloom.elsewhere.example/', parent: null },
    { url: 'app://valueloom/', parent: {} },
    null,
  ]
  await double.answerDialog('/tmp/secret.vloom')
  for (const frame of forged) {
    await expect(
      double.main.call('ipc-invoke', frame, 'valueloom:choose-project'),
      JSON.stringify(frame),
    ).rejects.toThrow('Refused')
    await double.main.call('ipc-send', frame, 'valueloom:set-menu', [{ label: 'Forged', items: [] }])
  }
  expect((await double.menu()).map(({ label }) => label)).not.toContain('Forged')
  const own = { url: 'app://valueloom/index.html', parent: null }
  expect(await double.main.call('ipc-invoke', own, 'valueloom:choose-project')).toBe('/tmp/secret.vloom')
})

test('a second start hands its project to the first', async ({ double }) => {
  await double.page.evaluate(() => {
    window.valueloom?.onOpenProject(path => document.body.setAttribute('data-opened', path))
  })
  await double.main.call('second-instance', ['electron', '--some-switch', '.', 'my study.vloom'], '/home/me')
  await expect(double.page.locator('body')).toHaveAttribute('data-opened', '/home/me/my study.vloom')
})

test('a project that cannot be opened at the start is told in one sentence, with exit code 1', async ({
  context,
  folder,
}) => {
  const missing = join(folder, 'missing.vloom')
  const failure = await launchDouble(context, folder, [missing]).then(
    () => '',
    error => String(error),
  )
  expect(failure).toContain('ended with code 1')
  expect(failure).toContain(missing)
  expect(failure).not.toContain('    at ')
})

/**
 * Makes a call of the contract from inside the page, over a port of its own, in the wire form both sides use. Written out because the
 * page’s own client is not within reach of a test.
 */
function callOverPort(desktop: Desktop, path: string, input?: unknown): Promise<unknown> {
  return desktop.page.evaluate(
    ([url, json]) =>
      new Promise((resolve, reject) => {
        addEventListener('message', function take({ data, ports: [port] }) {
          if (data !== 'valueloom:port' || !port) return
          removeEventListener('message', take)
          port.onmessage = ({ data: answer }) => {
            const { s: status = 200, b: body } = JSON.parse(answer).p
            if (status === 200) resolve(body.json)
            else reject(new Error(JSON.stringify(body)))
          }
          port.addEventListener('close', () => reject(new Error('The port has closed')))
          port.postMessage(JSON.stringify({ i: '1', p: { u: url, b: { json } } }))
        })
        window.valueloom?.requestPort()
      }),
    [`/${path}`, input] as const,
  )
}
