import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { WebHost } from '../../../src/main/web/start-web-host'
import { signIn, standInHost } from './stand-in-host'

/** The calls of stand-in-core.mjs. */
interface StandIn {
  echo(input: unknown): Promise<unknown>
  size(input: Blob): Promise<number>
  ticks(input?: undefined): Promise<AsyncIterableIterator<number>>
  streamsEnded(input?: undefined): Promise<number>
  crash(input?: undefined): Promise<void>
}

let host: WebHost
let cookie: string
beforeEach(async () => {
  host = await standInHost()
  cookie = await signIn(host)
})
afterEach(() => host.close())

const origin = () => `http://127.0.0.1:${host.port}`

async function openSocket(headers: Record<string, string>, path = '/ws'): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers })
  await new Promise((resolve, reject) => {
    socket.on('open', resolve)
    socket.on('error', reject)
  })
  return socket
}

async function openClient(): Promise<{ socket: WebSocket; client: StandIn }> {
  const socket = await openSocket({ origin: origin(), cookie })
  // The client library asks for a browser's socket, which ws follows in all it uses.
  const websocket: Pick<globalThis.WebSocket, 'addEventListener' | 'removeEventListener' | 'send' | 'readyState'> =
    socket as never
  return { socket, client: createORPCClient(new RPCLink({ websocket })) as never }
}

test('a socket needs the right origin, host, cookie and path', async () => {
  const good = { origin: origin(), cookie }
  const refused: [Record<string, string>, string, string][] = [
    [{ cookie }, '/ws', '403'],
    [{ ...good, origin: 'null' }, '/ws', '403'],
    [{ ...good, origin: 'http://localhost:8080' }, '/ws', '403'],
    [{ ...good, origin: `http://localhost:${host.port}` }, '/ws', '403'],
    [{ ...good, host: `evil.example:${host.port}` }, '/ws', '421'],
    [{ origin: origin() }, '/ws', '401'],
    [{ origin: origin(), cookie: `valueloom-${host.port}=guess` }, '/ws', '401'],
    [good, '/elsewhere', '404'],
  ]
  for (const [headers, path, status] of refused) {
    await expect(openSocket(headers, path), JSON.stringify(headers)).rejects.toThrow(
      `Unexpected server response: ${status}`,
    )
  }
  const socket = await openSocket(good)
  expect(socket.readyState).toBe(WebSocket.OPEN)
})

test('calls, dates and bytes pass through unchanged, for several windows at once', async () => {
  const [one, two] = await Promise.all([openClient(), openClient()])
  const at = new Date('2026-03-01T10:00:00Z')
  expect(await Promise.all([one.client.echo({ at, text: 'żart' }), two.client.echo('second')])).toEqual([
    { at, text: 'żart' },
    'second',
  ])
  const bytes = new Uint8Array(3_000_000).map((_, i) => i % 256)
  expect(await one.client.size(new Blob([bytes]))).toBe(3_000_000)
  const back = await one.client.echo(new File([bytes], 'a.docx'))
  expect(back).toBeInstanceOf(File)
  expect(back instanceof File && new Uint8Array(await back.arrayBuffer())).toEqual(bytes)
})

test('a closed window ends its streams in the core', async () => {
  const [gone, stays] = await Promise.all([openClient(), openClient()])
  const stream = await gone.client.ticks()
  expect([(await stream.next()).value, (await stream.next()).value]).toEqual([0, 1])
  gone.socket.close()
  await expect.poll(() => stays.client.streamsEnded()).toBe(1)
})

test('a frame that is no message leaves the other windows alone', async () => {
  const [bad, good] = await Promise.all([openClient(), openClient()])
  bad.socket.send('\u0000 nonsense')
  bad.socket.send(new Uint8Array([255, 255, 1]))
  expect(await bad.client.echo('this one too')).toBe('this one too')
  expect(await good.client.echo('still here')).toBe('still here')
})

test('when the core ends by itself the windows’ sockets close and a new core answers the next one', async () => {
  const { socket, client } = await openClient()
  const closed = new Promise(resolve => socket.on('close', resolve))
  client.crash().catch(() => {})
  expect(await closed).toBe(1011)
  await expect.poll(async () => (await openClient()).client.echo('again')).toBe('again')
})

test('a core that keeps ending makes the host give up', async () => {
  let gaveUp = false
  void host.failed.then(() => {
    gaveUp = true
  })
  await expect
    .poll(
      async () => {
        const { client } = await openClient()
        client.crash().catch(() => {})
        return gaveUp
      },
      { timeout: 10_000 },
    )
    .toBe(true)
})

test('a project that cannot be opened is told as an error with its code', async () => {
  await expect(standInHost('/missing.vloom')).rejects.toMatchObject({
    code: 'project.notFound',
    details: { path: '/missing.vloom' },
  })
})
