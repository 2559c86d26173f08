import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { test as base, expect, type Page } from '@playwright/test'
import { WebSocket } from 'ws'
import type { contract } from '../../src/shared/contract'
import type { ProjectInfo } from '../../src/shared/model/project'
import { type LaunchedHost, launchWebHost, ownEnvironment } from './launch-web-host'

export type Calls = ContractRouterClient<typeof contract>

interface AppFixtures {
  /** A folder of this test's own; the host's home and data folder lie in it. Removed afterwards. */
  folder: string
  host: LaunchedHost
  /** What the page did wrong so far. A test that provokes a fault takes it out again. */
  faults: string[]
  /** Every call of the contract, beside the window: to prepare a state, or to look at what is stored. */
  calls: Calls
  /** Puts the sample project into the person's home, opens it and shows it in the window. */
  openSample(): Promise<ProjectInfo>
}

interface WorkerFixtures {
  /** The sample project's file, made once; tests work on copies, since making it takes a second. */
  sample: string
}

/** What a window belongs to. */
const belongings = new WeakMap<Page, { folder: string; host: LaunchedHost; sample: string }>()

/**
 * The test function of the end-to-end tests. `page` is the application's window, served by the built web host and signed in. A test
 * fails if the page throws, breaks its own content security policy, or asks any other machine for anything.
 */
export const test = base.extend<AppFixtures, WorkerFixtures>({
  sample: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'valueloom-sample-'))
      const path = join(folder, 'Doorstep Network.vloom')
      const program = join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js')
      const made = spawnSync(process.execPath, [program, 'new', path, '--sample'], { env: ownEnvironment(folder) })
      expect(made.status, made.stderr.toString()).toBe(0)
      await use(path)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'valueloom-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },

  host: async ({ folder }, use) => {
    const host = await launchWebHost(folder)
    await use(host)
    await host.stop()
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above
  faults: async ({}, use) => use([]),

  page: async ({ page, host, faults, folder, sample }, use) => {
    belongings.set(page, { folder, host, sample })
    page.on('pageerror', error => faults.push(error.stack ?? error.message))
    page.on('console', message => {
      if (message.type() === 'error' && /Content Security Policy/.test(message.text())) faults.push(message.text())
    })
    const { origin } = new URL(host.url)
    page.on('request', request => {
      const { protocol, origin: asked } = new URL(request.url())
      if (protocol.startsWith('http') && asked !== origin) faults.push(`asked for ${request.url()}`)
    })
    await page.goto(host.url)
    await use(page)
    expect(faults).toEqual([])
  },

  calls: async ({ page }, use) => {
    const { calls, close } = await connect(page)
    await use(calls)
    close()
  },

  openSample: async ({ page }, use) => use(() => openSampleIn(page)),
})

/** Puts the sample project into the home of the window's person, opens it and shows it in the window. */
export async function openSampleIn(page: Page): Promise<ProjectInfo> {
  const { folder, sample } = belongings.get(page)!
  const path = join(folder, 'home', 'Doorstep Network.vloom')
  copyFileSync(sample, path)
  const { calls, close } = await connect(page)
  const project = await calls.projects.open({ path })
  close()
  return project
}

async function connect(page: Page): Promise<{ calls: Calls; close(): void }> {
  const { host: address, origin } = new URL(belongings.get(page)!.host.url)
  await page.waitForLoadState('domcontentloaded')
  const cookie = (await page.context().cookies(origin)).map(({ name, value }) => `${name}=${value}`).join('; ')
  const websocket = new WebSocket(`ws://${address}/ws`, { headers: { cookie, origin } })
  await new Promise((resolve, reject) => websocket.once('open', resolve).once('error', reject))
  return { calls: createORPCClient(new RPCLink({ websocket })), close: () => websocket.close() }
}

export { expect }
