import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { contract } from '../../../src/shared/contract'
import { type LaunchedHost, launchWebHost } from '../../support/launch-web-host'

/** The built web host as the program it is, with the real core. */
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'valueloom-program-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Calls = ContractRouterClient<typeof contract>

/** Signs in, which the address allows once, and opens the connections of two windows of that browser. */
async function connect(host: LaunchedHost): Promise<{ calls: Calls; second: Calls }> {
  const { origin, host: address } = new URL(host.url)
  const signedIn = await fetch(host.url, { redirect: 'manual' })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const open = async (): Promise<Calls> => {
    const websocket = new WebSocket(`ws://${address}/ws`, { headers: { origin, cookie } })
    await new Promise((resolve, reject) => websocket.once('open', resolve).once('error', reject))
    return createORPCClient(new RPCLink({ websocket }))
  }
  return { calls: await open(), second: await open() }
}

const filesOf = (name: string) => readdirSync(folder).filter(file => file.startsWith(name))

test.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'stopped by %s with a project open it ends with 0 and leaves one file',
  async signal => {
    const host = await launchWebHost(folder)
    const { calls } = await connect(host)
    const path = join(folder, 'study.vloom')
    await calls.projects.create({ path, name: 'Study', cycleSet: '2020' })
    host.process.kill(signal)
    expect(await host.stop()).toBe(0)
    expect(filesOf('study')).toEqual(['study.vloom'])

    const again = await launchWebHost(folder, [path])
    expect(await (await connect(again)).calls.projects.current()).toMatchObject({ name: 'Study', path })
    expect(await again.stop()).toBe(0)
    expect(filesOf('study')).toEqual(['study.vloom'])
  },
)

test('two windows see one project, each under a name of its own', async () => {
  const host = await launchWebHost(folder)
  const { calls: one, second: other } = await connect(host)
  await one.projects.create({ path: join(folder, 'study.vloom'), name: 'Study', cycleSet: '2020' })
  expect(await other.projects.current()).toMatchObject({ name: 'Study' })
  expect((await one.app.info()).client).not.toBe((await other.app.info()).client)
  await host.stop()
})

test('a project that is not there, and one that is none, are told in one sentence', async () => {
  const missing = join(folder, 'missing.vloom')
  const none = join(import.meta.filename)
  for (const path of [missing, none]) {
    const message = await launchWebHost(folder, [path]).then(
      () => '',
      error => String(error),
    )
    expect(message).toMatch(/^Error: The web host ended with code 1:\n[^\n]+\.\n$/)
    expect(message).toContain(path)
  }
})

test('a port that is taken is told in one sentence', async () => {
  const host = await launchWebHost(folder)
  const { port } = new URL(host.url)
  await expect(launchWebHost(folder, ['--port', port])).rejects.toThrow(
    `code 1:\nPort ${port} is used by another program. Choose another one with --port, or leave it out.\n`,
  )
  await host.stop()
})
