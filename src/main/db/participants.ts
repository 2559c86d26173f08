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

function refuseTaken(project: Project, name: string, but = -1): void {
  const taken = project.prepare('SELECT 1 FROM participant WHERE name=? COLLATE NOCASE AND id<>?').get(name, but)
  if (taken) throw new AppError('participant.nameTaken', { name })
}

function rowToSummary({ uuid, ...rest }: SummaryRow): ParticipantSummary {
  return { id: uuidText(uuid), ...rest }
}
