import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFile } from '../../../src/main/import/read'
import { readInWorker } from '../../../src/main/import/read-in-worker'
import { buildWorker } from './build-worker'
import { lines, makePdf } from './make-pdf'

const bytes = (text: string) => new TextEncoder().encode(text)
let worker: URL
let remove: () => void

beforeAll(async () => {
  ;({ worker, remove } = await buildWorker())
})
afterAll(() => remove())

test('a worker gives the same draft as reading in place, and leaves the caller its bytes', async () => {
  const data = bytes('I: Why?\nB: So.\nI: And?\nB: Then.\n')
  expect(await readInWorker(data, 'a.txt', { kind: 'story' }, { worker })).toEqual(
    await readFile(data, 'a.txt', { kind: 'story' }),
  )
  expect(data.length).toBe(32)
})

test('what the reader refuses, the worker refuses in the same words', async () => {
  await expect(readInWorker(bytes('GIF89a\0'), 'dir/a.txt', {}, { worker })).rejects.toMatchObject({
    code: 'file.notText',
    details: { file: 'a.txt', format: 'a GIF picture' },
  })
})

test('a PDF is read with nothing but what the built worker can reach', async () => {
  const page = lines(['甲：后来呢？', '乙：好。', '甲：嗯。', '乙：好。'])
  const draft = await readInWorker(makePdf([page]), 'a.pdf', {}, { worker })
  expect(draft.turns.map(turn => turn.text)).toEqual(['后来呢？', '好。', '嗯。', '好。'])
})

test('a file that takes too long is given up at the deadline', async () => {
  const start = performance.now()
  const endless = bytes('I: Why?\nB: So.\n'.repeat(2_000_000))
  await expect(readInWorker(endless, 'a.txt', {}, { worker, timeoutMs: 300 })).rejects.toMatchObject({
    code: 'file.timeout',
    details: { file: 'a.txt' },
  })
  expect(performance.now() - start).toBeLessThan(5000)
})

test('a file that needs too much memory ends the worker and nothing else', async () => {
  const large = bytes('I: Why?\nB: So.\n'.repeat(2_000_000))
  await expect(readInWorker(large, 'a.txt', {}, { worker, memoryMb: 24, timeoutMs: 60_000 })).rejects.toMatchObject({
    code: 'file.memory',
  })
})

test('a reading that is no longer wanted is stopped', async () => {
  const control = new AbortController()
  const reading = readInWorker(
    bytes('I: Why?\nB: So.\n'.repeat(2_000_000)),
    'a.txt',
    {},
    { worker, signal: control.signal },
  )
  setTimeout(() => control.abort(new Error('not wanted')), 50)
  await expect(reading).rejects.toThrow('not wanted')
  await expect(readInWorker(bytes('x'), 'a.txt', {}, { worker, signal: control.signal })).rejects.toThrow('not wanted')
})

test('files one after another and side by side are each read for themselves', async () => {
  const text = (i: number) => `I: Why ${i}?\nB: So ${i}.\nI: And?\nB: Then.\n`
  const one = (i: number) => readInWorker(bytes(text(i)), `${i}.txt`, {}, { worker })
  const drafts = [await one(0), await one(1), ...(await Promise.all([2, 3, 4].map(one)))]
  expect(drafts.map(draft => [draft.file, draft.turns[1]?.text])).toEqual(
    [0, 1, 2, 3, 4].map(i => [`${i}.txt`, `So ${i}.`]),
  )
  await expect(readInWorker(new Uint8Array(), 'a.txt', {}, { worker })).rejects.toMatchObject({ code: 'file.empty' })
  expect((await one(5)).file).toBe('5.txt')
})
