import { dirname } from 'node:path'
import { AppError } from '../../shared/errors'
import { sqliteCode } from './driver'

/** Turns an error of SQLite, or of the disk, into one that says what to do; any other error comes back as it is. */
export function asAppError(error: unknown, path: string): unknown {
  const code = sqliteCode(error)
  if (code === undefined) return ofDisk(error)
  const cause = { cause: error }
  if (code === 'SQLITE_FULL') return new AppError('project.diskFull', { path }, cause)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new AppError('project.busy', { path, who: '' }, cause)
  if (code === 'SQLITE_READONLY_DIRECTORY' || code === 'SQLITE_READONLY_ROLLBACK' || code === 'SQLITE_CANTOPEN')
    return new AppError('project.readOnlyFolder', { folder: dirname(path) }, cause)
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM')
    return new AppError('project.readOnly', { path }, cause)
  if (code === 'SQLITE_NOTADB') return new AppError('project.notAProject', { path }, cause)
  if (code.startsWith('SQLITE_CORRUPT')) return new AppError('project.damaged', { path }, cause)
  if (code.startsWith('SQLITE_IOERR')) return new AppError('project.writeFailed', { path, reason: code }, cause)
  return error
}

/** What the computer itself refused, where nothing more is known of it. */
function ofDisk(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error) || !('syscall' in error) || !('code' in error))
    return error
  const file = 'path' in error ? String(error.path) : ''
  const reason = String(error.code)
  if (file === '') return error
  if (reason === 'ENAMETOOLONG') return new AppError('file.nameTooLong', { file }, { cause: error })
  return new AppError('file.refused', { file, reason }, { cause: error })
}
