import type { Connection } from './driver'
import { loggedTables } from './logged-tables'
import type { SalvagedTable } from './salvage'

type Row = Record<string, unknown>

/** Tables outside of the log that point to others. */
const otherReferences: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  history_txn: { coder_id: 'coder' },
  history_change: { txn_id: 'history_txn' },
}

/**
 * Adds the rows of a copy that are missing in a salvaged file, known by their uuids: whatever the log says was deleted since stays deleted.
 * Row ids that were taken meanwhile are given anew, and references follow.
 *
 * @returns how many rows were added, by table
 */
export function fillFromCopy(
  db: Connection,
  wanted: readonly string[],
  copy: ReadonlyMap<string, SalvagedTable>,
): Map<string, number> {
  const added: { name: string; id: number | bigint; row: Row }[] = []
  const deleted = db.prepare('SELECT op=3 FROM history_change WHERE row_uuid=? ORDER BY id DESC LIMIT 1')
  for (const name of wanted) {
    for (const row of copy.get(name)?.rows ?? []) {
      if (row.uuid !== undefined && deleted.pluck().get(row.uuid) === 1) continue
      const id = insertRow(db, name, row) ?? insertAnew(db, name, row)
      if (id !== null) added.push({ name, id, row })
    }
  }
  for (const { name, id, row } of added) follow(db, name, id, row, copy)
  return added.reduce((counts, { name }) => counts.set(name, (counts.get(name) ?? 0) + 1), new Map<string, number>())
}

/** @returns the row id; null where that id or uuid is there already, or the row breaks a rule of the schema (it was read from damaged bytes) */
export function insertRow(db: Connection, name: string, row: Row): number | bigint | null {
  const columns = Object.keys(row)
  const values = columns.map(column => `@${column}`).join(',')
  try {
    const { changes, lastInsertRowid } = db
      .prepare(`INSERT OR IGNORE INTO ${name}(${columns.join(',')}) VALUES(${values})`)
      .run(row)
    return changes > 0 ? lastInsertRowid : null
  } catch {
    return null
  }
}

/** With another row id, where only that was taken. */
function insertAnew(db: Connection, name: string, { id: _id, ...row }: Row): number | bigint | null {
  return row.uuid === undefined ? null : insertRow(db, name, row)
}

function follow(
  db: Connection,
  name: string,
  id: number | bigint,
  row: Row,
  copy: ReadonlyMap<string, SalvagedTable>,
): void {
  const references = loggedTables.find(each => each.name === name)?.references ?? otherReferences[name] ?? {}
  for (const [column, target] of Object.entries(references)) {
    const was = row[column]
    if (was === null || was === undefined) continue
    const uuid = uuidOf(copy, target, was)
    const now = uuid && (db.prepare(`SELECT id FROM ${target} WHERE uuid=?`).pluck().get(uuid) as number | undefined)
    if (now !== undefined && now !== null && now !== was)
      db.prepare(`UPDATE ${name} SET ${column}=? WHERE rowid=?`).run(now, id)
  }
}

const known = new WeakMap<SalvagedTable, Map<unknown, unknown>>()

function uuidOf(copy: ReadonlyMap<string, SalvagedTable>, table: string, id: unknown): unknown {
  const source = copy.get(table)
  if (!source) return undefined
  const map = known.get(source) ?? new Map(source.rows.map(row => [row.id, row.uuid]))
  known.set(source, map)
  return map.get(id)
}
