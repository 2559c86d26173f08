import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WebHost } from '../../../src/main/web/start-web-host'
import { rawRequest } from './raw-request'
import { signIn, standInHost } from './stand-in-host'

let host: WebHost
beforeAll(async () => {
  host = await standInHost()
})
afterAll(() => host.close())

test('without the printed address nothing of the window is served, and the page says what to do', async () => {
  for (const path of ['/', '/index.html', '/assets/index-abc.js', '/favicon.ico', '/?t=wrong']) {
    const answer = await rawRequest(host.port, path)
    expect(answer.status, path).toBe(401)
    expect(answer.body, path).toContain('in the terminal where you started it'.slice(3))
    expect(answer.headers['set-cookie'], path).toBeUndefined()
  }
})

test('the printed address works once, hands out a cookie no script can read, and leaves the address bar without its token', async () => {
  const address = new URL(host.freshUrl())
  const first = await rawRequest(host.port, address.pathname + address.search)
  expect(first.status).toBe(303)
  expect(first.headers.location).toBe('/')
  expect(first.headers['set-cookie']?.[0]).toMatch(
    new RegExp(`^valueloom-${host.port}=[\\w-]{32}; Path=/; HttpOnly; SameSite=Strict$`),
  )

  const cookie = first.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  expect((await rawRequest(host.port, '/', { cookie })).body).toContain('The window')

  const second = await rawRequest(host.port, address.pathname + address.search)
  expect(second.status).toBe(401)
  expect(second.body).toContain('has been used already')
})

test('a browser that is signed in may open its old address again', async () => {
  const address = new URL(host.freshUrl())
  const path = address.pathname + address.search
  const first = await rawRequest(host.port, path)
  const cookie = first.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  expect(await rawRequest(host.port, path, { cookie })).toMatchObject({ status: 303, headers: { location: '/' } })
})

test('a cookie of another host on this machine does not sign in', async () => {
  const other = await standInHost()
  const cookie = await signIn(other)
  expect((await rawRequest(host.port, '/', { cookie })).status).toBe(401)
  const renamed = cookie.replace(String(other.port), String(host.port))
  expect((await rawRequest(host.port, '/', { cookie: renamed })).status).toBe(401)
  await other.close()
})

test('a name that somebody else made to point at this machine is refused', async () => {
  const cookie = await signIn(host)
  for (const name of ['evil.example', `evil.example:${host.port}`, `localhost:${host.port}`, '127.0.0.1', '']) {
    const answer = await rawRequest(host.port, '/', { host: name, cookie })
    expect([400, 421], name).toContain(answer.status)
    expect(answer.body, name).not.toContain('The window')
  }
})

test('nothing can be posted', async () => {
  expect((await rawRequest(host.port, '/', {}, 'POST')).status).toBe(405)
})
