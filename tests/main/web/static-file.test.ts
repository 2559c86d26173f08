import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WebHost } from '../../../src/main/web/start-web-host'
import { rawRequest } from './raw-request'
import { signIn, standInHost } from './stand-in-host'

let host: WebHost
let cookie: string
beforeAll(async () => {
  host = await standInHost()
  cookie = await signIn(host)
})
afterAll(() => host.close())

test('no path leads out of the window’s folder', async () => {
  const paths = [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/link.txt',
    '//etc/passwd',
    '/index.html%00.txt',
    '/%',
    '/assets',
  ]
  for (const path of paths) {
    const answer = await rawRequest(host.port, path, { cookie })
    expect(answer.status, path).toBe(404)
    expect(answer.body, path).toContain('no such page')
    expect(answer.body, path).not.toContain('secret')
  }
})

test('files come with their type; the page is never kept, files named by their content always', async () => {
  const page = await rawRequest(host.port, '/', { cookie })
  expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  const script = await rawRequest(host.port, '/assets/index-abc.js', { cookie })
  expect(script.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
})

test('the page may load and reach nothing but its own origin, and run no script written into it', async () => {
  const { headers } = await rawRequest(host.port, '/', { cookie })
  const policy = Object.fromEntries(
    String(headers['content-security-policy'])
      .split('; ')
      .map(rule => [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)]),
  )
  expect(policy).toMatchObject({
    'default-src': "'self'",
    'script-src': "'self'",
    'connect-src': `'self' ws://127.0.0.1:${host.port}`,
    'object-src': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'form-action': "'none'",
  })
  expect(headers['referrer-policy']).toBe('no-referrer')
})

test('other machines cannot reach the host', async () => {
  const others = Object.values(networkInterfaces()).flatMap(list =>
    (list ?? []).filter(({ address }) => address !== '127.0.0.1'),
  )
  const reached = await Promise.all(
    [{ address: '::1' }, ...others].map(
      ({ address }) =>
        new Promise<boolean>(resolve => {
          const socket = connect({ host: address, port: host.port, timeout: 2000 })
          socket.on('connect', () => resolve(true))
          socket.on('error', () => resolve(false))
          socket.on('timeout', () => resolve(false))
        }),
    ),
  )
  expect(reached).not.toContain(true)
})
