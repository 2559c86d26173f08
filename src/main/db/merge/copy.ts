import { AppError } from '../../../shared/errors'
import { isLogged, tableNamed } from '../logged-tables'
import type { ProjectFile } from '../project-file'
import { uuidBytes } from '../uuid'
import type { Change, Txn, Values } from './rows'
import { selectOf } from './select-rows'

interface ChangeRow {
  id: number
  txn: number
  tbl: string
  op: 1 | 2 | 3
  row: string
  old: string | null
  adopted: number
  new: string | null
}

/** Where a coding lies, all by the row ids of its copy; UTF-16 offsets in the turns. */
export interface CodingPlace {
  turn: number
  code: number
  coder: number
  start: number
  endTurn: number
  end: number
}

const changeQuery =
  'SELECT h.id, h.txn_id AS txn, h.tbl, h.op, lower(hex(h.row_uuid)) AS row, h.old, h.adopted, h.new FROM history_change h'

/** One of the two copies of a project that are to be merged, read by uuid: its history and its rows. */
export class Copy {
  readonly file: ProjectFile
  readonly #empty = new Map<string, Set<string>>()
  readonly #ofEntries = new Map<number, Change[]>()
  /** The same by the row that was changed. */
  readonly #ofRows = new Map<string, Change[]>()
  /** Ids of changes that were read with their entries. */
  readonly #read = new Set<number>()
  /** Uuids of rows by table and row id. */
  readonly #uuids = new Map<string, Map<number, string>>()
  /** Uuids of entries by row id. */
  readonly #entries = new Map<number, string>()

  /** The path by which a person knows the file. */
  readonly path: string

  constructor(file: ProjectFile, path = file.path) {
    this.file = file
    this.path = path
  }

  /** The project's uuid; empty if the file holds none. */
  projectId(): string {
    return (this.file.prepare('SELECT lower(hex(uuid)) FROM project').pluck().get() as string | undefined) ?? ''
  }

  /** Every entry of the history, by uuid. */
  entries(): Map<string, Txn> {
    const rows = this.file
      .prepare(
        `SELECT t.id, lower(hex(t.uuid)) AS uuid, t.hlc, lower(hex(c.uuid)) AS coder, t.kind, t.action, t.details, lower(hex(t.undoes)) AS undoes,
           lower(hex(t.came_with)) AS cameWith, lower(hex(t.dropped_by)) AS droppedBy, t.withheld FROM history_txn t JOIN coder c ON c.id=t.coder_id ORDER BY t.id`,
      )
      .all() as (Omit<Txn, 'withheld'> & { withheld: number })[]
    for (const { id, uuid } of rows) this.#entries.set(id, uuid)
    return new Map(
      rows.map(row => [
        row.uuid,
        {
          ...row,
          undoes: row.undoes || null,
          cameWith: row.cameWith || null,
          droppedBy: row.droppedBy || null,
          withheld: row.withheld === 1,
        },
      ]),
    )
  }

