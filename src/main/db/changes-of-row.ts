import type { HistoryEntry } from '../../shared/model/history'
import { coderNames } from './coder-names'
import { type EntryRow, entryColumns, entryOf } from './history-entry'
import type { Project } from './project'

/** One change of a row, with the entry that made it. */
export interface ChangeOfRow {
  /** 1: it was added, 2: changed, 3: removed. */
  op: 1 | 2 | 3
  /** Columns that the change gave other values, as they were before it; all of them where the row was removed. */
  old: Record<string, string | number | null>
  entry: HistoryEntry
}

/** All that was done to a row, the last first. @param uuid of the row */
export function changesOfRow(project: Project, table: string, uuid: Buffer): ChangeOfRow[] {
  const rows = project
    .prepare(
      `SELECT h.op, h.old, ${entryColumns} FROM history_change h JOIN history_txn t ON t.id=h.txn_id JOIN coder c ON c.id=t.coder_id
       WHERE h.row_uuid=? AND h.tbl=? ORDER BY h.id DESC`,
    )
    .all(uuid, table) as (EntryRow & { op: ChangeOfRow['op']; old: string | null })[]
  const names = coderNames(project)
  return rows.map(({ op, old, ...row }) => ({
    op,
    old: JSON.parse(old ?? '{}') as ChangeOfRow['old'],
    entry: entryOf(row, names),
  }))
}
