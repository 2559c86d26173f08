import type { Stats } from 'node:fs'
import { accessSync, constants, existsSync, realpathSync, rmSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, parse, resolve } from 'node:path'
import { AppError } from '../../shared/errors'
import type { Connection, Statement } from './driver'
import { connect } from './driver'
import { asAppError } from './faults'
import { checkHeader } from './header'
import { freshFingerprint, isEarlierSchema, migrate, schemaFingerprint, schemaVersion } from './schema'
import { keepCopy } from './snapshot'

/**
 * One open project file: the only connection to it, its prepared statements, and the guard that no write goes to a file which another
 * program has put in its place.
 */
export class ProjectFile {
  readonly path: string
  readonly readOnly: boolean
  /** Grows with every prepared statement of the program; statements are prepared once. */
  readonly #statements = new Map<string, Statement>()
  readonly #db: Connection
  readonly #identity: Stats

  private constructor(path: string, db: Connection, readOnly: boolean) {
    this.path = path
    this.readOnly = readOnly
    this.#db = db
    this.#identity = statSync(path)
    openFiles.add(identityOf(this.#identity))
  }

  /**
   * Makes a new, empty project file. Its rows are the caller's to write.
   * @throws AppError project.exists, project.folderMissing, project.readOnlyFolder, project.diskFull
   */
  static create(wanted: string): ProjectFile {
    const path = resolve(wanted)
    const folder = dirname(path)
    if (existsSync(path)) throw new AppError('project.exists', { path })
    if (!existsSync(folder)) throw new AppError('project.folderMissing', { folder })
    if (!mayWrite(folder)) throw new AppError('project.readOnlyFolder', { folder })
    return guarded(path, () => {
      const db = connect(path, { readonly: false, mustExist: false })
      try {
        configure(db)
        migrate(db)
        return new ProjectFile(path, db, false)
      } catch (error) {
        db.close()
        for (const part of [path, `${path}-journal`]) rmSync(part, { force: true })
        throw error
      }
    })
  }

  /**
   * Opens a project file, which may come from anywhere: header first, then the lock, then the schema's fingerprint, before anything is
   * read or written. An older file is migrated after a copy was made beside it.
   * @throws AppError project.* as the case is; the file is unchanged then
   */
  static open(wanted: string, forReading = false): ProjectFile {
    const found = resolve(wanted)
    refuseSecond(found)
    const version = checkHeader(found)
    const path = realpathSync(found)
    const readOnly = forReading || !mayWrite(path) || !mayWrite(dirname(path))
    return guarded(path, () => {
      const hadJournal = existsSync(`${path}-journal`)
      const db = connect(path, { readonly: readOnly, mustExist: true })
      try {
        if (readOnly) lockDown(db)
        else configure(db)
        if (version < schemaVersion) {
          if (!isEarlierSchema(db, version)) throw new AppError('project.foreignSchema', { path })
          if (readOnly) throw new AppError('project.earlierReadOnly', { path })
          keepCopy(db, join(dirname(path), `${parse(path).name} before update.vloom`))
          migrate(db)
        }
        if (schemaFingerprint(db) !== freshFingerprint()) throw new AppError('project.foreignSchema', { path })
        // A journal left behind means that the program died while writing: SQLite has just rolled back; make sure of the rest. Damage to
        // the file itself would otherwise show as codings missing without a word.
        if ((hadJournal || isQuicklyChecked(path)) && !isSound(db)) throw new AppError('project.damaged', { path })
        // … and a write of what is there already makes SQLite take the old journal over, so that it goes when the project is closed.
        if (hadJournal && !readOnly) db.pragma(`user_version=${schemaVersion}`)
        return new ProjectFile(path, db, readOnly)
      } catch (error) {
        db.close()
        throw error
      }
    })
  }

  /** A statement of the program's own text, prepared once. */
  prepare(sql: string): Statement {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#db.prepare(sql)
      this.#statements.set(sql, statement)
    }
    // A statement remembers that an earlier caller wanted single values.
    return statement.reader ? statement.pluck(false) : statement
  }

  /**
   * Runs `work` in one transaction: all of it is stored, or nothing. Errors come out as something a person can act on.
   * @param deferForeignKeys checks foreign keys at the end only, for work that passes through states that break them
   */
  transaction<Result>(work: () => Result, deferForeignKeys = false): Result {
    if (this.readOnly) throw new AppError('project.readOnly', { path: this.path })
    this.#sameFile()
    const deferred = () => {
      this.#db.pragma('defer_foreign_keys=ON')
      return work()
    }
    try {
      return guarded(this.path, () => this.#db.transaction(deferForeignKeys ? deferred : work).immediate())
    } finally {
      // The setting ends with the transaction, but statements compiled under it would go on checking as if it held: setting it by hand
      // makes SQLite compile them anew.
      if (deferForeignKeys) this.#db.pragma('defer_foreign_keys=OFF')
    }
  }

  /**
   * The same for work that takes long: it is done piece by piece, and `between` may answer others, or end it by throwing. Nothing is stored before all
   * is done; whoever lets others in meanwhile must keep them away from this file.
   */
  async transactionInPieces<Result>(
    work: () => Generator<number, Result>,
    between: (share: number) => Promise<void>,
    deferForeignKeys = false,
  ): Promise<Result> {
    if (this.readOnly) throw new AppError('project.readOnly', { path: this.path })
    this.#sameFile()
    const inGuard = <Value>(each: () => Value) => guarded(this.path, each)
    inGuard(() => this.#db.exec('BEGIN IMMEDIATE'))
    try {
      if (deferForeignKeys) this.#db.pragma('defer_foreign_keys=ON')
      const pieces = work()
      for (;;) {
        const piece = inGuard(() => pieces.next())
        if (piece.done) {
          this.#sameFile()
          inGuard(() => this.#db.exec('COMMIT'))
          return piece.value
        }
        await between(piece.value)
      }
    } finally {
      if (this.#db.open && this.#db.inTransaction) this.#db.exec('ROLLBACK')
      if (this.#db.open && deferForeignKeys) this.#db.pragma('defer_foreign_keys=OFF')
    }
  }

  /** From now on the file may be read beside another one: what is only read needs no lock of its own. */
  share(): void {
    this.#db.pragma('locking_mode=NORMAL')
    // The lock is given up with the next reading.
    this.#db.pragma('user_version')
  }

  /**
   * Runs `work`, within which statements may read another project file of this schema, one that is shared, as `other`.
   * @throws AppError file.notFound where it has gone meanwhile
   */
  async beside<Result>(other: ProjectFile, work: () => Promise<Result>): Promise<Result> {
    // SQLite would make an empty one in its place.
    if (!existsSync(other.path)) throw new AppError('file.notFound', { file: other.path })
    guarded(other.path, () => this.#db.prepare('ATTACH ? AS other').run(other.path))
    try {
      return await work()
    } finally {
      if (this.#db.open) this.#db.exec('DETACH other')
    }
  }

  rows(text: string): unknown[] {
    return this.#db.pragma(text) as unknown[]
  }

  /** Writes a whole, defragmented copy of the project as it is now. */
  copyTo(path: string): void {
    keepCopy(this.#db, path)
  }

  close(): void {
    this.#statements.clear()
    this.#db.close()
    openFiles.delete(identityOf(this.#identity))
  }

  /** A sync service may put another file in the place of this one; SQLite would go on writing into the old one without a word. */
  #sameFile(): void {
    const now = statSync(this.path, { throwIfNoEntry: false })
    if (now && now.ino === this.#identity.ino && now.dev === this.#identity.dev) return
    const rescue = freeName(existsSync(dirname(this.path)) ? dirname(this.path) : homedir(), this.path)
    keepCopy(this.#db, rescue)
    throw new AppError('project.replaced', { path: this.path, rescue })
  }
}

/** Files open in this process. Reading the header of one of them would drop its lock: POSIX gives up all locks at the first close. */
const openFiles = new Set<string>()

function identityOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`
}

function refuseSecond(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats && openFiles.has(identityOf(stats))) throw new AppError('project.busy', { path, who: '' })
}

function configure(db: Connection): void {
  lockDown(db)
  db.pragma('locking_mode=EXCLUSIVE')
  db.pragma('journal_mode=DELETE')
  db.pragma('synchronous=FULL')
  db.pragma('foreign_keys=ON')
  db.pragma('secure_delete=ON')
  // Takes the lock now, so that a second opener hears of it at once and not at its first write.
  db.exec('BEGIN EXCLUSIVE; COMMIT')
}

function lockDown(db: Connection): void {
  db.pragma('trusted_schema=OFF')
  db.pragma('cell_size_check=ON')
  db.pragma('mmap_size=0')
  db.pragma('cache_size=-64000')
  db.pragma('temp_store=MEMORY')
}

function guarded<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw asAppError(error, path)
  }
}

/** A check of every page takes some 6 ms a megabyte: larger projects are checked only after the program died while writing, and by `check`. */
function isQuicklyChecked(path: string): boolean {
  return statSync(path).size < 20 * 1024 * 1024
}

function isSound(db: Connection): boolean {
  return (
    db.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
    (db.pragma('foreign_key_check') as unknown[]).length === 0
  )
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function freeName(dir: string, path: string): string {
  const { name, ext } = parse(path)
  for (let n = 1; ; n++) {
    const candidate = join(dir, `${name} (rescued${n > 1 ? ` ${n}` : ''})${ext}`)
    if (!existsSync(candidate)) return candidate
  }
}
