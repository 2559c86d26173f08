import { participantByName } from './participants'
import type { Project } from './project'
import { newUuid, uuidBytes } from './uuid'

/**
 * Row id of the coder whose codings an import makes: one named after the file, or the teller. It is never a person who codes, so that its
 * codings are told apart in every count. Only inside an action.
 *
 * @param name of the import's coder; `null` for the teller
 */
export function coderOf(project: Project, name: string | null, teller: string | null): number {
  if (name !== null) return coderNamed(project, name, 'import', null)
  const participant = teller === null ? null : participantByName(project, teller)
  return coderNamed(project, tellerName(teller ?? 'Unnamed'), 'teller', participant)
}

function coderNamed(project: Project, name: string, kind: 'import' | 'teller', participant: number | null): number {
  const known = project
    .prepare('SELECT id FROM coder WHERE name=? AND kind=? AND participant_id IS ? ORDER BY id LIMIT 1')
    .pluck()
    .get(name, kind, participant) as number | undefined
  const insert = () =>
    project
      .prepare('INSERT INTO coder(uuid,name,kind,participant_id) VALUES(?,?,?,?)')
      .run(uuidBytes(newUuid()), name, kind, participant).lastInsertRowid
  return known ?? Number(insert())
}

/** What a teller is called as a coder of their own words. */
export function tellerName(participant: string): string {
  return `${participant} (teller)`
}
