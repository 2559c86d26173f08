import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isStoring, whenStored, whileStoring } from '../../../src/renderer/coding/storing'

beforeEach(() => vi.stubGlobal('window', new EventTarget()))
afterEach(() => vi.unstubAllGlobals())

it('lets a key wait for the coding that is being stored, and not where none is', async () => {
  const done: string[] = []
  const note = (what: string) => () => void done.push(what)
  void whenStored(note('at once'))
  expect(done).toEqual(['at once'])
  const answer = Promise.withResolvers<void>()
  const stored = whileStoring(answer.promise.then(note('focus')))
  expect(isStoring()).toBe(true)
  const key = whenStored(note('key'))
  expect(done).toEqual(['at once'])
  answer.resolve()
  await Promise.all([stored, key])
  expect(done).toEqual(['at once', 'focus', 'key'])
  expect(isStoring()).toBe(false)
  void whenStored(note('at once again'))
  expect(done).toContain('at once again')
})

it('lets keys go on when a coding could not be stored', async () => {
  const failed = whileStoring(Promise.reject(new Error('no')))
  const key = whenStored(() => undefined)
  await expect(failed).rejects.toThrow('no')
  await expect(key).resolves.toBeUndefined()
})
