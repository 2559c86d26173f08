import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { test as base, expect } from '@playwright/test'
import { WebSocket } from 'ws'
import type { contract } from '../../src/shared/contract'
import type { ProjectInfo } from '../../src/shared/model/project'
import { type LaunchedHost, launchWebHost } from './launch-web-host'

export type Calls = ContractRouterClient<typeof contract>

interface AppFixtures {
  /** A folder of this test's own; the host's home and data folder lie in it. Removed afterwards. */
  folder: string
  host: LaunchedHost
  /** What the page did wrong so far. A test that provokes a fault takes it out again. */
  faults: string[]
  /** Every call of the contract, beside the window: to prepare a state, or to look at what is stored. */
  calls: Calls
  /** Makes the sample project, opens it and shows it in the window. */
  openSample(): Promise<ProjectInfo>
}

/**
 * The test function of the end-to-end tests. `page` is the application's window, served by the built web host and signed in. A test
 * fails if the page throws, breaks its own content security policy, or asks any other machine for anything.
 */
export const test = base.extend<AppFixtures>({
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

  page: async ({ page, host, faults }, use) => {
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

  calls: async ({ page, host, context }, use) => {
    const { host: address, origin } = new URL(host.url)
    await page.waitForLoadState('domcontentloaded')
    const cookie = (await context.cookies(origin)).map(({ name, value }) => `${name}=${value}`).join('; ')
    const websocket = new WebSocket(`ws://${address}/ws`, { headers: { cookie, origin } })
    await new Promise((resolve, reject) => websocket.once('open', resolve).once('error', reject))
    const calls: Calls = createORPCClient(new RPCLink({ websocket }))
    await use(calls)
    websocket.close()
  },

  openSample: async ({ page, calls }, use) => {
    await use(async () => {
      const project = await calls.projects.openSample()
      await page.reload()
      return project
    })
  },
})

export { expect }
