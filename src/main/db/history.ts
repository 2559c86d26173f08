import { AppError } from '../../shared/errors'
import { ActionName, type HistoryEntry, type HistoryState } from '../../shared/model/history'
import type { Sliced } from '../../shared/slices'
import { coderNames } from './coder-names'
import { recomputeOffsets } from './documents'
import { sqliteCode } from './driver'
import { dropEarlierMemo, restoreEarlierMemo } from './earlier-memo'
import { followTexts, standingTexts } from './follow-text'
import { type EntryRow, entryColumns, entryOf } from './history-entry'
import { derivedColumns, loggedTables } from './logged-tables'
import { placedSince } from './placed-since'
import type { Project } from './project'
import { type ChangeRow, documentRows, touchedDocuments } from './touched-documents'
import { uuidBytes, uuidText } from './uuid'

/** Undo, redo and the audit trail, all read from the log: they work the same after a restart. Each coder has a stack of their own. */

interface TxnRow extends EntryRow {
  id: number
  undoes: Buffer | null
}

const txnColumns = `t.id, ${entryColumns}, t.undoes FROM history_txn t JOIN coder c ON c.id=t.coder_id`
const notUndone = 'NOT EXISTS(SELECT 1 FROM history_txn u WHERE u.undoes=t.uuid)'
/** Entries that a merge brought count as long as that merge stands. */
const stands =
  '(t.came_with IS NULL OR NOT EXISTS(SELECT 1 FROM history_txn u WHERE u.undoes=t.came_with AND NOT EXISTS(SELECT 1 FROM history_txn r WHERE r.undoes=u.uuid)))'

export function historyState(project: Project): HistoryState {
  const names = coderNames(project)
  const entry = (row: TxnRow | undefined) => (row ? entryOf(row, names) : null)
  return { undo: entry(nextUndo(project)), redo: entry(nextRedo(project)), last: entry(lastOf(project)) }
}

export function listHistory(project: Project, limit: number): HistoryEntry[] {
  const rows = project
    .prepare(`SELECT ${txnColumns} WHERE t.kind<>'create' AND ${stands} ORDER BY t.hlc DESC, t.id DESC LIMIT ?`)
    .all(limit) as TxnRow[]
  const names = coderNames(project)
  return rows.map(row => entryOf(row, names))
}

/**
 * Takes back the present coder's last action that still stands, as a new entry of the log.
 * @throws AppError history.nothingToUndo; history.changedSince when somebody else has built on it
 */
export function undo(project: Project): HistoryEntry {
  const txn = nextUndo(project)
  if (!txn) throw new AppError('history.nothingToUndo')
  return reverse(project, txn, 'undo')
}

export function redo(project: Project): HistoryEntry {
  const txn = nextRedo(project)
  if (!txn) throw new AppError('history.nothingToRedo')
  return reverse(project, txn, 'redo')
}

/** Names of the tables that an entry changed. */
export function tablesOf(project: Project, txnUuid: string): string[] {
  return project
    .prepare('SELECT DISTINCT tbl FROM history_change WHERE txn_id=(SELECT id FROM history_txn WHERE uuid=?)')
    .pluck()
    .all(uuidBytes(txnUuid)) as string[]
}

function nextUndo(project: Project): TxnRow | undefined {
  return project
    .prepare(
      `SELECT ${txnColumns} WHERE c.uuid=? AND t.came_with IS NULL AND t.kind IN('do','redo','merge') AND ${notUndone} ORDER BY t.id DESC LIMIT 1`,
    )
    .get(uuidBytes(project.coder.id)) as TxnRow | undefined
}

/** An undo can be redone until its coder does something new. */
function nextRedo(project: Project): TxnRow | undefined {
  return project
    .prepare(
      `SELECT ${txnColumns} WHERE c.uuid=@coder AND t.came_with IS NULL AND t.kind='undo' AND ${notUndone}
         AND t.id > ifnull((SELECT max(d.id) FROM history_txn d WHERE d.coder_id=t.coder_id AND d.came_with IS NULL AND d.kind IN('do','merge')), 0) ORDER BY t.id DESC LIMIT 1`,
    )
    .get({ coder: uuidBytes(project.coder.id) }) as TxnRow | undefined
}

/** Row id of the last entry: another one after every action, its undoing and what a merge brings. */
export function lastEntryOf(project: Project): number {
  return project.prepare('SELECT ifnull(max(id),0) FROM history_txn').pluck().get() as number
}

function lastOf(project: Project): TxnRow | undefined {
  return project
    .prepare(`SELECT ${txnColumns} WHERE t.kind<>'create' AND t.came_with IS NULL ORDER BY t.id DESC LIMIT 1`)
    .get() as TxnRow | undefined
}

/**
 * Takes back an older action of the present coder, on which nothing has been built since.
 * @throws AppError history.notYours, history.alreadyUndone, history.inTheWay
 */
