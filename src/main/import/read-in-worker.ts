import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/errors'
import type { Draft, ReadOptions } from '../../shared/model/draft'
import { builtProgram } from '../where'
import { readFile } from './read'
import type { WorkerAnswer, WorkerQuestion } from './worker'

export interface WorkerLimits {
  /** After this many milliseconds the file is given up. */
  timeoutMs?: number
  /** Heap of the worker in megabytes. */
  memoryMb?: number
  signal?: AbortSignal
  /** The built worker; needed only where it does not lie in its usual place. */
  worker?: string | URL
}

/**
 * Reads a file as `readFile` does, in a worker of its own that is ended when it takes too long, needs too much memory or is no longer
 * wanted. One worker per file: nothing of a hostile file outlives it.
 *
 * @throws AppError file.*, file.timeout, file.memory; the signal's reason if it is aborted
 */
export async function readInWorker(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
  { timeoutMs = 10_000, memoryMb = 512, signal, worker: path }: WorkerLimits = {},
): Promise<Draft> {
  signal?.throwIfAborted()
  // From source there is no built worker, and tests read files of their own making.
  if (path === undefined && import.meta.filename.endsWith('.ts')) return await readFile(bytes, name, options)
  const question: WorkerQuestion = { bytes: Uint8Array.from(bytes), name, options }
  const worker = new Worker(path ?? builtProgram('import-worker'), {
    workerData: question,
    transferList: [question.bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    env: {},
    stdin: false,
  })
  const file = name.replace(/^.*[/\\]/, '')
  let timer: NodeJS.Timeout | undefined
  let abort: (() => void) | undefined
  try {
    return await new Promise<Draft>((resolve, reject) => {
      timer = setTimeout(
        () => reject(new AppError('file.timeout', { file, seconds: Math.round(timeoutMs / 1000) })),
        timeoutMs,
      )
      abort = () => reject(signal?.reason)
      signal?.addEventListener('abort', abort, { once: true })
      worker.once('message', (answer: WorkerAnswer) => {
        if ('draft' in answer) resolve(answer.draft)
        else if (answer.error.code === null) reject(new Error(answer.error.message))
        else reject(new AppError(answer.error.code, answer.error.details))
      })
      worker.once('error', error => {
        const memory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        reject(memory ? new AppError('file.memory', { file }, { cause: error }) : error)
      })
      worker.once('exit', () => reject(new AppError('file.memory', { file })))
    })
  } finally {
    clearTimeout(timer)
    if (abort !== undefined) signal?.removeEventListener('abort', abort)
    await worker.terminate()
  }
}
