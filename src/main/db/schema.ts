import type { Connection } from './driver'
import { connect } from './driver'
import { historyTriggers } from './history-triggers'
import { loggedTables } from './logged-tables'
import { migrations } from './migrations/list'

/** `application_id` of a project file, at byte 68: "VLOM". */
export const applicationId = 0x564c4f4d

/** The schema version this program writes, at byte 60 of the file. */
export const schemaVersion = migrations.length

/**
 * Brings a connection from `user_version` to the present schema, all or nothing: the history triggers are dropped, the pending migrations
 * run, and the triggers are generated anew. Foreign keys are checked before the commit.
 */
export function migrate(db: Connection): void {
  const version = currentVersion(db)
  if (version === schemaVersion) return
  db.pragma('foreign_keys=OFF')
  try {
    db.transaction(() => {
      for (const { name } of historyTriggersOf(db)) db.exec(`DROP TRIGGER "${name.replaceAll('"', '""')}"`)
      for (const sql of migrations.slice(version)) db.exec(sql)
      for (const table of loggedTables) db.exec(historyTriggers(table))
      if ((db.pragma('foreign_key_check') as unknown[]).length > 0)
        throw new Error(`a migration from version ${version} breaks a foreign key`)
      db.pragma(`application_id=${applicationId}`)
      db.pragma(`user_version=${schemaVersion}`)
    }).immediate()
  } finally {
    db.pragma('foreign_keys=ON')
  }
}

export function currentVersion(db: Connection): number {
  return db.pragma('user_version', { simple: true }) as number
}

/**
 * Everything in `sqlite_schema` in one text, apart from the history triggers if `withHistory` is false. A file is opened only if it equals
 * that of a fresh project: a foreign trigger or view would run as part of our own statements.
 */
export function schemaFingerprint(db: Connection, withHistory = true): string {
  const rows = db
    .prepare(
      `SELECT type, name, tbl_name, sql FROM sqlite_schema ${withHistory ? '' : `WHERE NOT ${isHistoryTrigger}`} ORDER BY type, name`,
    )
    .raw()
    .all() as (string | null)[][]
  return rows.map(row => row.map(cell => (cell ?? '').replace(/\s+/g, ' ')).join('|')).join('\n')
}

let fresh: string | undefined

/** The fingerprint of a fresh project, made once. */
export function freshFingerprint(): string {
  fresh ??= inMemory(db => {
    migrate(db)
    return schemaFingerprint(db)
  })
  return fresh
}

/**
 * Whether a file of an earlier version holds that version's schema and nothing else, so that migrating it runs nothing foreign. Its history
 * triggers are left out: they are dropped unread.
 */
export function isEarlierSchema(db: Connection, version: number): boolean {
  const expected = inMemory(earlier => {
    for (const sql of migrations.slice(0, version)) earlier.exec(sql)
    return schemaFingerprint(earlier, false)
  })
  return schemaFingerprint(db, false) === expected
}

const isHistoryTrigger = "(type='trigger' AND name GLOB 'history_*')"

function inMemory<Result>(work: (db: Connection) => Result): Result {
  const db = connect(':memory:', { readonly: false, mustExist: false })
  try {
    return work(db)
  } finally {
    db.close()
  }
}

function historyTriggersOf(db: Connection): { name: string }[] {
  return db.prepare(`SELECT name FROM sqlite_schema WHERE ${isHistoryTrigger}`).all() as { name: string }[]
}