export function undoEntry(project: Project, id: string): HistoryEntry {
  const txn = standing(project, id)
  if (!txn || (txn.kind !== 'do' && txn.kind !== 'redo')) throw new AppError('history.alreadyUndone')
  if (uuidText(txn.by) !== project.coder.id)
    throw new AppError('history.notYours', { coder: calledIn(project, txn.coder) })
  const later = laterOnSameRows(project, txn) ?? laterRowsOn(project, txn)
  if (later) throw new AppError('history.inTheWay', { coder: later.coder, action: later.action, at: later.at })
  return reverse(project, txn, 'undo')
}

/** The entry itself, or the one that did it again last; undefined where it was taken back and not done again. */
function standing(project: Project, id: string): TxnRow | undefined {
  const find = (condition: string, uuid: Buffer) =>
    project.prepare(`SELECT ${txnColumns} WHERE ${condition} ORDER BY t.id DESC LIMIT 1`).get(uuid) as
      | TxnRow
      | undefined
  let txn = find('t.uuid=?', uuidBytes(id))
  while (txn) {
    const undone = find('t.undoes=?', txn.uuid)
    if (!undone) return txn
    txn = find('t.undoes=?', undone.uuid)
  }
  return undefined
}

interface Later {
  coder: string
  action: string
  at: string
}

const laterColumns = 't.action, c.id AS coder, t.hlc'

/** The first later action that still stands and changed one of the same rows. */
function laterOnSameRows(project: Project, txn: TxnRow): Later | undefined {
  return asLater(
    project,
    project
      .prepare(
        `SELECT ${laterColumns} FROM history_change mine CROSS JOIN history_change theirs ON theirs.row_uuid=mine.row_uuid AND theirs.txn_id>mine.txn_id
           JOIN history_txn t ON t.id=theirs.txn_id JOIN coder c ON c.id=t.coder_id
         WHERE mine.txn_id=? AND t.kind<>'undo' AND ${notUndone} ORDER BY t.id LIMIT 1`,
      )
      .get(txn.id),
  )
}

/** The action that made a row which points to one that this action made. */
function laterRowsOn(project: Project, txn: TxnRow): Later | undefined {
  for (const table of loggedTables) {
    for (const [column, target] of Object.entries(table.references)) {
      const found = project
        .prepare(
          `SELECT ${laterColumns} FROM history_change mine JOIN ${target} made ON made.uuid=mine.row_uuid JOIN ${table.name} child ON child.${column}=made.id
             JOIN history_change theirs ON theirs.row_uuid=child.uuid AND theirs.txn_id>mine.txn_id JOIN history_txn t ON t.id=theirs.txn_id JOIN coder c ON c.id=t.coder_id
           WHERE mine.txn_id=? AND mine.op=1 AND mine.tbl='${target}' ORDER BY t.id LIMIT 1`,
        )
        .get(txn.id)
      if (found) return asLater(project, found)
    }
  }
  return undefined
}

function asLater(project: Project, row: unknown): Later | undefined {
  if (row === undefined) return undefined
  const { action, coder, hlc } = row as { action: string; coder: number; hlc: number }
  return { action, coder: calledIn(project, coder), at: new Date(hlc / 1000).toISOString() }
}

/** Brings the rows of an open copy back to what they were after the entry of that row id. Only in a transaction, with deferred foreign keys. */
export function* walkBackInParts(project: Project, to: number): Sliced<void> {
  project.prepare('UPDATE history_ctx SET txn_id=?, bulk=0, cascade=0').run(to)
  const last = project.prepare('SELECT ifnull(max(id),0) FROM history_change').pluck().get() as number
  const later = project.prepare(
    'SELECT id, tbl, op, row_uuid, old FROM history_change WHERE id<? AND txn_id>? ORDER BY id DESC LIMIT ?',
  )
  for (let before = last + 1; ; ) {
    const changes = later.all(before, to, changesAtOnce) as (ChangeRow & { id: number })[]
    for (const change of changes) reverseChange(project, change)
    if (changes.length < changesAtOnce) break
    before = changes.at(-1)!.id
    yield 0.6 * (1 - before / (last + 1))
  }
  const documents = project.prepare('SELECT id FROM document ORDER BY id').pluck().all() as number[]
  for (let from = 0; from < documents.length; from += documentsAtOnce) {
    yield 0.6 + (0.3 * from) / documents.length
    recomputeOffsets(project, documents.slice(from, from + documentsAtOnce))
  }
  yield 0.9
  // The copy's own log ends with that entry: neither what came later nor the way back is part of the past.
  yield* emptied(project, 'history_change', 'id', last)
  project.prepare('UPDATE history_ctx SET txn_id=NULL, cascade=1').run()
  yield* emptied(project, 'history_change', 'txn_id', to)
  yield* emptied(project, 'history_txn', 'id', to)
}

const changesAtOnce = 500
const documentsAtOnce = 10
const entriesAtOnce = 4000

