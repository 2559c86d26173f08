import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from './driver'
import { type Pages, readPages } from './file-pages'
import { ProjectFile } from './project-file'

interface KnownTable {
  name: string
  sql: string
  /** Where the table begins in a project as it is made. */
  root: number
  /** Declared types, in the order of the columns. */
  types: string[]
}

/** Bytes of a database before its first tree; the schema's tree begins behind them. */
const headerSize = 100

/**
 * For a file whose schema cannot be read: a copy of it under the schema that projects have, each table beginning where its rows were
 * found. Only `work` sees the copy, which is gone afterwards.
 *
 * A table begins where it does in every project, as it was made or as copies of it are rebuilt; else where the only tree stands whose rows
 * fit its columns. One that cannot be told is left out. Source of the layout: the SQLite file format, sections 1.3, 1.6 and 2.
 *
 * @returns null where no table was found
 */
export function underKnownSchema<Result>(path: string, work: (copy: string) => Result): Result | null {
  const folder = mkdtempSync(join(tmpdir(), 'valueloom-salvage-'))
  try {
    const fresh = join(folder, 'fresh.vloom')
    ProjectFile.create(fresh).close()
    const rebuilt = join(folder, 'rebuilt.vloom')
    rebuild(fresh, rebuilt)
    const pages = readPages(path, readPages(fresh).size)
    const found = findTables(likelier(knownTables(fresh), knownTables(rebuilt), pages), pages)
    if (found.length === 0) return null
    const copy = join(folder, 'copy.vloom')
    copyFileSync(path, copy)
    writeSchema(copy, fresh, pages, found)
    return work(copy)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function rebuild(path: string, out: string): void {
  const db = connect(path, { readonly: true, mustExist: true })
  try {
    db.prepare('VACUUM INTO ?').run(out)
  } finally {
    db.close()
  }
}

/** Of two ways in which the tables may lie in the file, the one that its rows speak against less. */
function likelier(made: KnownTable[], rebuilt: KnownTable[], pages: Pages): KnownTable[] {
  const against = (known: KnownTable[]) => known.filter(table => !isThere(table, pages)).length
  return against(made) <= against(rebuilt) ? made : rebuilt
}

function isThere(table: KnownTable, pages: Pages): boolean {
  const row = pages.firstRow(table.root)
  return row === 'none' || (row !== null && fits(row, table.types))
}

function knownTables(fresh: string): KnownTable[] {
  const db = connect(fresh, { readonly: true, mustExist: true })
  try {
    const rows = db
      .prepare(
        "SELECT name, sql, rootpage AS root FROM sqlite_schema WHERE type='table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND sql NOT LIKE '%WITHOUT ROWID%' ORDER BY rootpage",
      )
      .all() as Omit<KnownTable, 'types'>[]
    return rows.map(row => ({
      ...row,
      types: (db.pragma(`table_info(${row.name})`) as { type: string }[]).map(({ type }) => type),
    }))
  } finally {
    db.close()
  }
}

function findTables(known: readonly KnownTable[], pages: Pages): KnownTable[] {
  const there = known.filter(table => isThere(table, pages))
  const taken = new Set(there.map(({ root }) => root))
  const rest = known.filter(table => !there.includes(table))
  const free = pages.roots().filter(root => !taken.has(root))
  const moved = rest.flatMap(table => {
    const fitting = free.filter(root => {
      const row = pages.firstRow(root)
      return row !== null && row !== 'none' && row.length === table.types.length && fits(row, table.types)
    })
    return fitting.length === 1 ? [{ ...table, root: fitting[0]! }] : []
  })
  // A tree that fits two tables says nothing about either.
  const once = moved.filter(({ root }) => moved.filter(other => other.root === root).length === 1)
  return [...there, ...once]
}

/** True where values of these serial types can stand in columns of these declared types; columns added later may be missing. */
function fits(row: readonly number[], types: readonly string[]): boolean {
  return row.length <= types.length && row.every((serial, column) => serial === 0 || isOf(serial, types[column]!))
}

function isOf(serial: number, type: string): boolean {
  if (serial >= 12) return type === 'ANY' || (serial % 2 === 0 ? type === 'BLOB' : type === 'TEXT')
  return type === 'ANY' || type === 'REAL' || (serial !== 7 && type === 'INTEGER')
}

/** Gives the copy a first page of a sound project without anything in it, then the tables' names and beginnings. */
function writeSchema(copy: string, fresh: string, pages: Pages, tables: readonly KnownTable[]): void {
  const first = Buffer.from(readPages(fresh).page(1)!)
  first.writeUInt32BE(pages.count, 28)
  // No free pages are known of.
  first.writeUInt32BE(0, 32)
  first.writeUInt32BE(0, 36)
  first.fill(0, headerSize)
  first[headerSize] = 0x0d
  first.writeUInt16BE(pages.size % 65_536, headerSize + 5)
  writeFileSync(copy, first, { flag: 'r+' })
  const db = connect(copy, { readonly: false, mustExist: true })
  try {
    db.unsafeMode(true)
    db.pragma('writable_schema=ON')
    const write = db.prepare(
      "INSERT INTO sqlite_schema(type, name, tbl_name, rootpage, sql) VALUES('table', ?, ?, ?, ?)",
    )
    db.transaction(() => {
      for (const { name, root, sql } of tables) write.run(name, name, root, sql)
    })()
  } finally {
    db.close()
  }
}
