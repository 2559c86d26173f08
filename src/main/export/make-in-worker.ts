import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/errors'
import { builtProgram } from '../where'
import { errorOf } from '../worker-fault'
import { type Piece, takeApart } from './in-pieces'
import type { Made, Makers, Order } from './makers'
import { type Say, sayNothing } from './say-share'
import type { WorkerNews, WorkerOrder } from './worker'

export interface MakingOptions {
  /** Whoever changes their mind ends it at once. */
  signal?: AbortSignal | undefined
  say?: Say
  /** The built worker; needed only where it does not lie in its usual place. */
  program?: string | URL
}

/** Of all that is told of a file, its copying into the worker. */
const copying = 0.25

/**
 * Makes a file as its maker does, beside everything else that goes on: a workbook of many lines takes a minute, a picture for print seconds.
 * The same order gives the same bytes.
 * @throws AppError output.tooLarge where there is not the memory for it; as the maker; the signal's reason if it is aborted
 */
export async function makeInWorker<Kind extends keyof Makers>(
  kind: Kind,
  order: Order<Kind>,
  { signal, say = sayNothing, program }: MakingOptions = {},
): Promise<Made<Kind>> {
  signal?.throwIfAborted()
  // From source there is no built worker.
  if (program === undefined && import.meta.filename.endsWith('.ts')) {
    const { makers } = await import('./makers')
    const maker = makers[kind] as (order: Order<Kind>, say: Say) => Promise<Made<Kind>>
    return await maker(order, say)
  }
  const worker = new Worker(program ?? builtProgram('export-worker'), { env: {} })
  const made = answerOf<Kind>(worker, signal, share => say(copying + (1 - copying) * share))
  try {
    await Promise.race([made, give(worker, { kind, order }, share => say(copying * share), signal)])
    return await made
  } finally {
    // What it still says while it is being ended concerns nobody, and a picture half drawn is drawn to its end first.
    worker.on('error', () => {})
    void worker.terminate()
  }
}

function answerOf<Kind extends keyof Makers>(
  worker: Worker,
  signal: AbortSignal | undefined,
  say: Say,
): Promise<Made<Kind>> {
  return new Promise<Made<Kind>>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker
      .once('error', error => {
        const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        reject(isFull ? new AppError('output.tooLarge', {}, { cause: error }) : error)
      })
      .once('exit', () => reject(new Error('the worker ended before it was done')))
      .on('message', (news: WorkerNews) => {
        if ('share' in news) say(news.share)
        else if ('error' in news) reject(errorOf(news.error))
        else resolve(news.made as Made<Kind>)
      })
  })
}

/** Milliseconds that one piece should take to be copied. */
const pieceTime = 20

/** Gives the order piece by piece, in such pieces that others are answered between them. */
async function give(
  worker: Worker,
  { kind, order }: { kind: keyof Makers; order: unknown },
  say: Say,
  signal: AbortSignal | undefined,
): Promise<void> {
  const send = (part: WorkerOrder) => worker.postMessage(part)
  const { frame, lists } = takeApart(order)
  send({ kind, order: frame })
  const all = lists.reduce((sum, { items }) => sum + items.length, 0)
  let sent = 0
  let size = 50
  for (const { at, items } of lists)
    for (let from = 0; from < items.length; ) {
      const piece: Piece = { at, items: items.slice(from, from + size) }
      const began = performance.now()
      send({ piece })
      const took = performance.now() - began
      from += piece.items.length
      sent += piece.items.length
      say(sent / all)
      // Items are of all sizes: a document with its turns, or a number. Sudden changes are not followed.
      size = Math.max(1, Math.min(size * 4, Math.round((piece.items.length * pieceTime) / Math.max(took, 0.1))))
      await setImmediate()
      if (signal?.aborted) return
    }
  send('begin')
}
