import type { Coding } from '../../shared/model/coding'
import { codingsNamed } from './codings'
import type { Project } from './project'
import { uuidBytes, uuidText } from './uuid'

/** Of more than these the whole document is read again. */
const most = 200

/**
 * What became of the codings that an entry of the history changed, where it changed nothing else and only a few of them.
 * @returns null for any other entry
 */
export function codingsAfter(project: Project, entry: string): { gone: string[]; there: Coding[] } | null {
  const rows = project
    .prepare(
      `SELECT DISTINCT tbl, row_uuid FROM history_change WHERE txn_id=(SELECT id FROM history_txn WHERE uuid=?) LIMIT ${most + 1}`,
    )
    .all(uuidBytes(entry)) as { tbl: string; row_uuid: Buffer }[]
  if (rows.length === 0 || rows.length > most || rows.some(row => row.tbl !== 'coding')) return null
  const ids = rows.map(row => uuidText(row.row_uuid))
  const there = codingsNamed(project, ids)
  const found = new Set(there.map(({ id }) => id))
  return { gone: ids.filter(id => !found.has(id)), there }
}
