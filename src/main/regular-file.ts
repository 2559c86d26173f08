import { type Stats, statSync } from 'node:fs'
import { AppError } from '../shared/errors'

/**
 * What the disk says of a file that somebody names for reading. A folder is none, nor is a device or a pipe, which need never end.
 * @throws AppError file.notFound, file.isFolder, file.isDevice, file.nameTooLong, file.notReadable
 */
export function regularFile(file: string): Stats {
  let facts: Stats
  try {
    facts = statSync(file)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    if (reason === 'ENOENT' || reason === 'ENOTDIR') throw new AppError('file.notFound', { file })
    if (reason === 'ENAMETOOLONG') throw new AppError('file.nameTooLong', { file })
    throw new AppError('file.notReadable', { file, reason })
  }
  if (facts.isDirectory()) throw new AppError('file.isFolder', { file })
  if (!facts.isFile()) throw new AppError('file.isDevice', { file })
  return facts
}
