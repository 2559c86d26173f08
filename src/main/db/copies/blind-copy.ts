import type { Project } from '../project'
import { rewriteCopy } from './rewrite-copy'

/** What one coder must not see of another: tables whose rows are left out of a copy for coding blind, with all that points to them. */
export const hiddenWhenBlind = [
  ...['evidence', 'judgement', 'decision', 'remark', 'conflict', 'memo', 'story_step', 'cell_state', 'claim', 'saved'],
  'plan_link',
  ...['flow', 'story', 'coding'],
]

/**
 * Writes a copy for coding blind: documents, participants and codebook, and nobody's codings, flows, memos or stories, nor what the history says
 * of them. It goes on sharing the rest of its history with this project, so that it can be merged; what it leaves out does not look removed.
 */
export function blindCopy(project: Project, path: string): void {
  rewriteCopy(project, path, db => {
    const list = hiddenWhenBlind.map(table => `'${table}'`).join(',')
    for (const table of hiddenWhenBlind) db.exec(`DELETE FROM ${table}`)
    db.exec("UPDATE attachment SET selections='[]'")
    db.exec(`DELETE FROM foreign_name WHERE tbl IN(${list})`)
    db.exec(
      `UPDATE history_txn SET withheld=1, details='{}' WHERE id IN (SELECT txn_id FROM history_change WHERE tbl IN(${list}))`,
    )
    // The beginning is marked always, so that a blind copy is known as one.
    db.exec("UPDATE history_txn SET withheld=1 WHERE kind='create'")
    db.exec(`DELETE FROM history_change WHERE tbl IN(${list})`)
    db.exec(
      "DELETE FROM history_txn WHERE withheld=1 AND kind<>'create' AND NOT EXISTS(SELECT 1 FROM history_change h WHERE h.txn_id=history_txn.id)",
    )
  })
}
