import type { Project } from './project'

/** What was changed, where it was codings and flows and nothing else. */
export interface CodingChanges {
  /** Row ids of the documents in which codings came, went or changed. */
  documents: readonly number[]
  flows: boolean
}

/** Memos are in no rows that are counted. */
const understood = new Set(['coding', 'flow', 'memo'])

/** More documents than this are as quickly read anew with all others. */
const mostDocuments = 100

/**
 * What the entries of the history after one of them changed; null where it was anything else, or more than the log says row by row: a
 * document or codebook that came in at once, a merge, a repair.
 * @param since row id of the last entry that is known
 */
export function codingChanges(project: Project, since: number): CodingChanges | null {
  const silent = project
    .prepare(
      `SELECT EXISTS(SELECT 1 FROM history_txn t WHERE t.id>? AND (t.kind NOT IN('do','undo','redo') OR t.came_with IS NOT NULL
         OR NOT EXISTS(SELECT 1 FROM history_change h WHERE h.txn_id=t.id)))`,
    )
    .pluck()
    .get(since)
  if (silent === 1) return null
  const tables = project
    .prepare('SELECT DISTINCT tbl FROM history_change WHERE txn_id>?')
    .pluck()
    .all(since) as string[]
  if (!tables.every(table => understood.has(table))) return null
  const documents = project
    .prepare(
      `SELECT k.document_id FROM history_change h JOIN coding k ON k.uuid=h.row_uuid WHERE h.txn_id>@since AND h.tbl='coding'
       UNION SELECT d.id FROM history_change h JOIN document d ON d.uuid=unhex(h.old->>'$.document_id') WHERE h.txn_id>@since AND h.tbl='coding' AND h.old IS NOT NULL`,
    )
    .pluck()
    .all({ since }) as number[]
  return documents.length > mostDocuments ? null : { documents, flows: tables.includes('flow') }
}
