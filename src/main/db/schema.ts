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
 * Brings a connection from `user_version` to the present schema: each migration in a transaction of its own, with the history triggers
 * dropped before and generated anew after it. Foreign keys are checked before each commit.
 */
export function migrate(db: Connection): void {
  for (let version = currentVersion(db); version < migrations.length; version++) {
    db.pragma('foreign_keys=OFF')
    try {
      db.transaction(() => {
        for (const { name } of historyTriggersOf(db)) db.exec(`DROP TRIGGER ${name}`)
        db.exec(migrations[version]!)
        for (const table of loggedTables) db.exec(historyTriggers(table))
        if ((db.pragma('foreign_key_check') as unknown[]).length > 0)
          throw new Error(`migration ${version + 1} breaks a foreign key`)
        db.pragma(`application_id=${applicationId}`)
        db.pragma(`user_version=${version + 1}`)
      }).immediate()
    } finally {
      db.pragma('foreign_keys=ON')
    }
  }
}

export function currentVersion(db: Connection): number {
  return db.pragma('user_version', { simple: true }) as number
}

/**
 * Everything in `sqlite_schema` in one text. A file is opened only if it equals that of a fresh project: a foreign trigger or view would
 * run as part of our own statements.
 */
export function schemaFingerprint(db: Connection): string {
  const rows = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').raw().all() as (
    | string
    | null
  )[][]
  return rows.map(row => row.map(cell => (cell ?? '').replace(/\s+/g, ' ')).join('|')).join('\n')
}

let fresh: string | undefined

/** The fingerprint of a fresh project, made once. */
export function freshFingerprint(): string {
  if (fresh === undefined) {
    const db = connect(':memory:', { readonly: false, mustExist: false })
    migrate(db)
    fresh = schemaFingerprint(db)
    db.close()
  }
  return fresh
}

function historyTriggersOf(db: Connection): { name: string }[] {
  return db.prepare("SELECT name FROM sqlite_schema WHERE type='trigger' AND name GLOB 'history_*'").all() as {
    name: string
  }[]
}
