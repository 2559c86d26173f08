import Database from 'better-sqlite3'

/** The one place that names the SQLite driver. */
export type Connection = Database.Database
export type Statement = Database.Statement

export function connect(path: string, options: { readonly: boolean; mustExist: boolean }): Connection {
  // A lock is either free at once or held by somebody who works for hours: waiting only blocks the thread.
  return new Database(path, { readonly: options.readonly, fileMustExist: options.mustExist, timeout: 250 })
}

/** SQLite's result code of an error, such as `SQLITE_BUSY`; undefined for any other error. */
export function sqliteCode(error: unknown): string | undefined {
  return error instanceof Database.SqliteError ? error.code : undefined
}
