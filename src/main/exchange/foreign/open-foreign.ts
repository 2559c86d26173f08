import { AppError } from '../../../shared/errors'
import { ForeignDatabase, isSqlite } from '../../db/foreign/foreign-database'
import { type OpenedArchive, openArchive } from '../refi/open-archive'
import { readQualcoder } from './read-qualcoder'
import { readTaguette } from './read-taguette'

/**
 * Opens a project of another tool, told apart by its first bytes and its tables: an archive or codebook in the exchange format, or a database of
 * QualCoder or Taguette.
 * @throws AppError file.*, exchange.*
 */
export async function openForeign(bytes: Uint8Array, file: string): Promise<OpenedArchive> {
  if (!isSqlite(bytes)) return await openArchive(bytes, file)
  const database = new ForeignDatabase(bytes, file)
  try {
    const read = readDatabase(database, file)
    // A database names no project of its own but in its file.
    const name = read.project.name.trim() || file.replace(/\.[^.]{1,8}$/, '')
    return { ...read, project: { ...read.project, name }, structure: new Map(), file: async () => null }
  } finally {
    database.close()
  }
}

function readDatabase(database: ForeignDatabase, file: string): Pick<OpenedArchive, 'project' | 'losses'> {
  if (['project', 'source', 'code_name', 'code_text'].every(table => database.has(table)))
    return readQualcoder(database)
  if (['projects', 'documents', 'highlights', 'tags'].every(table => database.has(table)))
    return { project: readTaguette(database, file), losses: [] }
  throw new AppError(database.has('history_txn') ? 'exchange.own' : 'exchange.notOne', { file })
}