  /** Reads the changes of many entries ahead, all at once. @throws AppError project.damaged */
  readEntries(entries: readonly Txn[]): void {
    const statement = this.file.prepare(
      `${changeQuery} WHERE h.txn_id IN (SELECT value FROM json_each(?)) ORDER BY h.txn_id, h.id`,
    )
    const ids = entries.map(({ id }) => id).filter(id => !this.#ofEntries.has(id))
    for (const id of ids) this.#ofEntries.set(id, [])
    for (const part of inParts(ids))
      for (const row of statement.all(JSON.stringify(part)) as ChangeRow[]) {
        const change = this.#change(row)
        this.#read.add(row.id)
        this.#ofEntries.get(row.txn)?.push(change)
        const changes = this.#ofRows.get(change.row)
        if (changes) changes.push(change)
        else this.#ofRows.set(change.row, [change])
      }
  }

  /** Changes of one entry, in the order they were made; read once, as an entry does not change. @throws AppError project.damaged */
  changesOf(txn: Txn): readonly Change[] {
    if (!this.#ofEntries.has(txn.id)) this.readEntries([txn])
    return this.#ofEntries.get(txn.id) ?? []
  }

  /** Changes of one row in every entry, in the order they came into this file. */
  changesOfRow(row: string): Change[] {
    const rows = this.file.prepare(`${changeQuery} WHERE h.row_uuid=? ORDER BY h.id`).all(uuidBytes(row)) as ChangeRow[]
    return rows.map(change => this.#change(change))
  }

  /** The same of many rows at once; rows without any change are left out. */
  changesOfRows(rows: readonly string[]): Map<string, Change[]> {
    // What was read ahead by its entry is not read again: its id, which the index has, is enough to know it.
    const all = this.file.prepare(
      'SELECT id FROM history_change WHERE row_uuid IN (SELECT unhex(value) FROM json_each(?))',
    )
    const statement = this.file.prepare(`${changeQuery} WHERE h.id IN (SELECT value FROM json_each(?)) ORDER BY h.id`)
    const found = new Map<string, Change[]>()
    for (const part of inParts(rows)) {
      for (const row of part) {
        const changes = this.#ofRows.get(row)
        if (changes) found.set(row, changes.length > 1 ? changes.toSorted(byOrder) : changes)
      }
      const ids = all.pluck().all(JSON.stringify(part)) as number[]
      const unknown = ids.filter(id => !this.#read.has(id))
      if (unknown.length === 0) continue
      const others = (statement.all(JSON.stringify(unknown)) as ChangeRow[]).map(other => this.#change(other))
      for (const [row, changes] of Map.groupBy(others, change => change.row))
        found.set(row, [...(found.get(row) ?? []), ...changes].sort(byOrder))
    }
    return found
  }

  /** Many rows of one table as they are; those that are not there are left out. */
  rows(table: string, uuids: readonly string[]): Map<string, Values> {
    const logged = tableNamed(table)
    const pointers = logged.columns.flatMap(column => {
      const target = logged.references[column]
      return target ? [{ column, target }] : []
    })
    const statement = this.file.prepare(selectOf(logged, 'many'))
    const found = new Map<string, Values>()
    for (const part of inParts(uuids)) {
      const rows = statement.all(JSON.stringify(part)) as Values[]
      if (rows.length === 0) continue
      for (const { column, target } of pointers) {
        const names = this.#uuidsOf(target, new Set(rows.map(row => row[column] as number | null)))
        for (const row of rows) row[column] = names.get(row[column] as number) ?? null
      }
      // Rows come in the order in which they are asked for: told apart by that, they need not tell their uuids.
      const there = rows.length === part.length ? part : this.#thoseThere(table, part)
      for (let n = 0; n < rows.length; n++) found.set(there[n]!, rows[n]!)
    }
    return found
  }

  /** Those of many rows of one table that are there. */
  present(table: string, uuids: readonly string[]): Set<string> {
    return new Set([...inParts(uuids)].flatMap(part => this.#thoseThere(table, part)))
  }

  /** Those of one part of many rows that are there, in the order in which they are asked for. */
  #thoseThere(table: string, uuids: readonly string[]): string[] {
    const places = this.file
      .prepare(`SELECT e.key FROM json_each(?) e CROSS JOIN ${tableNamed(table).name} r ON r.uuid=unhex(e.value)`)
      .pluck()
      .all(JSON.stringify(uuids)) as number[]
    return places.map(place => uuids[place]!)
  }

  /** The documents of many turns; turns that are not there are left out. */
  documentsOf(turns: readonly string[]): Map<string, string> {
    const statement = this.file
      .prepare('SELECT e.value, t.document_id FROM json_each(?) e CROSS JOIN turn t ON t.uuid=unhex(e.value)')
      .raw()
    const rows = [...inParts(turns)].flatMap(part => statement.all(JSON.stringify(part)) as [string, number][])
    const documents = this.#uuidsOf('document', new Set(rows.map(([, document]) => document)))
    return new Map(rows.map(([turn, document]) => [turn, documents.get(document)!]))
  }

  /** Uuids of rows by their row ids; each is looked up once. */
  #uuidsOf(table: string, ids: Set<number | null>): ReadonlyMap<number, string> {
    let known = this.#uuids.get(table)
    if (!known) {
      known = new Map()
      this.#uuids.set(table, known)
    }
    const unknown = [...ids].filter(id => id !== null && !known.has(id))
    if (unknown.length === 0) return known
    const rows = this.file
      .prepare(
        `SELECT id, lower(hex(uuid)) FROM ${tableNamed(table).name} WHERE id IN (SELECT value FROM json_each(?))`,
      )
      .raw()
      .all(JSON.stringify(unknown)) as [number, string][]
    for (const [id, uuid] of rows) known.set(id, uuid)
    return known
  }

  /** The row as it is, or null. */
  row(table: string, uuid: string): Values | null {
    const found = this.file.prepare(selectOf(tableNamed(table), 'one')).get(uuidBytes(uuid)) as Values | undefined
    return found ?? null
  }

  /** Entries that changed rows of a table. */
  entriesChanging(table: string): Set<string> {
    return new Set(
      this.file
        .prepare(
          'SELECT DISTINCT lower(hex(t.uuid)) FROM history_change h JOIN history_txn t ON t.id=h.txn_id WHERE h.tbl=? AND h.adopted=0',
        )
        .pluck()
        .all(table) as string[],
    )
  }

  /** Uuids of documents whose text was ever changed, or went. */
  documentsChanged(): string[] {
    return this.file
      .prepare(
        `SELECT DISTINCT ifnull((SELECT lower(hex(d.uuid)) FROM turn t JOIN document d ON d.id=t.document_id WHERE t.uuid=h.row_uuid),
           json_extract(h.old, '$.document_id')) AS document FROM history_change h WHERE h.tbl='turn' AND document IS NOT NULL`,
      )
      .pluck()
      .all() as string[]
  }

  /** Uuids of flows from or to passages of a document, or stated in its words. */
  flowsOn(document: string): string[] {
    return this.file
      .prepare(
        `WITH there AS (SELECT k.id FROM coding k JOIN document d ON d.id=k.document_id WHERE d.uuid=@document)
         SELECT lower(hex(uuid)) FROM flow WHERE from_id IN there OR to_id IN there
           OR words_turn_id IN (SELECT t.id FROM turn t JOIN document d ON d.id=t.document_id WHERE d.uuid=@document)`,
      )
      .pluck()
      .all({ document: uuidBytes(document) }) as string[]
  }

  /** Uuids of all rows of a table. */
  rowsOf(table: string): string[] {
    return this.file
      .prepare(`SELECT lower(hex(uuid)) FROM ${tableNamed(table).name}`)
      .pluck()
      .all() as string[]
  }

  /** Uuids of rows that point to a row by one of their columns. */
  rowsAt(table: string, column: string, target: string, uuid: string): string[] {
    const { name } = tableNamed(table)
    return this.file
      .prepare(
        `SELECT lower(hex(uuid)) FROM ${name} WHERE ${column}=(SELECT id FROM ${tableNamed(target).name} WHERE uuid=?)`,
      )
      .pluck()
      .all(uuidBytes(uuid)) as string[]
  }

  /** The codings that begin in these turns, by the row id of the turn. */
  codingsIn(turns: readonly number[]): Map<number, CodingPlace[]> {
    const statement = this.file.prepare(
      `SELECT k.start_turn_id AS turn, k.code_id AS code, k.coder_id AS coder, k.start_off AS start, k.end_turn_id AS endTurn, k.end_off AS end
       FROM json_each(?) e CROSS JOIN coding k ON k.start_turn_id=e.value`,
    )
    const places = [...inParts(turns)].flatMap(part => statement.all(JSON.stringify(part)) as CodingPlace[])
    return Map.groupBy(places, ({ turn }) => turn)
  }

  /** Row ids of many rows of one table, by uuid; those that are not there are left out. */
  idsOf(table: string, uuids: Iterable<string>): Map<string, number> {
    const statement = this.file
      .prepare(
        `SELECT e.value, r.id FROM json_each(?) e CROSS JOIN ${tableNamed(table).name} r ON r.uuid=unhex(e.value)`,
      )
      .raw()
    const unique = [...new Set(uuids)]
    return new Map([...inParts(unique)].flatMap(part => statement.all(JSON.stringify(part)) as [string, number][]))
  }

  /** Whether a column may hold nothing. */
  mayBeEmpty(table: string, column: string): boolean {
    let columns = this.#empty.get(table)
    if (!columns) {
      const found = this.file
        .prepare('SELECT name FROM pragma_table_info(?) WHERE "notnull"=0')
        .pluck()
        .all(tableNamed(table).name) as string[]
      columns = new Set(found)
      this.#empty.set(table, columns)
    }
    return columns.has(column)
  }

  #change(row: ChangeRow): Change {
    if (!isLogged(row.tbl)) throw new AppError('project.damaged', { path: this.path })
    return {
      id: row.id,
      txn: this.#entryOf(row.txn),
      table: row.tbl,
      op: row.op,
      row: row.row,
      old: this.#values(row.old),
      adopted: row.adopted === 1,
      after: this.#values(row.new),
    }
  }

  #entryOf(id: number): string {
    let uuid = this.#entries.get(id)
    if (uuid === undefined) {
      uuid = this.file.prepare('SELECT lower(hex(uuid)) FROM history_txn WHERE id=?').pluck().get(id) as string
      this.#entries.set(id, uuid)
    }
    return uuid
  }

  #values(json: string | null): Values | null {
    if (json === null) return null
    try {
      const values: unknown = JSON.parse(json)
      if (typeof values === 'object' && values !== null && !Array.isArray(values)) return values as Values
    } catch {
      // Said below.
    }
    throw new AppError('project.damaged', { path: this.path })
  }
}

const byOrder = (a: Change, b: Change) => a.id - b.id

/** So many as one statement looks up at once. */
function* inParts<Id>(ids: readonly Id[]): Generator<Id[]> {
  for (let from = 0; from < ids.length; from += 2000) yield ids.slice(from, from + 2000)
}
