import { EventEmitter } from 'node:events'
import { afterEach, expect, test, vi } from 'vitest'

const app = new EventEmitter()
vi.mock('electron', () => ({ app }))
const { watchOpenedFiles } = await import('../../../src/main/desktop/opened-files')

const given = process.argv
afterEach(() => {
  process.argv = given
  app.removeAllListeners()
})
const startWith = (...args: string[]) => {
  process.argv = ['electron', ...args]
  return watchOpenedFiles()
}
const openFile = (path: string) => {
  const event = { preventDefault: vi.fn() }
  app.emit('open-file', event, path)
  expect(event.preventDefault).toHaveBeenCalled()
}

test('the project among the arguments is found, whatever else Chromium puts there', () => {
  expect(startWith('.', '--no-sandbox', '/home/me/my study.vloom', '--lang=en').first()).toBe('/home/me/my study.vloom')
  expect(startWith('.').first()).toBeNull()
  expect(startWith('.', '--log-file=a.vloom').first()).toBeNull()
})

test('a file that macOS names before the application is ready is the one to begin with', () => {
  const opened = startWith('.')
  openFile('/home/me/early.vloom')
  expect(opened.first()).toBe('/home/me/early.vloom')
})

test('later files are handed on, relative ones from the folder they were named in', () => {
  const opened = startWith('.', '/home/me/first.vloom')
  const later: (string | null)[] = []
  opened.onLater(path => later.push(path))
  openFile('/home/me/second.vloom')
  app.emit('second-instance', {}, ['electron', '.', 'third.vloom'], '/srv/data')
  app.emit('second-instance', {}, ['electron', '.'], '/srv/data')
  expect(later).toEqual(['/home/me/second.vloom', '/srv/data/third.vloom', null])
  expect(opened.first()).toBe('/home/me/first.vloom')
})
