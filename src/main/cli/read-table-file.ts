import { basename } from 'node:path'
import type { PlainTable } from '../../shared/model/plain-table'
import { readTableInWorker } from '../import/read-in-worker'
import { readBytes } from './read-bytes'

/** Reads a table that the command line names. @throws AppError file.*, table.* */
export async function readTableFile(file: string): Promise<PlainTable> {
  return await readTableInWorker(readBytes(file), basename(file))
}
