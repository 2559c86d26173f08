import { parentPort } from 'node:worker_threads'
import { AppError, type ErrorCode, type ErrorDetails } from '../../../shared/errors'
import { type ArchiveContent, type WrittenArchive, writeArchive } from './write-archive'

/** The program of a worker that writes one archive and ends. */
export type WriteAnswer =
  | { written: WrittenArchive }
  | { error: { code: ErrorCode; details: ErrorDetails } | { code: null; message: string } }

async function answer(content: ArchiveContent): Promise<WriteAnswer> {
  try {
    return { written: await writeArchive(content) }
  } catch (error) {
    if (error instanceof AppError) return { error: { code: error.code, details: error.details } }
    return { error: { code: null, message: error instanceof Error ? (error.stack ?? error.message) : String(error) } }
  }
}

parentPort?.once('message', (content: ArchiveContent) => {
  void answer(content).then(each => parentPort?.postMessage(each, 'written' in each ? [each.written.bytes.buffer] : []))
})
