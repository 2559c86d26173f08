import { AppError } from '../../shared/errors'
import type { TurnChange } from '../../shared/model/text-edit'
import { documentById, recomputeOffsets, turnsOf } from './documents'
import { participantByName } from './participants'
import type { Project } from './project'
import { newUuid, uuidBytes } from './uuid'

interface TurnRow {
  id: number
  document_id: number
  start_ms: number | null
  end_ms: number | null
  lead: string
  text: string
  speaker_id: number | null
  speaker: string | null
}

const posStep = 1024

/**
 * Changes who speaks in a turn, or when. Where the characters before the turn name the speaker, they name the new one; a speaker nobody is left
 * of goes from the document's list.
 * @throws AppError document.notFound, text.noSuchTurn
 */
export function changeTurn(project: Project, id: string, change: TurnChange): void {
  const { title } = documentById(project, id)
  const turn = project
    .prepare(
      `SELECT t.id, t.document_id, t.start_ms, t.end_ms, t.lead, t.text, t.speaker_id, s.name AS speaker FROM turn t LEFT JOIN speaker s ON s.id=t.speaker_id
       WHERE t.uuid=? AND t.document_id=(SELECT id FROM document WHERE uuid=?)`,
    )
    .get(uuidBytes(change.turn), uuidBytes(id)) as TurnRow | undefined
  if (!turn) throw new AppError('text.noSuchTurn')
  project.act('text.turn', { title, quote: turn.text.slice(0, 60).toWellFormed() }, () => {
    const speaker =
      change.speaker === undefined ? turn.speaker_id : speakerRow(project, turn.document_id, change.speaker)
    const name =
      speaker === null ? null : (project.prepare('SELECT name FROM speaker WHERE id=?').pluck().get(speaker) as string)
    project.prepare('UPDATE turn SET speaker_id=@speaker, start_ms=@start, end_ms=@end, lead=@lead WHERE id=@id').run({
      id: turn.id,
      speaker,
      start: change.start === undefined ? turn.start_ms : change.start,
      end: change.end === undefined ? turn.end_ms : change.end,
      lead: speaker === turn.speaker_id ? turn.lead : relabelled(turn.lead, turn.speaker, name),
    })
    project
      .prepare(
        'DELETE FROM speaker WHERE id=? AND id<>ifnull(?,0) AND NOT EXISTS(SELECT 1 FROM turn WHERE speaker_id=speaker.id)',
      )
      .run(turn.speaker_id, speaker)
    recomputeOffsets(project, [turn.document_id])
  })
}

/** The turn as a window knows it. */
export function turnById(project: Project, document: string, id: string) {
  const turn = turnsOf(project, document).find(each => each.id === id)
  if (!turn) throw new AppError('text.noSuchTurn')
  return turn
}

function speakerRow(
  project: Project,
  document: number,
  wanted: { id: string } | { name: string } | null,
): number | null {
  if (wanted === null) return null
  const known = (
    'id' in wanted
      ? project
          .prepare('SELECT id FROM speaker WHERE document_id=? AND uuid=?')
          .pluck()
          .get(document, uuidBytes(wanted.id))
      : project
          .prepare('SELECT id FROM speaker WHERE document_id=? AND name=? ORDER BY pos LIMIT 1')
          .pluck()
          .get(document, wanted.name)
  ) as number | undefined
  if (known !== undefined) return known
  if ('id' in wanted) throw new AppError('text.noSuchTurn')
  const last = project
    .prepare('SELECT ifnull(max(pos),0) FROM speaker WHERE document_id=?')
    .pluck()
    .get(document) as number
  const { lastInsertRowid } = project
    .prepare('INSERT INTO speaker(uuid,document_id,name,interviewer,participant_id,pos) VALUES(?,?,?,0,?,?)')
    .run(uuidBytes(newUuid()), document, wanted.name, participantByName(project, wanted.name), last + posStep)
  return Number(lastInsertRowid)
}

/** A label that stands before the turn follows its speaker; a turn that had none gets none. */
function relabelled(lead: string, before: string | null, now: string | null): string {
  const at = before === null ? -1 : lead.lastIndexOf(before)
  if (before === null || at < 0 || now === null) return lead
  return lead.slice(0, at) + now + lead.slice(at + before.length)
}
