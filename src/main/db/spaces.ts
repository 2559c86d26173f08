import { AppError } from '../../shared/errors'
import type { DocumentCase, Space } from '../../shared/model/space'
import { participantRow } from './participants'
import type { Project } from './project'
import { newUuid, uuidBytes, uuidText } from './uuid'

/** Spaces (communities) and the documents that come from them. */
export function listSpaces(project: Project): Space[] {
  const rows = project
    .prepare(
      `SELECT p.uuid, p.name, p.note, (SELECT count(*) FROM document d WHERE d.space_id=p.id) AS documents,
         (SELECT count(*) FROM story y WHERE y.space_id=p.id) AS stories FROM space p ORDER BY p.pos, p.uuid`,
    )
    .all() as (Omit<Space, 'id'> & { uuid: Buffer })[]
  return rows.map(({ uuid, ...rest }) => ({ id: uuidText(uuid), ...rest }))
}

/** Row id and name of a space. @throws AppError space.notFound */
export function spaceRow(project: Project, id: string): { id: number; name: string } {
  const row = project.prepare('SELECT id, name FROM space WHERE uuid=?').get(uuidBytes(id)) as
    | { id: number; name: string }
    | undefined
  if (!row) throw new AppError('space.notFound')
  return row
}

/** @returns the new space's id @throws AppError space.nameTaken */
export function addSpace(project: Project, name: string, note = ''): string {
  refuseTaken(project, name)
  const uuid = newUuid()
  project.act('space.add', { name }, () => {
    project
      .prepare('INSERT INTO space(uuid,name,note,pos) VALUES(?,?,?,(SELECT ifnull(max(pos),0)+1024 FROM space))')
      .run(uuidBytes(uuid), name, note)
  })
  return uuid
}

/** @throws AppError space.notFound, space.nameTaken */
export function updateSpace(project: Project, id: string, change: { name?: string; note?: string }): void {
  const before = spaceRow(project, id)
  if (change.name !== undefined) refuseTaken(project, change.name, before.id)
  project.act('space.update', { name: change.name ?? before.name }, () => {
    project
      .prepare('UPDATE space SET name=ifnull(?,name), note=ifnull(?,note) WHERE id=?')
      .run(change.name ?? null, change.note ?? null, before.id)
  })
}

/** Removes a space; its documents and stories stay, of no space. @throws AppError space.notFound */
export function removeSpace(project: Project, id: string): void {
  const { id: row, name } = spaceRow(project, id)
  project.act('space.remove', { name }, () => {
    project.prepare('DELETE FROM space WHERE id=?').run(row)
  })
}

/** Says from which space documents come; null: of none. One action. @throws AppError space.notFound */
export function setDocumentSpace(project: Project, documents: readonly string[], space: string | null): void {
  const row = space === null ? null : spaceRow(project, space).id
  project.act('document.space', { count: documents.length }, () => {
    for (const id of documents) project.prepare('UPDATE document SET space_id=? WHERE uuid=?').run(row, uuidBytes(id))
  })
}

/** Says who tells a document; null: nobody of the project. @throws AppError participant.notFound, document.notFound */
export function setTeller(project: Project, document: string, teller: string | null): void {
  const row = teller === null ? null : participantRow(project, teller).id
  const title = project.prepare('SELECT title FROM document WHERE uuid=?').pluck().get(uuidBytes(document)) as
    | string
    | undefined
  if (title === undefined) throw new AppError('document.notFound', { document, known: '' })
  project.act('document.teller', { title }, () => {
    project.prepare('UPDATE document SET teller_id=? WHERE uuid=?').run(row, uuidBytes(document))
  })
}

/** Documents as the table of attributes lists them, in the order of the list of documents. */
export function listDocumentCases(project: Project): DocumentCase[] {
  const rows = project
    .prepare(
      `SELECT d.uuid, d.title, d.kind, d.word_count AS words, p.uuid AS space, q.uuid AS teller,
         (SELECT json_group_array(name) FROM (SELECT name FROM speaker WHERE document_id=d.id AND interviewer=0 ORDER BY pos)) AS speakers
       FROM document d LEFT JOIN space p ON p.id=d.space_id LEFT JOIN participant q ON q.id=d.teller_id ORDER BY d.kind DESC, d.pos, d.id`,
    )
    .all() as (Omit<DocumentCase, 'id' | 'space' | 'teller' | 'speakers'> & {
    uuid: Buffer
    space: Buffer | null
    teller: Buffer | null
    speakers: string
  })[]
  return rows.map(({ uuid, space, teller, speakers, ...rest }) => ({
    id: uuidText(uuid),
    ...rest,
    space: space && uuidText(space),
    teller: teller && uuidText(teller),
    speakers: JSON.parse(speakers) as string[],
  }))
}

function refuseTaken(project: Project, name: string, but = -1): void {
  if (project.prepare('SELECT 1 FROM space WHERE name=? COLLATE NOCASE AND id<>?').get(name, but))
    throw new AppError('space.nameTaken', { name })
}
