import { readFileSync } from 'node:fs'
import { AppError } from '../../shared/errors'
import { regularFile } from '../regular-file'

/**
 * A file that the command line names, whole.
 * @param largest in bytes
 * @throws AppError file.tooLarge, file.notReadable and those of `regularFile`
 */
export function readBytes(file: string, largest = Number.POSITIVE_INFINITY): Uint8Array {
  const { size } = regularFile(file)
  if (size > largest) throw new AppError('file.tooLarge', { file, limit: Math.ceil(largest / 2 ** 20) })
  try {
    return readFileSync(file)
  } catch (error) {
    throw new AppError('file.notReadable', { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) })
  }
}
