import { countWords } from '../../../shared/transcript/words'
import { recomputeOffsets } from '../documents'
import { adoptChanges } from '../history'
import { derivedColumns, loggedTables, tableNamed } from '../logged-tables'
import type { ActionDetails, Project } from '../project'
import { uuidBytes } from '../uuid'
import { type BroughtEntries, bringEntries } from './bring-entries'
import type { Copy } from './copy'
import type { RowChange, Values } from './rows'
import { isTakenTogether, takeRows } from './take-rows'

type Insertion = Extract<RowChange, { op: 'insert' }>

export interface MergeWork extends BroughtEntries {
  changes: readonly RowChange[]
  /** Entries whose deletions give way. */
  fallen: readonly string[]
  /** Uuids of documents whose derived offsets are computed anew. */
  documents: ReadonlySet<string>
  /** What the person decided, written as changes of the merge's own. `merge` is the uuid of its entry, hexadecimal. */
  decide(merge: string, rows: RowIds): void
}

/**
 * Carries a merge out: one action, and one undo takes all of it back. `between` hears the share that is done, 0 to 1, and ends the merge by throwing;
 * nothing is changed then.
 */
export function applyMerge(
  project: Project,
  details: ActionDetails,
  work: MergeWork,
  between: (share: number) => Promise<void>,
): Promise<void> {
  return project.file.beside(work.from.file, () =>
    project.actInPieces('merge', details, () => shares(carryOut(project, work), weightOf(work)), between, {
      kind: 'merge',
      reversing: true,
    }),
  )
}

/** So many rows are written between two looks at whether the person still wants it. */
const pieceRows = 2000
/** What one document's offsets take, in rows written. */
const documentRows = 20

/** About how much there is to do, in rows to be written. */
function weightOf({ from, entries, changes, documents }: MergeWork): number {
  return (
    entries.reduce((sum, txn) => sum + from.changesOf(txn).length, 0) + changes.length + documents.size * documentRows
  )
}

/** Tells the share of all work that is done, from how much each piece was. */
function* shares(pieces: Generator<number, void>, all: number): Generator<number, void> {
  let done = 0
  for (const rows of pieces) {
    done += rows
    yield Math.min(1, done / Math.max(1, all))
  }
}

/** @yields how many rows were written since */
function* carryOut(project: Project, work: MergeWork): Generator<number, void> {
  const merge = project
    .prepare('SELECT lower(hex(uuid)) FROM history_txn WHERE id=(SELECT txn_id FROM history_ctx)')
    .pluck()
    .get() as string
  const rows = new RowIds(project)
  const bulk = project.prepare('UPDATE history_ctx SET bulk=?')
  // Coders stay when the merge is taken back: the history goes on naming them.
  bulk.run(1)
  for (const change of work.changes)
    if (change.op === 'insert' && change.table === 'coder') insert(project, rows, change)
  bulk.run(0)
  yield* bringEntries(project, work, merge, pieceRows)
  for (const uuid of work.fallen)
    project.prepare('UPDATE history_txn SET dropped_by=? WHERE uuid=?').run(uuidBytes(merge), uuidBytes(uuid))
  yield* writeRows(project, rows, work.changes)
  for (const change of work.changes)
    if (change.op === 'insert' && change.table === 'coder' && change.values.participant_id != null)
      update(project, rows, 'coder', change.row, { participant_id: change.values.participant_id })
  bringMedia(project, work.from)
  yield* recompute(project, work.documents)
  adoptChanges(project)
  work.decide(merge, rows)
}

/** Does something with each of a list, and lets others in between. @yields how many were done since */
function* each<Item>(items: readonly Item[], work: (item: Item) => void): Generator<number, void> {
  for (let from = 0; from < items.length; from += pieceRows) {
    const part = items.slice(from, from + pieceRows)
    for (const item of part) work(item)
    yield part.length
  }
}

/** Row ids by uuid, looked up once. */
export class RowIds {
  readonly #project: Project
  readonly #known = new Map<string, number>()

  constructor(project: Project) {
    this.#project = project
  }

