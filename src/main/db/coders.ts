import { AppError } from '../../shared/errors'
import type { TeamCoder } from '../../shared/model/team'
import type { Project } from './project'
import { uuidBytes, uuidText } from './uuid'

/** Everybody whose work is in the project, the present coder first. */
export function listCoders(project: Project): TeamCoder[] {
  const rows = project
    .prepare(
      `SELECT r.uuid, r.name, r.kind, r.colour, (SELECT count(*) FROM coding k WHERE k.coder_id=r.id) AS codings, (SELECT count(*) FROM flow f WHERE f.coder_id=r.id) AS flows,
         (SELECT count(DISTINCT document_id) FROM coding k WHERE k.coder_id=r.id) AS documents, (SELECT max(hlc) FROM history_txn t WHERE t.coder_id=r.id) AS last
       FROM coder r ORDER BY r.uuid=? DESC, r.name COLLATE NOCASE, r.id`,
    )
    .all(uuidBytes(project.coder.id)) as (Omit<TeamCoder, 'id' | 'here' | 'lastAt'> & {
    uuid: Buffer
    last: number | null
  })[]
  return rows.map(({ uuid, last, ...row }) => ({
    ...row,
    id: uuidText(uuid),
    here: uuidText(uuid) === project.coder.id,
    lastAt: last === null ? '' : new Date(last / 1000).toISOString(),
  }))
}

/** @throws AppError coder.notFound */
export function changeCoderColour(project: Project, id: string, colour: string | null): void {
  const name = project.prepare('SELECT name FROM coder WHERE uuid=?').pluck().get(uuidBytes(id)) as string | undefined
  if (name === undefined) throw new AppError('coder.notFound')
  project.act('coder.colour', { name }, () => {
    project.prepare('UPDATE coder SET colour=? WHERE uuid=?').run(colour, uuidBytes(id))
  })
}
