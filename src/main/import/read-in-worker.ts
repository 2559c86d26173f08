import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/errors'
import type { Draft, ReadOptions } from '../../shared/model/draft'
import type { StoryTable } from '../../shared/model/story-map'
import { type PreparedImport, prepareImport } from '../exchange/refi/prepare-import'
import { builtProgram } from '../where'
import { errorOf } from '../worker-fault'
import { readFile } from './read'
import { readTable } from './table/read-table'
import { turnTaking } from './turn-taking'
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

/** A worker that has read its last file well waits this long for the next one, since starting takes longer than reading. */
const idleMs = 3_000
/** A folder of two hundred files is read two at a time: more would only take each other's time, and the window's. */
const inTurn = turnTaking(2)
const idle: { key: string; worker: Worker; end: NodeJS.Timeout; forget: () => void }[] = []

/**
 * Reads a file as `readFile` does, in a worker that is ended when it takes too long, needs too much memory or is no longer wanted. Only a
 * worker that has read its file well is used again: nothing outlives a file that was refused.
 *
 * @throws AppError file.*, file.timeout, file.memory; the signal's reason if it is aborted
 */
export async function readInWorker(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
  limits: WorkerLimits = {},
): Promise<Draft> {
  if (inPlace(limits)) return await readFile(bytes, name, options)
  const answer = await inTurn(
    () => work({ bytes: Uint8Array.from(bytes), name, options, as: 'draft' }, limits),
    limits.signal,
  )
  if (!('draft' in answer)) throw new Error('the worker answered another question')
  return answer.draft
}

/** Reads a table as `readTable` does, in such a worker. @throws AppError file.*, table.* */
export async function readTableInWorker(
  bytes: Uint8Array,
  name: string,
  options: WorkerQuestion['options'] = {},
  limits: WorkerLimits = {},
): Promise<StoryTable> {
  if (inPlace(limits)) return await readTable(bytes, name, options)
  const answer = await inTurn(
    () => work({ bytes: Uint8Array.from(bytes), name, options, as: 'table' }, limits),
    limits.signal,
  )
  if (!('table' in answer)) throw new Error('the worker answered another question')
  return answer.table
}

/**
 * Reads a project of another tool as `prepareImport` does, in such a worker. It has more time and memory than a transcript: a project may hold a
 * thousand of them.
 * @throws AppError file.*, exchange.*
 */
export async function prepareInWorker(
  bytes: Uint8Array,
  name: string,
  limits: WorkerLimits = {},
): Promise<PreparedImport> {
  if (inPlace(limits)) return await prepareImport(bytes, name)
  const answer = await inTurn(
    () =>
      work(
        { bytes: Uint8Array.from(bytes), name, options: {}, as: 'project' },
        { timeoutMs: 120_000, memoryMb: 2048, ...limits },
      ),
    limits.signal,
  )
  if (!('project' in answer)) throw new Error('the worker answered another question')
  return answer.project
}

/** From source there is no built worker, and tests read files of their own making. */
function inPlace({ worker, signal }: WorkerLimits): boolean {
  signal?.throwIfAborted()
  return worker === undefined && import.meta.filename.endsWith('.ts')
}

type Read = Exclude<WorkerAnswer, { error: unknown }>

async function work(
  question: WorkerQuestion,
  { timeoutMs = 10_000, memoryMb = 512, signal, worker: path }: WorkerLimits,
): Promise<Read> {
  const program = path ?? builtProgram('import-worker')
  const key = `${memoryMb} ${program}`
  const worker = takeIdle(key) ?? startWorker(program, memoryMb)
  const file = question.name.replace(/^.*[/\\]/, '')
  let answer: Read | undefined
  try {
    answer = await ask(worker, question, { file, timeoutMs, signal })
    return answer
  } finally {
    if (answer === undefined) await worker.terminate()
    else putIdle(key, worker)
  }
}

/** Puts the question and waits for the answer, the deadline, the end of the worker or the caller's change of mind. */
function ask(
  worker: Worker,
  question: WorkerQuestion,
  { file, timeoutMs, signal }: { file: string; timeoutMs: number; signal: AbortSignal | undefined },
): Promise<Read> {
  return new Promise<Read>((resolve, reject) => {
    const seconds = Math.round(timeoutMs / 1000)
    const timer = setTimeout(() => fail(new AppError('file.timeout', { file, seconds })), timeoutMs)
    const stop = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', aborted)
      worker.off('message', answered).off('error', broke).off('exit', ended)
    }
    const fail = (error: unknown) => {
      stop()
      // What the worker still says while it is being ended concerns nobody.
      worker.on('error', () => {})
      reject(error)
    }
    const aborted = () => fail(signal?.reason)
    const answered = (answer: WorkerAnswer) => {
      if (!('error' in answer)) {
        stop()
        resolve(answer)
      } else fail(errorOf(answer.error))
    }
    const broke = (error: unknown) => {
      const memory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      fail(memory ? new AppError('file.memory', { file }, { cause: error }) : error)
    }
    const ended = () => fail(new AppError('file.memory', { file }))
    signal?.addEventListener('abort', aborted, { once: true })
    worker.on('message', answered).on('error', broke).on('exit', ended)
    worker.postMessage(question, [question.bytes.buffer])
  })
}

function startWorker(program: string | URL, memoryMb: number): Worker {
  return new Worker(program, {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    env: {},
  })
}

function takeIdle(key: string): Worker | undefined {
  const index = idle.findIndex(each => each.key === key)
  const [found] = index === -1 ? [] : idle.splice(index, 1)
  if (found === undefined) return undefined
  clearTimeout(found.end)
  found.worker.off('exit', found.forget).off('error', found.forget)
  found.worker.ref()
  return found.worker
}

/** An idle worker keeps no program running, and is forgotten if it ends by itself. */
function putIdle(key: string, worker: Worker): void {
  const forget = () => {
    const index = idle.findIndex(each => each.worker === worker)
    if (index !== -1) idle.splice(index, 1)
  }
  const end = setTimeout(() => {
    forget()
    void worker.terminate()
  }, idleMs).unref()
  worker.on('exit', forget).on('error', forget)
  worker.unref()
  idle.push({ key, worker, end, forget })
}
