import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkerAnswer, WorkerQuestion } from '../../../src/main/import/worker'
import { Draft } from '../../../src/shared/model/draft'
import { buildWorker } from './build-worker'
import { checkWhole } from './check-whole'
import { lines, makePdf } from './make-pdf'
import { mutate, random } from './mutate'

/** `FUZZ=10000` for a long run. */
const rounds = Number(process.env.FUZZ ?? 300)
let worker: Worker
let remove: () => void

beforeAll(async () => {
  const built = await buildWorker()
  worker = new Worker(built.worker)
  remove = built.remove
})
afterAll(async () => {
  await worker.terminate()
  remove()
})

// In the worker, since pdf.js leaves promises behind that nobody waits for; the same one throughout, which must outlive all of them.
test('a damaged .pdf is read or refused in words, never worse', { timeout: 60_000 + rounds * 100 }, async () => {
  const talk = ['I: What changed?', 'P1: A lot & more.', 'I: And then?', 'P1: 甲 Nothing.']
  const seed = makePdf([lines(talk), lines(['1', 'I: Why?'])])
  const next = random(20_261_124)
  for (let round = 0; round < rounds; round++) {
    const bytes = Uint8Array.from(mutate(seed, next))
    const question: WorkerQuestion = { bytes, name: 'a.pdf', options: {}, as: 'draft' }
    worker.postMessage(question)
    // Longer than the application waits for a file, since the worker itself has to start first, beside whatever else runs.
    const [answer]: WorkerAnswer[] = await once(worker, 'message', { signal: AbortSignal.timeout(60_000) })
    if (answer !== undefined && 'draft' in answer) checkWhole(Draft.parse(answer.draft))
    else
      expect(
        answer !== undefined && 'error' in answer ? answer.error.code : null,
        Buffer.from(bytes).toString('base64'),
      ).toMatch(/^file\./)
  }
})
