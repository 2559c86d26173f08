import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { AppError } from '../../shared/errors'
import { applicationId, schemaVersion } from './schema'

const magic = 'SQLite format 3\u0000'

/**
 * Looks at the first 100 bytes of a project file without letting SQLite near it.
 *
 * @returns the file's schema version
 * @throws AppError project.notFound, project.notAProject, project.newer, project.noPermission
 */
export function checkHeader(path: string): number {
  const bytes = firstBytes(path)
  if (bytes.length < 100 || bytes.toString('latin1', 0, 16) !== magic || bytes.readUInt32BE(68) !== applicationId)
    throw new AppError('project.notAProject', { path })
  const version = bytes.readUInt32BE(60)
  if (version > schemaVersion) throw new AppError('project.newer', { path, found: version, known: schemaVersion })
  if (version < 1) throw new AppError('project.notAProject', { path })
  return version
}

function firstBytes(path: string): Buffer {
  let file: number | undefined
  try {
    // Neither a folder nor a pipe, which would be waited for.
    if (!statSync(path).isFile()) throw new AppError('project.notAProject', { path })
    file = openSync(path, 'r')
    const bytes = Buffer.alloc(Math.min(100, fstatSync(file).size))
    readSync(file, bytes, 0, bytes.length, 0)
    return bytes
  } catch (error) {
    if (error instanceof AppError) throw error
    const reason = (error as NodeJS.ErrnoException).code
    if (reason === 'ENOENT' || reason === 'ENOTDIR') throw new AppError('project.notFound', { path })
    if (reason === 'ENAMETOOLONG') throw new AppError('file.nameTooLong', { file: path })
    if (reason === 'EACCES' || reason === 'EPERM') throw new AppError('project.noPermission', { path })
    throw error
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
