import { rmSync } from 'node:fs'
import type { Connection } from '../driver'
import { connect } from '../driver'
import { historyTriggers } from '../history-triggers'
import { loggedTables } from '../logged-tables'
import type { Project } from '../project'
import { keepCopy } from '../snapshot'

/**
 * Writes a copy of the project in which `rewrite` changes rows without an entry in the history: a copy that leaves something out says nothing
 * of what it leaves out. What is gone is gone from the file's bytes as well.
 * @param path where the copy goes; a file of that name is replaced
 */
export function rewriteCopy(project: Project, path: string, rewrite: (db: Connection) => void): void {
  const draft = `${path}.draft`
  try {
    project.file.copyTo(draft)
    const db = connect(draft, { readonly: false, mustExist: true })
    try {
      db.pragma('journal_mode=MEMORY')
      db.pragma('foreign_keys=OFF')
      db.transaction(() => {
        for (const { name } of loggedTables)
          for (const action of ['insert', 'update', 'delete']) db.exec(`DROP TRIGGER history_${name}_${action}`)
        rewrite(db)
        db.exec("INSERT INTO turn_words(turn_words) VALUES('rebuild')")
        for (const table of loggedTables) db.exec(historyTriggers(table))
        if ((db.pragma('foreign_key_check') as unknown[]).length > 0) throw new Error('the copy breaks a foreign key')
      })()
      db.pragma('journal_mode=DELETE')
      keepCopy(db, path)
    } finally {
      db.close()
    }
  } finally {
    for (const part of [draft, `${draft}-journal`]) rmSync(part, { force: true })
  }
}
