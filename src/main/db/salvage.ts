import { statSync } from 'node:fs'
import { type Connection, connect, sqliteCode } from './driver'
import { underKnownSchema } from './lost-schema'
import { uuidText } from './uuid'

export interface SalvagedTable {
  rows: Record<string, unknown>[]
  /** Stretches of row ids that could not be read; 1 where the table could not be read at all. */
  gaps: number
}

/** Row ids tried one after the other behind a damaged place before larger steps are taken. */
const patience = 64

/**
 * Reads what can be read of the named tables of a damaged file, in the order of the rows: where a page is damaged the reading goes on
 * behind it; where the schema itself is, the tables are looked for by what their rows look like. The file is not written to, and nothing
 * in it is run: only plain tables are read, with views and triggers out of the game.
 *
 * @returns an empty map for a file in which no table can be found
 */
export function readDamaged(path: string, names: readonly string[]): Map<string, SalvagedTable> {
  const tables = readPlainTables(path, names)
  if (tables.has('project') || !isReadWhole(path)) return tables
  try {
    return underKnownSchema(path, copy => readPlainTables(copy, names)) ?? tables
  } catch (error) {
    if (sqliteCode(error) === undefined) throw error
    return tables
  }
}

/** Bytes that a file can have to be read in one piece. */
const largest = 1_500_000_000

function isReadWhole(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true && found.size <= largest
}

function readPlainTables(path: string, names: readonly string[]): Map<string, SalvagedTable> {
  const tables = new Map<string, SalvagedTable>()
  let db: Connection | undefined
  try {
    db = connect(path, { readonly: true, mustExist: true })
    db.pragma('trusted_schema=OFF')
    db.pragma('cell_size_check=ON')
    const plain = new Set(
      db.prepare("SELECT name FROM sqlite_schema WHERE type='table' AND sql NOT LIKE 'CREATE VIRTUAL%'").pluck().all(),
    )
    for (const name of names) if (plain.has(name)) tables.set(name, readTable(db, name))
    return tables
  } catch {
    return tables
  } finally {
    db?.close()
  }
}

/** The id of the project in a file that may be damaged; null where it cannot be read. */
export function readProjectId(path: string): string | null {
  const uuid = readDamaged(path, ['project']).get('project')?.rows[0]?.uuid
  return uuid instanceof Uint8Array && uuid.length === 16 ? uuidText(uuid) : null
}

function readTable(db: Connection, name: string): SalvagedTable {
  const isRowid = name !== 'media_part'
  if (!isRowid) return readWhole(db, name)
  const forward = db.prepare(`SELECT rowid AS salvage_id, * FROM ${name} NOT INDEXED WHERE rowid>=? ORDER BY rowid`)
  const rows = new Map<number, Record<string, unknown>>()
  const last = lastId(db, name)
  let from = 0
  let gaps = 0
  let step = 1
  let tries = 0
  while (from <= last) {
    const end = readOn(forward, from, rows)
    if (end === null) break
    // A place that could not be read: go on behind it, in longer and longer steps.
    if (end > from || tries === 0) {
      gaps++
      step = 1
      tries = 0
    }
    tries++
    if (tries > patience) step *= 2
    from = Math.max(end, from) + step
  }
  if (gaps > 0) readBack(db, name, rows)
  const sorted = [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => row)
  return { rows: sorted, gaps }
}

/** @returns null at the end of the table; else the id behind the last row read */
function readOn(
  statement: ReturnType<Connection['prepare']>,
  from: number,
  rows: Map<number, Record<string, unknown>>,
): number | null {
  let at = from
  try {
    for (const row of statement.iterate(from) as IterableIterator<Record<string, unknown>>) at = keep(row, rows) + 1
    return null
  } catch (error) {
    if (sqliteCode(error) === undefined) throw error
    return at
  }
}

/** From the end backwards, as far as that goes: what lies between a damaged place and the next row that was found. */
function readBack(db: Connection, name: string, rows: Map<number, Record<string, unknown>>): void {
  try {
    const statement = db.prepare(`SELECT rowid AS salvage_id, * FROM ${name} NOT INDEXED ORDER BY rowid DESC`)
    for (const row of statement.iterate() as IterableIterator<Record<string, unknown>>) keep(row, rows)
  } catch (error) {
    if (sqliteCode(error) === undefined) throw error
  }
}

function readWhole(db: Connection, name: string): SalvagedTable {
  const rows: Record<string, unknown>[] = []
  try {
    for (const row of db.prepare(`SELECT * FROM ${name}`).iterate() as IterableIterator<Record<string, unknown>>)
      rows.push(row)
    return { rows, gaps: 0 }
  } catch {
    return { rows, gaps: 1 }
  }
}

function keep(row: Record<string, unknown>, rows: Map<number, Record<string, unknown>>): number {
  const { salvage_id, ...columns } = row
  rows.set(Number(salvage_id), columns)
  return Number(salvage_id)
}

/** The highest row id that can be found; where the end is damaged, as far as a project could reach. */
function lastId(db: Connection, name: string): number {
  try {
    return (db.prepare(`SELECT max(rowid) FROM ${name} NOT INDEXED`).pluck().get() as number | null) ?? -1
  } catch {
    return 100_000_000
  }
}