  of(table: string, uuid: string): number | null {
    const key = `${table}:${uuid}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const id = this.#project.prepare(`SELECT id FROM ${table} WHERE uuid=?`).pluck().get(uuidBytes(uuid)) as
      | number
      | undefined
    if (id !== undefined) this.#known.set(key, id)
    return id ?? null
  }

  note(table: string, uuid: string, id: number): void {
    this.#known.set(`${table}:${uuid}`, id)
  }
}

function* writeRows(project: Project, rows: RowIds, changes: readonly RowChange[]): Generator<number, void> {
  const inserts = new Map<string, Insertion[]>()
  for (const change of changes) {
    if (change.op !== 'insert' || change.table === 'coder') continue
    const list = inserts.get(change.table)
    if (list) list.push(change)
    else inserts.set(change.table, [change])
  }
  for (const table of tableOrder()) {
    const list = inserts.get(table) ?? []
    if (list.length === 0) continue
    const mayBeTogether = isTakenTogether(table)
    const isTogether = ({ asThere }: Insertion) => asThere && mayBeTogether
    const together = list.filter(isTogether).map(({ row }) => row)
    for (let from = 0; from < together.length; from += pieceRows) {
      const part = together.slice(from, from + pieceRows)
      takeRows(project, table, part)
      yield part.length
    }
    yield* each(parentsFirst(list.filter(change => !isTogether(change))), change => insert(project, rows, change))
  }
  const updates = changes.filter(change => change.op === 'update')
  yield* each(updates, change => update(project, rows, change.table, change.row, change.values))
  const deletions = Map.groupBy(
    changes.filter(({ op }) => op === 'delete'),
    ({ table }) => table,
  )
  for (const table of tableOrder().reverse())
    yield* each(deletions.get(table) ?? [], ({ row }) => {
      project.prepare(`DELETE FROM ${table} WHERE uuid=?`).run(uuidBytes(row))
    })
}

const insertions = new Map<string, string>()

function insert(project: Project, rows: RowIds, { table, row, values }: Insertion): void {
  const { columns } = tableNamed(table)
  const more = derivedColumns[table] ?? {}
  let sql = insertions.get(table)
  if (sql === undefined) {
    const all = ['uuid', ...columns, ...Object.keys(more)]
    sql = `INSERT INTO ${table}(${all.join(',')}) VALUES(${all.map(() => '?').join(',')})`
    insertions.set(table, sql)
  }
  const { lastInsertRowid } = project
    .prepare(sql)
    .run(uuidBytes(row), ...columns.map(column => stored(rows, table, column, values)), ...Object.values(more))
  rows.note(table, row, Number(lastInsertRowid))
}

const anchor = ['start_turn_id', 'start_off', 'end_turn_id', 'end_off', 'unanchored']

/** Writes columns of a row, named as the log names them. Only inside an action. */
export function update(project: Project, rows: RowIds, table: string, row: string, values: Values): void {
  const columns = Object.keys(values)
  // An anchor that moves breaks the order of its offsets until they are computed.
  const more = table === 'coding' && anchor.some(column => column in values) ? ', doc_start=0, doc_end=1' : ''
  project
    .prepare(`UPDATE ${table} SET ${columns.map(column => `${column}=?`).join(',')}${more} WHERE uuid=?`)
    .run(...columns.map(column => stored(rows, table, column, values)), uuidBytes(row))
}

function stored(rows: RowIds, table: string, column: string, values: Values): string | number | Buffer | null {
  const value = values[column] ?? null
  if (value === null) return null
  const { references, blobs } = tableNamed(table)
  const target = references[column]
  if (target) return rows.of(target, String(value))
  return blobs.includes(column) ? uuidBytes(String(value)) : value
}

/** Recordings kept in the project come with their rows. */
function bringMedia(project: Project, from: Copy): void {
  const missing = project
    .prepare("SELECT DISTINCT hash FROM media WHERE place='' AND hash NOT IN (SELECT hash FROM media_part)")
    .pluck()
    .all() as string[]
  const add = project.prepare('INSERT INTO media_part(hash,n,bytes) VALUES(?,?,?)')
  for (const hash of missing)
    for (const part of from.file.prepare('SELECT n, bytes FROM media_part WHERE hash=? ORDER BY n').all(hash) as {
      n: number
      bytes: Buffer
    }[])
      add.run(hash, part.n, part.bytes)
}

function* recompute(project: Project, documents: ReadonlySet<string>): Generator<number, void> {
  for (const uuid of documents) {
    const id = project.prepare('SELECT id FROM document WHERE uuid=?').pluck().get(uuidBytes(uuid)) as
      | number
      | undefined
    if (id === undefined) continue
    recomputeOffsets(project, [id])
    const texts = project.prepare('SELECT text FROM turn WHERE document_id=?').pluck().all(id) as string[]
    const words = texts.reduce((sum, text) => sum + countWords(text), 0)
    project.prepare('UPDATE document SET word_count=? WHERE id=? AND word_count<>?').run(words, id, words)
    yield documentRows
  }
}

/** Tables, those pointed to first. */
function tableOrder(): string[] {
  const ordered: string[] = []
  const visit = (name: string) => {
    if (ordered.includes(name)) return
    for (const target of Object.values(tableNamed(name).references)) if (target !== name) visit(target)
    ordered.push(name)
  }
  for (const { name } of loggedTables) visit(name)
  return ordered
}

/** Rows of a table that points to itself, those pointed to first. */
function parentsFirst(changes: Insertion[]): Insertion[] {
  const [first] = changes
  if (!first) return []
  const self = Object.entries(tableNamed(first.table).references).find(([, target]) => target === first.table)?.[0]
  if (!self) return changes
  const byRow = new Map(changes.map(change => [change.row, change]))
  const ordered = new Set<Insertion>()
  for (const change of changes) {
    const above: typeof changes = []
    let at: typeof first | undefined = change
    while (at && !ordered.has(at) && !above.includes(at)) {
      above.push(at)
      const parent: unknown = at.values[self]
      at = typeof parent === 'string' ? byRow.get(parent) : undefined
    }
    for (const each of above.reverse()) ordered.add(each)
  }
  return [...ordered]
}
