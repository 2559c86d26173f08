import type { Project } from './project'
import { uuidText } from './uuid'

/**
 * Uuids of what was put on texts, or elsewhere on them, after an entry and still stands. What was only taken back and done again since lies
 * where it lay, and what a merge brought goes with the merge.
 * @param entry row id of the entry
 */
export function placedSince(project: Project, entry: number): Set<string> {
  const rows = project
    .prepare(
      `WITH RECURSIVE chain(standing, id, undoes) AS (
         SELECT t.id, t.id, t.undoes FROM history_txn t
           WHERE t.id>@entry AND t.kind<>'undo' AND t.came_with IS NOT (SELECT uuid FROM history_txn WHERE id=@entry) AND NOT EXISTS(SELECT 1 FROM history_txn u WHERE u.undoes=t.uuid)
         UNION ALL SELECT chain.standing, b.id, b.undoes FROM chain JOIN history_txn b ON b.uuid=chain.undoes)
       SELECT DISTINCT c.row_uuid FROM chain JOIN history_change c ON c.txn_id=chain.standing
         WHERE chain.undoes IS NULL AND chain.id>@entry AND c.tbl IN('coding','flow','memo')
           AND (c.op=1 OR c.old LIKE '%"start_off"%' OR c.old LIKE '%"end_off"%' OR c.old LIKE '%"words_start"%')`,
    )
    .pluck()
    .all({ entry }) as Buffer[]
  return new Set(rows.map(uuidText))
}
