import type { ConsentTouch } from '../../shared/model/consent'
import { codingsOfPerson } from './consent'
import { participantRow } from './participants'
import type { Project } from './project'
import { uuidText } from './uuid'

/**
 * Everything in the project that rests on a person's words: each coding with its passage, its memos, the steps, flows and evidence made of
 * it, the stories the person tells, the memos about them, and the saved figures and tables, whose counts include all of it. Reads only.
 * @throws AppError participant.notFound
 */
export function consentTouches(project: Project, participant: string): ConsentTouch[] {
  const { id } = participantRow(project, participant)
  const codings = JSON.stringify(codingsOfPerson(project, id))
  const all = (sql: string, ...values: unknown[]) => (project.prepare(sql).all(...values) as TouchRow[]).map(rowToTouch)
  const inCodings = 'IN (SELECT value FROM json_each(?))'
  const of = 'JOIN document d ON d.id=k.document_id JOIN code c ON c.id=k.code_id'
  const found = [
    ...all(
      `SELECT 'coding' AS kind, d.title AS place, k.quote AS text, c.key AS about, k.uuid, d.uuid AS document FROM coding k ${of} WHERE k.id ${inCodings} ORDER BY d.kind DESC, d.pos, k.doc_start, k.id`,
      codings,
    ),
    ...all(
      `SELECT 'memo' AS kind, ifnull(d.title,'') AS place, m.title || iif(m.plain='','',': ' || m.plain) AS text, '' AS about, m.uuid, d.uuid AS document
       FROM memo m LEFT JOIN coding k ON k.id=m.coding_id LEFT JOIN document d ON d.id=ifnull(m.document_id, k.document_id)
       WHERE m.participant_id=? OR m.coding_id ${inCodings} OR m.story_id IN (SELECT id FROM story WHERE teller_id=?)`,
      id,
      codings,
      id,
    ),
    ...all(
      `SELECT 'story' AS kind, '' AS place, y.title AS text, '' AS about, y.uuid, d.uuid AS document FROM story y LEFT JOIN document d ON d.id=y.document_id WHERE y.teller_id=?`,
      id,
    ),
    ...all(
      `SELECT 'step' AS kind, y.title AS place, s.quote AS text, ifnull(s.cycle,'') AS about, s.uuid, NULL AS document FROM story_step s JOIN story y ON y.id=s.story_id
       WHERE s.coding_id ${inCodings} OR y.teller_id=? ORDER BY y.pos, s.pos`,
      codings,
      id,
    ),
    ...all(
      `SELECT 'flow' AS kind, d.title AS place, k.quote AS text, c.key || ' → ' || cz.key AS about, f.uuid, d.uuid AS document
       FROM flow f JOIN coding k ON k.id=f.from_id ${of} JOIN coding z ON z.id=f.to_id JOIN code cz ON cz.id=z.code_id WHERE f.from_id ${inCodings} OR f.to_id ${inCodings} ORDER BY f.id`,
      codings,
      codings,
    ),
    ...all(
      `SELECT 'evidence' AS kind, ifnull(m.statement,'') AS place, e.memo AS text, e.role AS about, e.uuid, NULL AS document FROM evidence e LEFT JOIN claim m ON m.id=e.to_claim_id
       WHERE e.from_coding_id ${inCodings} OR e.to_coding_id ${inCodings} OR e.from_story_id IN (SELECT id FROM story WHERE teller_id=?)`,
      codings,
      codings,
      id,
    ),
  ]
  // A saved figure counts whatever is coded: with none of this person's words coded, none of it is theirs.
  const saved = all(
    `SELECT 'figure' AS kind, kind AS place, name AS text, '' AS about, uuid, NULL AS document FROM saved WHERE kind<>'query' ORDER BY pos, id`,
  )
  return found.length > 0 ? [...found, ...saved] : []
}

type TouchRow = Omit<ConsentTouch, 'id' | 'document'> & { uuid: Buffer; document: Buffer | null }

function rowToTouch({ uuid, document, ...rest }: TouchRow): ConsentTouch {
  return { ...rest, id: uuidText(uuid), document: document && uuidText(document) }
}
