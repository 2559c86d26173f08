import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rememberBounds, rememberedBounds } from '../../../src/main/desktop/window-bounds'

const workArea = { x: 0, y: 25, width: 1920, height: 1055 }
vi.mock('electron', () => ({ screen: { getDisplayMatching: () => ({ workArea }) } }))

const usual = { width: 1440, height: 900, maximized: false }
let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'valueloom-bounds-'))
  file = join(folder, 'deep', 'window.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function close(bounds: object, maximized: boolean): void {
  const window = Object.assign(new EventEmitter(), { getNormalBounds: () => bounds, isMaximized: () => maximized })
  rememberBounds(window as never, file)
  window.emit('close')
}

test('the window opens where it was closed, and as large as it was before it was maximised', () => {
  close({ x: 100, y: 60, width: 1200, height: 800 }, true)
  expect(rememberedBounds(file)).toEqual({ x: 100, y: 60, width: 1200, height: 800, maximized: true })
})

test.for([
  ['to the right of every screen', { x: 1920, y: 60, width: 1200, height: 800 }],
  ['below every screen', { x: 0, y: 1080, width: 1200, height: 800 }],
  ['with its title bar above the screen, where it cannot be grasped', { x: 0, y: 0, width: 1200, height: 800 }],
  ['too small to be found', { x: 0, y: 60, width: 10, height: 10 }],
] as const)('a window that was %s opens at its usual size', ([, bounds]) => {
  close(bounds, false)
  expect(rememberedBounds(file)).toEqual(usual)
})

test('without a file, or with a damaged one, the window opens at its usual size', () => {
  expect(rememberedBounds(file)).toEqual(usual)
  writeFileSync(join(folder, 'broken.json'), '{"x": 1')
  expect(rememberedBounds(join(folder, 'broken.json'))).toEqual(usual)
})
