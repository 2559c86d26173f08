import { AppError } from '../../shared/errors'
import type { ParticipantSummary } from '../../shared/model/participant'
import { labelKey } from '../../shared/transcript/labels'
import type { Project } from './project'
import { newUuid, uuidBytes, uuidText } from './uuid'

/** Row id of the participant of that name, in capitals or not, made if there is none. Only inside an action. */
export function participantByName(project: Project, name: string): number {
  const exact = project.prepare('SELECT id FROM participant WHERE name=? ORDER BY id LIMIT 1').pluck().get(name) as
    | number
    | undefined
  const key = labelKey(name)
  const all = () =>
    project.prepare('SELECT id, name FROM participant ORDER BY id').all() as { id: number; name: string }[]
  return exact ?? all().find(each => labelKey(each.name) === key)?.id ?? insertParticipant(project, newUuid(), name)
}

/** Who says the words a coding begins with: whoever speaks the turn, else the teller of the document. */
export const tellerOfCoding = 'ifnull(s.participant_id, d.teller_id)'
const codingJoins =
  'coding k JOIN turn t ON t.id=k.start_turn_id JOIN document d ON d.id=k.document_id LEFT JOIN speaker s ON s.id=t.speaker_id'

const summaryQuery = `WITH told AS MATERIALIZED (SELECT ${tellerOfCoding} AS teller, count(*) AS n FROM flow f JOIN ${codingJoins.replace('coding k', 'coding k ON k.id=f.from_id')} GROUP BY 1),
     coded AS MATERIALIZED (SELECT ${tellerOfCoding} AS teller, count(*) AS n FROM ${codingJoins} GROUP BY 1),
     heard AS MATERIALIZED (SELECT who, count(DISTINCT document_id) AS n FROM (SELECT participant_id AS who, document_id FROM speaker UNION ALL SELECT teller_id, id FROM document) GROUP BY who)
   SELECT p.uuid, p.name, p.note, ifnull(heard.n,0) AS documents, ifnull(coded.n,0) AS codings, ifnull(told.n,0) AS flows,
     (SELECT count(*) FROM story y WHERE y.teller_id=p.id) AS stories
   FROM participant p LEFT JOIN told ON told.teller=p.id LEFT JOIN coded ON coded.teller=p.id LEFT JOIN heard ON heard.who=p.id`

type SummaryRow = Omit<ParticipantSummary, 'id'> & { uuid: Buffer }

export function listParticipants(project: Project): ParticipantSummary[] {
  const rows = project.prepare(`${summaryQuery} ORDER BY p.name COLLATE NOCASE, p.id`).all() as SummaryRow[]
  return rows.map(rowToSummary)
}

/** @throws AppError participant.notFound */
export function participantById(project: Project, id: string): ParticipantSummary {
  const row = project.prepare(`${summaryQuery} WHERE p.uuid=?`).get(uuidBytes(id)) as SummaryRow | undefined
  if (!row) throw new AppError('participant.notFound')
  return rowToSummary(row)
}

/** Row id and name of a participant. @throws AppError participant.notFound */
export function participantRow(project: Project, id: string): { id: number; name: string } {
  const row = project.prepare('SELECT id, name FROM participant WHERE uuid=?').get(uuidBytes(id)) as
    | { id: number; name: string }
    | undefined
  if (!row) throw new AppError('participant.notFound')
  return row
}

/** Adds a person. @throws AppError participant.nameTaken */
export function addParticipant(project: Project, name: string): ParticipantSummary {
  refuseTaken(project, name)
  const uuid = newUuid()
  project.act('participant.add', { name }, () => insertParticipant(project, uuid, name))
  return participantById(project, uuid)
}

/** @throws AppError participant.notFound, participant.nameTaken */
export function renameParticipant(project: Project, id: string, name: string): void {
  const before = participantRow(project, id)
  if (before.name === name) return
  refuseTaken(project, name, before.id)
  project.act('participant.rename', { name: before.name, to: name }, () => {
    project.prepare('UPDATE participant SET name=? WHERE id=?').run(name, before.id)
  })
}

/** @throws AppError participant.notFound */
export function noteParticipant(project: Project, id: string, note: string): void {
  const { id: row, name } = participantRow(project, id)
  project.act('participant.note', { name }, () => {
    project.prepare('UPDATE participant SET note=? WHERE id=?').run(note, row)
  })
}

/**
 * Removes people with their attributes and consent. What they said stays, by a speaker nobody is named for; their stories stay without a
 * teller. One action.
 * @throws AppError participant.notFound
 */
export function removeParticipants(project: Project, ids: readonly string[]): void {
  const rows = ids.map(id => participantRow(project, id))
  const details = { name: rows.map(({ name }) => name).join(', '), count: rows.length }
  project.act('participant.remove', details, () => {
    for (const { id } of rows) project.prepare('DELETE FROM participant WHERE id=?').run(id)
  })
}

/** Says who a speaker of a document is; null: nobody of the project. @throws AppError participant.notFound */
export function assignSpeaker(project: Project, speaker: string, participant: string | null): void {
  const row = participant === null ? null : participantRow(project, participant).id
  const details = project
    .prepare('SELECT s.name AS speaker, d.title FROM speaker s JOIN document d ON d.id=s.document_id WHERE s.uuid=?')
    .get(uuidBytes(speaker)) as { speaker: string; title: string } | undefined
  if (!details) throw new AppError('participant.notFound')
  project.act('speaker.assign', details, () => {
    project.prepare('UPDATE speaker SET participant_id=? WHERE uuid=?').run(row, uuidBytes(speaker))
  })
}

function insertParticipant(project: Project, uuid: string, name: string): number {
  return Number(
    project.prepare('INSERT INTO participant(uuid,name) VALUES(?,?)').run(uuidBytes(uuid), name).lastInsertRowid,
  )
}

function refuseTaken(project: Project, name: string, but = -1): void {
  const taken = project.prepare('SELECT 1 FROM participant WHERE name=? COLLATE NOCASE AND id<>?').get(name, but)
  if (taken) throw new AppError('participant.nameTaken', { name })
}

function rowToSummary({ uuid, ...rest }: SummaryRow): ParticipantSummary {
  return { id: uuidText(uuid), ...rest }
}
