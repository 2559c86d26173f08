import { documentById } from './documents'
import type { Project } from './project'
import { uuidBytes, uuidText } from './uuid'

/**
 * Documents in which the same people speak or tell, or in which a story has steps that also has some in this one: where the other end of a
 * flow is most likely to be. In the order of the list.
 * @throws AppError document.notFound
 */
export function kinDocuments(project: Project, id: string): string[] {
  documentById(project, id)
  const rows = project
    .prepare(
      `WITH here AS (SELECT id, teller_id FROM document WHERE uuid=?),
       people AS (SELECT participant_id AS id FROM speaker WHERE document_id=(SELECT id FROM here) AND participant_id IS NOT NULL
         UNION SELECT teller_id FROM here WHERE teller_id IS NOT NULL),
       stories AS (SELECT t.story_id AS id FROM story_step t JOIN coding k ON k.id=t.coding_id WHERE k.document_id=(SELECT id FROM here)
         UNION SELECT id FROM story WHERE document_id=(SELECT id FROM here)),
       kin AS (SELECT document_id AS id FROM speaker WHERE participant_id IN (SELECT id FROM people)
         UNION SELECT id FROM document WHERE teller_id IN (SELECT id FROM people)
         UNION SELECT document_id FROM story WHERE id IN (SELECT id FROM stories)
         UNION SELECT k.document_id FROM story_step t JOIN coding k ON k.id=t.coding_id WHERE t.story_id IN (SELECT id FROM stories))
       SELECT d.uuid FROM document d WHERE d.id IN (SELECT id FROM kin) AND d.id<>(SELECT id FROM here) ORDER BY d.kind DESC, d.pos, d.id`,
    )
    .pluck()
    .all(uuidBytes(id)) as Buffer[]
  return rows.map(uuidText)
}
