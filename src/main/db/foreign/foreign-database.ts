import { AppError } from '../../../shared/errors'
import { type Connection, connectToBytes } from '../driver'

export type Cell = string | number | bigint | Uint8Array | null
export type ForeignRow<Column extends string> = Readonly<Record<Column, Cell>>

/** What is taken of one table: `rows` (a project of people has a hundredth of it) and `cell`, the bytes of the longest text of a document. */
const usual = { rows: 2_000_000, cell: 128 * 1024 * 1024 }

/**
 * A database that another program made, held in memory and only read. It is treated as hostile: no function or view of its own is run (its schema is not
 * trusted, and only plain tables without computed columns are read), nothing is written, and what is no text or number is none.
 */
export class ForeignDatabase {
  readonly #db: Connection
  readonly #file: string
  readonly #limits: typeof usual
  readonly #columns = new Map<string, ReadonlySet<string>>()

  /** @throws AppError file.damaged */
  constructor(bytes: Uint8Array, file: string, limits = usual) {
    this.#file = file
    this.#limits = limits
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
   * @throws AppError file.damaged, exchange.tooManyRows, exchange.cellTooLarge
   */
  rows<Column extends string>(table: string, columns: readonly Column[]): ForeignRow<Column>[] {
    const known = this.#columns.get(table)
    if (known === undefined) return []
    const { rows: most, cell } = this.#limits
    const present = columns.filter(column => known.has(column)).map(quoted)
    const wanted = columns.map(column => (known.has(column) ? quoted(column) : `NULL AS ${quoted(column)}`))
    const from = quoted(table)
    try {
      // Counted in bytes before anything is read: as characters, words would end at the first NUL.
      const longest = present.map(column => `octet_length(${column})>${cell}`).join(' OR ')
      if (present.length > 0 && this.#db.prepare(`SELECT 1 FROM ${from} WHERE ${longest} LIMIT 1`).get() !== undefined)
        throw new AppError('exchange.cellTooLarge', { file: this.#file, table, limit: cell / 1024 / 1024 })
      const rows = this.#db.prepare(`SELECT ${wanted.join(', ')} FROM ${from} ORDER BY rowid LIMIT ${most + 1}`).all()
      if (rows.length > most) throw new AppError('exchange.tooManyRows', { file: this.#file, table, limit: most })
      return rows as ForeignRow<Column>[]
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
