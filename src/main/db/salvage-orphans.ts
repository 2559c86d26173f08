import type { Connection } from './driver'

/**
 * Brings a salvaged file back to whole references: a column that may be empty is emptied, a row that needs what is missing goes, until
 * nothing points to what is not there.
 *
 * @returns how many rows went, by table
 */
export function dropOrphans(db: Connection): Map<string, number> {
  const dropped = new Map<string, number>()
  for (;;) {
    const broken = db.pragma('foreign_key_check') as { table: string; rowid: number; fkid: number }[]
    if (broken.length === 0) return dropped
    for (const { table, rowid, fkid } of broken) {
      const key = (db.pragma(`foreign_key_list(${table})`) as { id: number; from: string }[]).find(
        ({ id }) => id === fkid,
      )
      const column = (db.pragma(`table_info(${table})`) as { name: string; notnull: number }[]).find(
        ({ name }) => name === key?.from,
      )
      if (column && column.notnull === 0 && emptied(db, table, column.name, rowid)) continue
      const { changes } = db.prepare(`DELETE FROM ${table} WHERE rowid=?`).run(rowid)
      dropped.set(table, (dropped.get(table) ?? 0) + changes)
    }
  }
}

/** False where a rule of the schema needs the column filled in this row. */
function emptied(db: Connection, table: string, column: string, rowid: number): boolean {
  try {
    db.prepare(`UPDATE ${table} SET ${column}=NULL WHERE rowid=?`).run(rowid)
    return true
  } catch {
    return false
  }
}
