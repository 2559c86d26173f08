import { memoUuid, setMemoText } from './memo-text'
import type { Project } from './project'
import { uuidBytes, uuidText } from './uuid'

/**
 * The memo of a coding or flow was a column of its row once, and logs written then still name it there. What they say is now said of the
 * row in `memo`.
 */
interface Change {
  tbl: string
  row_uuid: Buffer
}

/** Gives back the memo that a before-image of those days holds. Only inside an action, once the row is there. */
export function restoreEarlierMemo(project: Project, { tbl, row_uuid }: Change, old: Record<string, unknown>): void {
  if ((tbl !== 'coding' && tbl !== 'flow') || typeof old.memo !== 'string') return
  const row = project.prepare(`SELECT id FROM ${tbl} WHERE uuid=?`).pluck().get(row_uuid) as number | undefined
  if (row !== undefined) setMemoText(project, tbl, row, old.memo)
}

/** Takes along the memo of a coding or flow whose making is being undone, where it came with the row and has no entry of its own. */
export function dropEarlierMemo(project: Project, { tbl, row_uuid }: Change): void {
  if (tbl !== 'coding' && tbl !== 'flow') return
  project
    .prepare('DELETE FROM memo WHERE uuid=? AND NOT EXISTS(SELECT 1 FROM history_change WHERE row_uuid=memo.uuid)')
    .run(uuidBytes(memoUuid(uuidText(row_uuid))))
}
