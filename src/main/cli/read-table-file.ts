import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../shared/errors'
import type { PlainTable } from '../../shared/model/plain-table'
import { readTableInWorker } from '../import/read-in-worker'

/** Reads a table that the command line names. @throws AppError file.*, table.* */
export async function readTableFile(file: string): Promise<PlainTable> {
  return await readTableInWorker(bytesOf(file), basename(file))
}

function bytesOf(file: string): Uint8Array {
  try {
    if (statSync(file).isDirectory()) throw new AppError('file.isFolder', { file })
    return readFileSync(file)
  } catch (error) {
    if (error instanceof AppError) throw error
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw reason === 'ENOENT'
      ? new AppError('file.notFound', { file })
      : new AppError('file.notReadable', { file, reason })
  }
}
