import { parentPort } from 'node:worker_threads'
import { faultOf, type WorkerFault } from '../../worker-fault'
import { type ArchiveContent, type WrittenArchive, writeArchive } from './write-archive'

/** The program of a worker that writes one archive and ends. */
export type WriteAnswer = { written: WrittenArchive } | { error: WorkerFault }

async function answer(content: ArchiveContent): Promise<WriteAnswer> {
  try {
    return { written: await writeArchive(content) }
  } catch (error) {
    return { error: faultOf(error) }
  }
}

parentPort?.once('message', (content: ArchiveContent) => {
  void answer(content).then(each => parentPort?.postMessage(each, 'written' in each ? [each.written.bytes.buffer] : []))
})
