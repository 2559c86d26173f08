import type { Project } from './project'

/** Codings of a code (row id) by all coders, without those of the codes below it, in the order of the documents. */
export function codingRefs(project: Project, code: number): { id: number; uuid: Buffer }[] {
  return project
    .prepare(
      `SELECT k.id, k.uuid FROM coding k JOIN document d ON d.id=k.document_id WHERE k.code_id=?
       ORDER BY d.kind DESC, d.pos, d.id, k.doc_start, k.doc_end DESC, k.id`,
    )
    .all(code) as { id: number; uuid: Buffer }[]
}