/** Takes away the rows of the log after one, the last first. */
function* emptied(project: Project, table: string, column: string, last: number): Sliced<void> {
  const remove = project.prepare(
    `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE ${column}>? ORDER BY ${column} DESC LIMIT ?)`,
  )
  while (remove.run(last, entriesAtOnce).changes > 0) yield 0.95
}

function reverse(project: Project, txn: TxnRow, kind: 'undo' | 'redo'): HistoryEntry {
  const blocker = builtOn(project, txn)
  if (blocker) throw new AppError('history.changedSince', { coder: blocker })
  const changes = project
    .prepare('SELECT tbl, op, row_uuid, old FROM history_change WHERE txn_id=? ORDER BY id DESC')
    .all(txn.id) as ChangeRow[]
  const details = JSON.parse(txn.details) as Record<string, string | number>
  try {
    project.act(
      ActionName.parse(txn.action),
      details,
      () => {
        const since = changes.some(isText) ? placedSince(project, txn.id) : new Set<string>()
        const touched = touchedDocuments(project, changes)
        const texts = standingTexts(project, since.size > 0 ? documentRows(project, touched) : [])
        for (const change of changes) reverseChange(project, change)
        followTexts(project, texts, since)
        // What a merge took over is what other entries say: taking it back, or again, says nothing of its own either.
        if (txn.action === 'merge') adoptChanges(project)
        recomputeOffsets(project, documentRows(project, touched))
      },
      { kind, undoes: uuidText(txn.uuid), reversing: true },
    )
  } catch (error) {
    if (sqliteCode((error as Error).cause ?? error)?.startsWith('SQLITE_CONSTRAINT'))
      throw new AppError('history.changedSince', { coder: calledIn(project, txn.coder) }, { cause: error })
    throw error
  }
  return entryOf(lastOf(project)!, coderNames(project))
}

/** Marks what the present action has changed so far as carried over from other entries. Only inside an action. */
export function adoptChanges(project: Project): void {
  project
    .prepare('UPDATE history_change SET adopted=1 WHERE txn_id=(SELECT txn_id FROM history_ctx) AND adopted=0')
    .run()
}

/** Name of another coder who changed one of the same rows later, in an action that still stands. */
function builtOn(project: Project, txn: TxnRow): string | undefined {
  const coder = project
    .prepare(
      `SELECT c.id FROM history_change mine CROSS JOIN history_change theirs ON theirs.row_uuid=mine.row_uuid AND theirs.txn_id>mine.txn_id
         JOIN history_txn t ON t.id=theirs.txn_id JOIN coder c ON c.id=t.coder_id
       WHERE mine.txn_id=? AND (c.uuid<>? OR t.came_with IS NOT NULL) AND t.came_with IS NOT ? AND t.kind<>'undo' AND ${stands} AND ${notUndone} LIMIT 1`,
    )
    .pluck()
    .get(txn.id, uuidBytes(project.coder.id), txn.uuid) as number | undefined
  return coder === undefined ? undefined : calledIn(project, coder)
}

function calledIn(project: Project, coder: number): string {
  return coderNames(project).get(coder) ?? ''
}

function reverseChange(project: Project, change: ChangeRow): void {
  const table = loggedTables.find(({ name }) => name === change.tbl)
  if (!table) throw new Error(`unknown table in the history: ${change.tbl}`)
  if (change.op === 1) {
    dropEarlierMemo(project, change)
    project.prepare(`DELETE FROM ${table.name} WHERE uuid=?`).run(change.row_uuid)
    return
  }
  const old = JSON.parse(change.old ?? '{}') as Record<string, string | number | null>
  const columns = table.columns.filter(column => column in old)
  const values = columns.map(column => {
    const value = old[column] ?? null
    const target = table.references[column]
    if (value === null) return null
    if (table.blobs.includes(column)) return Buffer.from(String(value), 'hex')
    if (!target) return value
    return project
      .prepare(`SELECT id FROM ${target} WHERE uuid=?`)
      .pluck()
      .get(uuidBytes(String(value))) as number | null
  })
  const derived = derivedColumns[table.name] ?? {}
  if (change.op === 2) {
    restoreEarlierMemo(project, change, old)
    if (columns.length === 0) return
    const sets = [...columns, ...Object.keys(derived)].map(column => `${column}=?`).join(',')
    project
      .prepare(`UPDATE ${table.name} SET ${sets} WHERE uuid=?`)
      .run(...values, ...Object.values(derived), change.row_uuid)
    return
  }
  const names = ['uuid', ...columns, ...Object.keys(derived)]
  project
    .prepare(`INSERT INTO ${table.name}(${names.join(',')}) VALUES(${names.map(() => '?').join(',')})`)
    .run(change.row_uuid, ...values, ...Object.values(derived))
  restoreEarlierMemo(project, change, old)
}

function isText({ tbl, op, old }: ChangeRow): boolean {
  return tbl === 'turn' && (op !== 2 || 'text' in (JSON.parse(old ?? '{}') as object))
}
