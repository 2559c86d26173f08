import type { DraftSpeaker } from '../../shared/model/draft'
import { whoIs } from '../../shared/transcript/who-is'
import { participantByName } from './participants'
import type { Project } from './project'
import { uuidBytes } from './uuid'

/**
 * Row id of the participant that a speaker is. Somebody new whose name is taken already gets the document's title behind it, so that two
 * people never look like one. Only inside an action.
 *
 * @returns `null` for interviewers and for whom the project is not to know
 */
export function speakerParticipant(project: Project, speaker: DraftSpeaker, title: string): number | null {
  const is = whoIs(speaker)
  if (speaker.interviewer || is === 'nobody') return null
  if (is === 'name') return participantByName(project, speaker.label)
  if (is === 'new') return participantByName(project, freeName(project, speaker.label, title))
  const known = project.prepare('SELECT id FROM participant WHERE uuid=?').pluck().get(uuidBytes(is))
  // It may have been removed since the file was read.
  return typeof known === 'number' ? known : participantByName(project, speaker.label)
}

function freeName(project: Project, label: string, title: string): string {
  const taken = project.prepare('SELECT 1 FROM participant WHERE name=? LIMIT 1').pluck()
  const names = [label, `${label} (${title})`]
  for (let n = 2; ; n++) {
    const free = names.find(name => taken.get(name) === undefined)
    if (free !== undefined) return free
    names.push(`${label} (${title}, ${n})`)
  }
}
