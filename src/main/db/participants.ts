import { labelKey } from '../../shared/transcript/labels'
import type { Project } from './project'
import { newUuid, uuidBytes, uuidText } from './uuid'

export interface ParticipantSummary {
  id: string
  name: string
  documents: number
  /** Flows that start where this participant speaks, or in a story they tell. */
  flows: number
}

/** Row id of the participant of that name, in capitals or not, made if there is none. Only inside an action. */
export function participantByName(project: Project, name: string): number {
  const exact = project.prepare('SELECT id FROM participant WHERE name=? ORDER BY id LIMIT 1').pluck().get(name) as
    | number
    | undefined
  const key = labelKey(name)
  const all = () =>
    project.prepare('SELECT id, name FROM participant ORDER BY id').all() as { id: number; name: string }[]
  return (
    exact ??
    all().find(each => labelKey(each.name) === key)?.id ??
    Number(
      project.prepare('INSERT INTO participant(uuid,name) VALUES(?,?)').run(uuidBytes(newUuid()), name).lastInsertRowid,
    )
  )
}

export function listParticipants(project: Project): ParticipantSummary[] {
  const rows = project
    .prepare(
      `WITH told AS MATERIALIZED (SELECT ifnull(s.participant_id, d.teller_id) AS teller, count(*) AS n FROM flow f JOIN coding k ON k.id=f.from_id
           JOIN turn t ON t.id=k.start_turn_id JOIN document d ON d.id=k.document_id LEFT JOIN speaker s ON s.id=t.speaker_id GROUP BY 1),
         heard AS MATERIALIZED (SELECT who, count(DISTINCT document_id) AS n FROM (SELECT participant_id AS who, document_id FROM speaker UNION ALL SELECT teller_id, id FROM document) GROUP BY who)
       SELECT p.uuid, p.name, ifnull(heard.n,0) AS documents, ifnull(told.n,0) AS flows FROM participant p
         LEFT JOIN told ON told.teller=p.id LEFT JOIN heard ON heard.who=p.id ORDER BY p.name COLLATE NOCASE, p.id`,
    )
    .all() as { uuid: Buffer; name: string; documents: number; flows: number }[]
  return rows.map(({ uuid, ...rest }) => ({ id: uuidText(uuid), ...rest }))
}
