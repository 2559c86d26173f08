import { tableNamed } from '../../db/logged-tables'
import type { Change, Values } from '../../db/merge/rows'
import type { Side } from './side'
import { columnsWritten, keyOf, type TouchedRows } from './touched'

/** Deletions of one entry, and why they give way if they do. */
export interface Deletion {
  txn: string
  by: 'ours' | 'theirs'
  rows: Change[]
}

/**
 * Which deletions give way. A deletion stands or falls as a whole: where the other copy has changed, restored or used any row that an entry
 * deleted, all rows of that entry stay. Whether it falls depends only on the two entries, made apart, and not on the order of merging.
 * Turns and speakers that went when a document's text was replaced are no such case: passages find their words in the new text.
 *
 * @returns the deletions that give way, by the uuid of their entry
 */
export function fallenDeletions(rows: TouchedRows, ours: Side, theirs: Side): Map<string, Deletion> {
  const all = new Map<string, Deletion>()
  const deletes = new Map<string, Deletion[]>()
  collect(rows, 'ours', ours, all, deletes)
  collect(rows, 'theirs', theirs, all, deletes)
  const fallen = new Map<string, Deletion>()
  const queue: Deletion[] = []
  const inherited: Deletion[] = []
  const fall = (deletion: Deletion) => {
    if (fallen.has(deletion.txn)) return
    fallen.set(deletion.txn, deletion)
    queue.push(deletion)
  }
  const against = (which: 'ours' | 'theirs', key: string) => {
    for (const deletion of deletes.get(key) ?? []) if (deletion.by !== which) fall(deletion)
  }
  // What the other copy let fall before falls here as well, with what the rows that stay there need.
  for (const [side, other, by] of [
    [theirs, ours, 'theirs'],
    [ours, theirs, 'ours'],
  ] as const)
    for (const txn of side.entries.values()) {
      if (!side.travels(txn) || !side.wasDropped(txn.uuid) || other.wasDropped(txn.uuid)) continue
      const deletion = { txn: txn.uuid, by, rows: side.copy.changesOf(txn).filter(change => !change.adopted) }
      inherited.push(deletion)
      if (by === 'theirs') fallen.set(txn.uuid, deletion)
    }
  for (const deletion of inherited) for (const key of needs(deletion)) against(deletion.by, key)
  if (all.size > 0)
    for (const touched of rows.values()) {
      for (const which of ['ours', 'theirs'] as const) {
        const changes = touched[which]
        if (changes.length === 0) continue
        if (changes.some(change => change.op !== 3)) against(which, keyOf(touched.table, touched.row))
        for (const key of used(touched.table, touched.row, changes, which === 'ours' ? ours : theirs))
          against(which, key)
      }
    }
  for (let next = queue.pop(); next; next = queue.pop()) {
    // What a row that stays points to has to stay as well.
    for (const key of needs(next)) for (const deletion of deletes.get(key) ?? []) fall(deletion)
  }
  return fallen
}

/** Keys of the rows that what an entry deleted pointed to. */
function needs({ rows }: Deletion): string[] {
  return rows.flatMap(({ table, op, old }) =>
    op === 3 ? pointsTo(table, old, Object.keys(tableNamed(table).references)) : [],
  )
}

function collect(
  rows: TouchedRows,
  which: 'ours' | 'theirs',
  side: Side,
  all: Map<string, Deletion>,
  deletes: Map<string, Deletion[]>,
): void {
  for (const touched of rows.values())
    for (const change of touched[which]) {
      if (change.op !== 3 || side.wasDropped(change.txn)) continue
      let deletion = all.get(change.txn)
      if (!deletion) {
        deletion = { txn: change.txn, by: which, rows: [] }
        all.set(change.txn, deletion)
      }
      deletion.rows.push(change)
    }
  for (const deletion of all.values()) {
    if (deletion.by !== which) continue
    const documents = new Set(deletion.rows.filter(({ table }) => table === 'document').map(({ row }) => row))
    deletion.rows = deletion.rows.filter(({ table, old }) => !isReplaced(table, old, documents))
    for (const { table, row } of deletion.rows) {
      const key = keyOf(table, row)
      deletes.set(key, [...(deletes.get(key) ?? []), deletion])
    }
  }
}

function isReplaced(table: string, old: Values | null, documents: ReadonlySet<string>): boolean {
  return (table === 'turn' || table === 'speaker') && !documents.has(String(old?.document_id))
}

/** Keys of rows that the changes of a row made it point to. */
function used(table: string, row: string, changes: readonly Change[], side: Side): string[] {
  const references = Object.keys(tableNamed(table).references)
  const written = columnsWritten(table, changes)
  const columns = references.filter(column => written.has(column))
  if (columns.length === 0) return []
  const keys = pointsTo(table, side.rowOrImage(table, row), columns)
  const seen = new Set<string>()
  for (const change of changes) {
    if (change.op === 1) for (const column of references) seen.add(column)
    if (change.op !== 2) continue
    // What the row pointed to for a while, between two changes made here.
    keys.push(
      ...pointsTo(
        table,
        change.old,
        references.filter(column => seen.has(column)),
      ),
    )
    for (const column of Object.keys(change.old ?? {})) seen.add(column)
  }
  return keys
}

function pointsTo(table: string, values: Values | null, columns: readonly string[]): string[] {
  const { references } = tableNamed(table)
  return columns.flatMap(column => {
    const value = values?.[column]
    const target = references[column]
    return typeof value === 'string' && target ? [keyOf(target, value)] : []
  })
}
