import { Worker } from 'node:worker_threads'
import { builtProgram } from '../../where'
import { errorOf } from '../../worker-fault'
import { type ArchiveContent, type WrittenArchive, writeArchive } from './write-archive'
import type { WriteAnswer } from './write-worker'

/**
 * Writes an archive as `writeArchive` does, beside everything else that goes on: a project of some size takes seconds, and whoever changes their mind
 * ends it at once.
 * @param program the built worker; needed only where it does not lie in its usual place
 * @throws AppError exchange.notWhole; the signal's reason if it is aborted
 */
export async function writeInWorker(
  content: ArchiveContent,
  { signal, program }: { signal?: AbortSignal | undefined; program?: string | URL } = {},
): Promise<WrittenArchive> {
  signal?.throwIfAborted()
  // From source there is no built worker.
  if (program === undefined && import.meta.filename.endsWith('.ts')) return await writeArchive(content)
  const worker = new Worker(program ?? builtProgram('export-worker'), { env: {} })
  try {
    return await new Promise<WrittenArchive>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
      worker.once('error', reject).once('exit', () => reject(new Error('the worker ended before it was done')))
      worker.once('message', (answer: WriteAnswer) => {
        if ('error' in answer) reject(errorOf(answer.error))
        else resolve(answer.written)
      })
      worker.postMessage(content)
    })
  } finally {
    await worker.terminate()
  }
}
