import { readFileSync, statSync } from 'node:fs'
import { AppError } from '../../shared/errors'

/** A file that the command line names, whole. @throws AppError file.notFound, file.isFolder, file.notReadable */
export function readBytes(file: string): Uint8Array {
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
