import type { Project } from '../project'
import { derivedUuid, uuidBytes } from '../uuid'

export interface Conflict {
  /** Uuids as hexadecimal digits. */
  merge: string
  row: string
  kind: string
  table: string
  column: string
  ours: string
  theirs: string
  chosen: 'ours' | 'theirs' | 'both' | 'open'
}

/** Keeps both values of what two copies changed differently: once, however often the same two meet. Only inside an action. */
export function storeConflict(
  project: Project,
  { merge, row, kind, table, column, ours, theirs, chosen }: Conflict,
): void {
  const uuid = derivedUuid('conflict', row, column, ...[ours, theirs].sort())
  project
    .prepare(
      `INSERT INTO conflict(uuid,merge,kind,tbl,row_uuid,col,ours,theirs,chosen,note) VALUES(?,?,?,?,?,?,?,?,?,'') ON CONFLICT(uuid) DO UPDATE SET chosen=excluded.chosen`,
    )
    .run(uuidBytes(uuid), uuidBytes(merge), kind, table, uuidBytes(row), column, ours, theirs, chosen)
}
