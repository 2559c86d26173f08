import { AppError } from '../../../shared/errors'
import { type Connection, connectToBytes } from '../driver'

export type Cell = string | number | bigint | Uint8Array | null
export type ForeignRow<Column extends string> = Readonly<Record<Column, Cell>>

/** A table may hold no more rows than this; a project of people has a hundredth of it. */
const mostRows = 2_000_000
/** Characters of one cell: the longest text of a document that is taken. */
const mostCharacters = 64 * 1024 * 1024

/**
 * A database that another program made, held in memory and only read. It is treated as hostile: no function or view of its own is run (its schema is not
 * trusted, and only plain tables without computed columns are read), nothing is written, and what is no text or number is none.
 */
export class ForeignDatabase {
  readonly #db: Connection
  readonly #file: string
  readonly #columns = new Map<string, ReadonlySet<string>>()

  /** @throws AppError file.damaged, file.encrypted */
  constructor(bytes: Uint8Array, file: string) {
    this.#file = file
    try {
      this.#db = connectToBytes(asDeletingJournal(bytes))
      this.#db.pragma('trusted_schema=OFF')
      this.#db.pragma('cell_size_check=ON')
      this.#db.pragma('query_only=ON')
      this.#db.pragma('mmap_size=0')
      const tables = this.#db
        .prepare("SELECT name FROM sqlite_schema WHERE type='table' AND sql NOT LIKE 'CREATE VIRTUAL%' LIMIT 1000")
        .pluck()
        .all()
      for (const name of tables) if (typeof name === 'string') this.#columns.set(name, this.#columnsOf(name))
    } catch (error) {
      throw this.#damaged(error)
    }
  }

  has(table: string): boolean {
    return this.#columns.has(table)
  }

  /**
   * Rows of a table, in the order they were made. A column the table does not have, as in another version of the program, is null.
   * @throws AppError file.damaged, file.tooLarge
   */
  rows<Column extends string>(table: string, columns: readonly Column[]): ForeignRow<Column>[] {
    const known = this.#columns.get(table)
    if (known === undefined) return []
    const wanted = columns.map(column =>
      known.has(column)
        ? `CASE WHEN length(${quoted(column)})<=${mostCharacters} THEN ${quoted(column)} END AS ${quoted(column)}`
        : `NULL AS ${quoted(column)}`,
    )
    try {
      const rows = this.#db
        .prepare(`SELECT ${wanted.join(', ')} FROM ${quoted(table)} ORDER BY rowid LIMIT ${mostRows + 1}`)
        .all() as ForeignRow<Column>[]
      if (rows.length > mostRows) throw new AppError('file.tooLarge', { file: this.#file, limit: mostRows })
      return rows
    } catch (error) {
      throw error instanceof AppError ? error : this.#damaged(error)
    }
  }

  close(): void {
    this.#db.close()
  }

  /** Columns that hold what somebody has put there; a computed one is a program of the file's maker. */
  #columnsOf(table: string): ReadonlySet<string> {
    const columns = this.#db.pragma(`table_xinfo(${quoted(table)})`) as { name: string; hidden: number }[]
    return new Set(columns.filter(({ hidden }) => hidden === 0).map(({ name }) => name))
  }

  #damaged(cause: unknown): AppError {
    return new AppError('file.damaged', { file: this.#file }, { cause })
  }
}

export function isSqlite(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 16)).toString('latin1') === 'SQLite format 3\u0000'
}

/** A database in memory has no journal beside it: one that was written ahead is read as what its file holds (bytes 18 and 19, sqlite.org/fileformat2). */
function asDeletingJournal(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes)
  if (copy[18] === 2) copy[18] = 1
  if (copy[19] === 2) copy[19] = 1
  return copy
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
