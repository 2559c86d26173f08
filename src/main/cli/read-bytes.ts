import { readFileSync, statSync } from 'node:fs'
import { AppError } from '../../shared/errors'

/**
 * A file that the command line names, whole.
 * @param largest in bytes
 * @throws AppError file.notFound, file.isFolder, file.tooLarge, file.notReadable
 */
export function readBytes(file: string, largest = Number.POSITIVE_INFINITY): Uint8Array {
  try {
    const facts = statSync(file)
    if (facts.isDirectory()) throw new AppError('file.isFolder', { file })
    if (facts.size > largest) throw new AppError('file.tooLarge', { file, limit: Math.ceil(largest / 2 ** 20) })
    return readFileSync(file)
  } catch (error) {
    if (error instanceof AppError) throw error
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw reason === 'ENOENT'
      ? new AppError('file.notFound', { file })
      : new AppError('file.notReadable', { file, reason })
  }
}
