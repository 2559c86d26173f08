import { parentPort } from 'node:worker_threads'
import type { Draft, ReadOptions } from '../../shared/model/draft'
import type { StoryTable } from '../../shared/model/story-map'
import { type PreparedImport, prepareImport } from '../exchange/refi/prepare-import'
import { faultOf, type WorkerFault } from '../worker-fault'
import { readFile } from './read'
import { readTable } from './table/read-table'

/** The worker's program: each question is a file, each answer what it holds: a draft, the rows of a table, or a project of another tool. */
export interface WorkerQuestion {
  bytes: Uint8Array<ArrayBuffer>
  name: string
  options: ReadOptions & { sheet?: string | undefined }
  as: 'draft' | 'table' | 'project'
}

export type WorkerAnswer =
  | { draft: Draft }
  | { table: StoryTable }
  | { project: PreparedImport }
  | { error: WorkerFault }

async function answer({ bytes, name, options, as }: WorkerQuestion): Promise<WorkerAnswer> {
  try {
    if (as === 'table') return { table: await readTable(bytes, name, options) }
    if (as === 'project') return { project: await prepareImport(bytes, name) }
    return { draft: await readFile(bytes, name, options) }
  } catch (error) {
    return { error: faultOf(error) }
  }
}

// pdf.js leaves promises behind that fail when nobody waits for them any more; each question is decided by its answer or its deadline.
process.on('unhandledRejection', () => {})

parentPort?.on('message', (question: WorkerQuestion) => {
  void answer(question).then(each => parentPort?.postMessage(each))
})
