import Database from 'better-sqlite3'
import { memoUuid } from './memo-text'
import { uuidBytes, uuidText } from './uuid'

/** The one place that names the SQLite driver. */
export type Connection = Database.Database
export type Statement = Database.Statement

export function connect(path: string, options: { readonly: boolean; mustExist: boolean }): Connection {
  // A lock is either free at once or held by somebody who works for hours: waiting only blocks the thread.
  const db = new Database(path, { readonly: options.readonly, fileMustExist: options.mustExist, timeout: 250 })
  // For migrations: a uuid that is derived from another cannot be had by SQL alone.
  db.function('memo_uuid', { deterministic: true, directOnly: true }, (owner: unknown) =>
    owner instanceof Uint8Array ? uuidBytes(memoUuid(uuidText(owner))) : null,
  )
  return db
}

/** A database of which there are only the bytes; nothing can be written to it. */
export function connectToBytes(bytes: Uint8Array): Connection {
  return new Database(Buffer.from(bytes), { readonly: true })
}

/** SQLite's result code of an error, such as `SQLITE_BUSY`; undefined for any other error. */
export function sqliteCode(error: unknown): string | undefined {
  return error instanceof Database.SqliteError ? error.code : undefined
}
