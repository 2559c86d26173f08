import { parentPort } from 'node:worker_threads'
import { AppError, type ErrorCode, type ErrorDetails } from '../../shared/errors'
import type { Draft, ReadOptions } from '../../shared/model/draft'
import { readFile } from './read'

/** The worker's program: each question is a file, each answer its draft. */
export interface WorkerQuestion {
  bytes: Uint8Array<ArrayBuffer>
  name: string
  options: ReadOptions
}

export type WorkerAnswer =
  | { draft: Draft }
  | { error: { code: ErrorCode; details: ErrorDetails } | { code: null; message: string } }

async function answer({ bytes, name, options }: WorkerQuestion): Promise<WorkerAnswer> {
  try {
    return { draft: await readFile(bytes, name, options) }
  } catch (error) {
    if (error instanceof AppError) return { error: { code: error.code, details: error.details } }
    return { error: { code: null, message: error instanceof Error ? (error.stack ?? error.message) : String(error) } }
  }
}

// pdf.js leaves promises behind that fail when nobody waits for them any more; each question is decided by its answer or its deadline.
process.on('unhandledRejection', () => {})

parentPort?.on('message', (question: WorkerQuestion) => {
  void answer(question).then(each => parentPort?.postMessage(each))
})
