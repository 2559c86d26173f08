import { AppError } from '../../shared/errors'
import type { Id } from '../../shared/model/id'
import type { Coder, TeamCoder } from '../../shared/model/team'
import { coderNames } from './coder-names'
import { tellerName } from './import-coder'
import { participantRow } from './participants'
import type { Project } from './project'
import { uuidBytes, uuidText } from './uuid'

/** Everybody the project knows as a coder, and the present one, who may not be written yet. Counts nothing: it is asked for all the time. */
export function knownCoders(project: Project): Coder[] {
  const names = coderNames(project)
  const rows = project.prepare('SELECT id AS row, uuid, kind, colour FROM coder').all() as (Omit<
    Coder,
    'id' | 'name'
  > & {
    row: number
    uuid: Buffer
  })[]
  const known = rows.map(({ row, uuid, ...more }) => ({ ...more, id: uuidText(uuid), name: names.get(row) ?? '' }))
  known.sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
  const isWritten = known.some(({ id }) => id === project.coder.id)
  return isWritten ? known : [...known, { ...project.coder, colour: null }]
}

/** Everybody whose work is in the project, with what they made, the present coder first. */
export function listCoders(project: Project): TeamCoder[] {
  const names = coderNames(project)
  const rows = project
    .prepare(
      `SELECT r.id AS row, r.uuid, r.kind, r.colour, p.uuid AS participant, p.name AS teller, (SELECT count(*) FROM coding k WHERE k.coder_id=r.id) AS codings,
         (SELECT count(*) FROM flow f WHERE f.coder_id=r.id) AS flows, (SELECT count(DISTINCT document_id) FROM coding k WHERE k.coder_id=r.id) AS documents,
         (SELECT max(hlc) FROM history_txn t WHERE t.coder_id=r.id) AS last
       FROM coder r LEFT JOIN participant p ON p.id=r.participant_id ORDER BY r.uuid=? DESC, r.name COLLATE NOCASE, r.uuid`,
    )
    .all(uuidBytes(project.coder.id)) as (Omit<TeamCoder, 'id' | 'name' | 'here' | 'lastAt' | 'teller'> & {
    row: number
    uuid: Buffer
    last: number | null
    participant: Buffer | null
    teller: string | null
  })[]
  return rows.map(({ row, uuid, last, participant, teller, ...more }) => ({
    ...more,
    id: uuidText(uuid),
    name: names.get(row) ?? '',
    teller: participant ? { id: uuidText(participant), name: teller ?? '' } : null,
    here: uuidText(uuid) === project.coder.id,
    lastAt: last === null ? '' : new Date(last / 1000).toISOString(),
  }))
}

/**
 * Goes on as a teller who codes their own words: as the coder whom stories that they coded in a form brought in, or as one who is written with the first action.
 * @throws AppError participant.notFound
 */
export function workAsTeller(project: Project, participant: Id): void {
  const { id, name } = participantRow(project, participant)
  const known = project
    .prepare("SELECT uuid FROM coder WHERE kind='teller' AND participant_id=? ORDER BY uuid LIMIT 1")
    .pluck()
    .get(id) as Buffer | undefined
  if (known) project.workAs(uuidText(known))
  else project.workAsNew(tellerName(name), participant)
}

/** Gives a coder another name; what they made stays theirs. @throws AppError coder.notFound */
export function renameCoder(project: Project, id: Id, name: string): void {
  const coder = coderRow(project, id)
  if (coder.name === name || coder.called === name) return
  project.act('coder.rename', { name: coder.called, to: name }, () => {
    project.prepare('UPDATE coder SET name=? WHERE uuid=?').run(name, uuidBytes(id))
  })
  if (project.coder.id === id) project.workAs(id)
}

/**
 * Says that a coder is a teller who coded their own words, or, with null, that they are not.
 * @throws AppError coder.notFound, participant.notFound
 */
export function markTeller(project: Project, id: Id, participant: Id | null): void {
  const { called: name } = coderRow(project, id)
  const teller = participant === null ? null : participantRow(project, participant)
  project.act(teller ? 'coder.teller' : 'coder.person', { name, ...(teller ? { teller: teller.name } : {}) }, () => {
    project
      .prepare('UPDATE coder SET kind=?, participant_id=? WHERE uuid=?')
      .run(teller ? 'teller' : 'person', teller?.id ?? null, uuidBytes(id))
  })
  if (project.coder.id === id) project.workAs(id)
}

/** @throws AppError coder.notFound */
export function changeCoderColour(project: Project, id: Id, colour: string | null): void {
  const { called: name } = coderRow(project, id, true)
  project.act('coder.colour', { name }, () => {
    project.prepare('UPDATE coder SET colour=? WHERE uuid=?').run(colour, uuidBytes(id))
  })
}

/** A person or a teller; what imports and decisions made goes by a name of its own. */
function coderRow(project: Project, id: Id, any = false): { name: string; called: string } {
  const row = project.prepare('SELECT id, name, kind FROM coder WHERE uuid=?').get(uuidBytes(id)) as
    | { id: number; name: string; kind: TeamCoder['kind'] }
    | undefined
  if (!row || !(any || row.kind === 'person' || row.kind === 'teller')) throw new AppError('coder.notFound')
  return { name: row.name, called: coderNames(project).get(row.id) ?? row.name }
}
