import { tableNamed } from '../../db/logged-tables'
import type { Change } from '../../db/merge/rows'
import { RowMap } from './row-map'
import type { Side } from './side'

/** A row that one copy or both changed since they parted. */
export interface Touched {
  table: string
  row: string
  ours: Change[]
  theirs: Change[]
}

export type TouchedRows = RowMap<Touched>

export function keyOf(table: string, row: string): string {
  return `${table}:${row}`
}

/** Tables whose rows may come without an entry of their own, and belong to no other row. */
const looseTables = ['coder', 'code', 'foreign_name'] as const
const partsOfDocument = ['speaker', 'turn'] as const

/** Every row that either copy changed since they parted, with the changes of each. Rows that came in bulk are there with their owner's. */
export function touchedRows(ours: Side, theirs: Side): TouchedRows {
  const rows: TouchedRows = new RowMap()
  collect(rows, ours, 'ours')
  collect(rows, theirs, 'theirs')
  addBulk(rows, ours, theirs, 'ours')
  addBulk(rows, theirs, ours, 'theirs')
  return rows
}

function touch(rows: TouchedRows, which: 'ours' | 'theirs', change: Change): void {
  let touched = rows.get(change.table, change.row)
  if (!touched) {
    touched = { table: change.table, row: change.row, ours: [], theirs: [] }
    rows.set(change.table, change.row, touched)
  }
  touched[which].push(change)
}

function collect(rows: TouchedRows, side: Side, which: 'ours' | 'theirs'): void {
  side.copy.readEntries(side.only)
  for (const txn of side.only)
    for (const change of side.copy.changesOf(txn)) if (!change.adopted) touch(rows, which, change)
}

function addBulk(rows: TouchedRows, side: Side, other: Side, which: 'ours' | 'theirs'): void {
  for (const table of looseTables) {
    const known = new Set(other.copy.rowsOf(table))
    for (const row of side.copy.rowsOf(table)) {
      if (known.has(row) || rows.get(table, row)?.[which].some(change => change.op === 1)) continue
      // Deleted in the other copy, it is not new here.
      if (other.changesOfRow(row).some(change => change.op === 3 && other.counts(change))) continue
      touch(rows, which, inBulk(table, row, ''))
    }
  }
  for (const { table, row, [which]: changes } of [...rows.values()]) {
    if (table !== 'document') continue
    const made = changes.find(change => change.op === 1)
    if (!made || other.row('document', row)) continue
    for (const part of partsOfDocument)
      for (const uuid of side.copy.rowsAt(part, 'document_id', 'document', row))
        if (!rows.get(part, uuid)?.[which].some(change => change.op === 1))
          touch(rows, which, inBulk(part, uuid, made.txn))
  }
}

function inBulk(table: string, row: string, txn: string): Change {
  return { id: 0, txn, table, op: 1, row, old: null, adopted: false, after: null }
}

/** Columns that a list of changes of one row has written. */
export function columnsWritten(table: string, changes: readonly Change[]): Set<string> {
  const written = new Set<string>()
  for (const change of changes) {
    if (change.op === 1) for (const column of tableNamed(table).columns) written.add(column)
    if (change.op === 2) for (const column of Object.keys(change.old ?? {})) written.add(column)
  }
  return written
}
