import { expect, test } from 'vitest'
import { readingQueue } from '../../../src/renderer/documents/reading-queue'

/** A queue whose readings end when they are told to. */
function queue() {
  const begun: number[] = []
  const end = new Map<number, () => void>()
  const signals = new Map<number, AbortSignal>()
  const made = readingQueue((key, signal) => {
    begun.push(key)
    signals.set(key, signal)
    return new Promise(resolve => end.set(key, resolve))
  })
  const finish = async (key: number) => {
    end.get(key)?.()
    await new Promise(resolve => setTimeout(resolve))
  }
  return { ...made, begun, finish, signals }
}

test('two files are read at a time, in their order', async () => {
  const { readLater, begun, finish } = queue()
  for (const key of [1, 2, 3, 4]) readLater(key)
  expect(begun).toEqual([1, 2])
  await finish(2)
  expect(begun).toEqual([1, 2, 3])
  await finish(1)
  await finish(3)
  expect(begun).toEqual([1, 2, 3, 4])
})

test('a file that a person wants read again is read at once, and not a second time', async () => {
  const { readLater, readNow, begun, finish } = queue()
  for (const key of [1, 2, 3, 4]) readLater(key)
  readNow(3)
  expect(begun).toEqual([1, 2, 3])
  await finish(1)
  expect(begun).toEqual([1, 2, 3, 4])
})

test('stopping gives up what runs and forgets what waits; the next import begins anew', async () => {
  const { readLater, stopReading, begun, finish, signals } = queue()
  for (const key of [1, 2, 3]) readLater(key)
  stopReading()
  expect(signals.get(1)?.aborted).toBe(true)
  for (const key of [7, 8, 9]) readLater(key)
  await finish(1)
  await finish(2)
  expect(begun).toEqual([1, 2, 7, 8])
})
