import type { Project } from './project'

/** A memo on a passage, by row ids, for whoever changes the text below it. */
export interface MemoAnchor {
  id: number
  start_turn_id: number
  start_off: number
  end_turn_id: number
  end_off: number
  quote: string
}

/** Memos on passages of a document, in the order of the text's turns. */
export function memoAnchors(project: Project, document: number): MemoAnchor[] {
  return project
    .prepare(
      `SELECT m.id, m.start_turn_id, m.start_off, m.end_turn_id, m.end_off, m.quote FROM memo m JOIN turn t ON t.id=m.start_turn_id
       WHERE m.document_id=? AND m.end_turn_id IS NOT NULL ORDER BY t.pos, m.start_off, m.id`,
    )
    .all(document) as MemoAnchor[]
}

/**
 * Puts a memo on another passage of its document; null: its words are gone, and it stays as a memo on the document, with its quote. Only
 * inside an action.
 */
export function moveMemoAnchor(project: Project, id: number, to: Omit<MemoAnchor, 'id'> | null): void {
  if (to === null) {
    project
      .prepare('UPDATE memo SET start_turn_id=NULL, start_off=NULL, end_turn_id=NULL, end_off=NULL WHERE id=?')
      .run(id)
    return
  }
  project
    .prepare(
      `UPDATE memo SET start_turn_id=@start_turn_id, start_off=@start_off, end_turn_id=@end_turn_id, end_off=@end_off, quote=@quote WHERE id=@id`,
    )
    .run({ ...to, id })
}
