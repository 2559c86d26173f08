import { afterEach, expect, test, vi } from 'vitest'

const app = { isPackaged: false }
vi.mock('electron', () => ({ app, protocol: {} }))
const { isWindowAddress, windowAddress } = await import('../../../src/main/desktop/window-address')

afterEach(() => {
  vi.unstubAllEnvs()
  app.isPackaged = false
})

test('only the application’s own pages are its window', () => {
  expect(windowAddress()).toBe('app://valueloom/')
  for (const url of ['app://valueloom/', 'app://valueloom/index.html#code'])
    expect(isWindowAddress(url), url).toBe(true)
  for (const url of [
    'app://valueloom.elsewhere.example/',
    'app://elsewhere/',
    'https://valueloom/',
    'file:///app://valueloom/',
    'about:blank',
    'data:text/html,app://valueloom/',
    '',
  ]) {
    expect(isWindowAddress(url), url).toBe(false)
  }
})

test('the development server counts while developing, and never in an installed application', () => {
  vi.stubEnv('ELECTRON_RENDERER_URL', 'http://localhost:5173')
  expect(isWindowAddress('http://localhost:5173/index.html')).toBe(true)
  expect(isWindowAddress('http://localhost:5174/')).toBe(false)
  app.isPackaged = true
  expect(isWindowAddress('http://localhost:5173/index.html')).toBe(false)
  expect(windowAddress()).toBe('app://valueloom/')
})
