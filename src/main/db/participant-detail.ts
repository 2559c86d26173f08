import type { ParticipantDetail, ParticipantVoice } from '../../shared/model/participant'
import { countWords } from '../../shared/transcript/words'
import { listConsents } from './consent'
import { participantById, participantRow, tellerOfCoding } from './participants'
import type { Project } from './project'
import { uuidText } from './uuid'

/** A participant with everything there is of them: where they speak and how much, their stories, their consent. */
export function participantDetail(project: Project, id: string): ParticipantDetail {
  const { id: row } = participantRow(project, id)
  const stories = project
    .prepare(
      'SELECT y.uuid, y.title, d.uuid AS document FROM story y LEFT JOIN document d ON d.id=y.document_id WHERE y.teller_id=? ORDER BY y.pos, y.id',
    )
    .all(row) as { uuid: Buffer; title: string; document: Buffer | null }[]
  return {
    participant: participantById(project, id),
    voices: voicesOf(project, row),
    stories: stories.map(story => ({
      id: uuidText(story.uuid),
      title: story.title,
      document: story.document && uuidText(story.document),
    })),
    consents: listConsents(project, id),
  }
}

function voicesOf(project: Project, row: number): ParticipantVoice[] {
  const rows = project
    .prepare(
      `SELECT d.id, d.uuid, d.title, d.kind, d.teller_id IS @row AS teller,
         (SELECT json_group_array(name) FROM (SELECT name FROM speaker WHERE document_id=d.id AND participant_id=@row ORDER BY pos)) AS speakers,
         (SELECT count(*) FROM coding k JOIN turn t ON t.id=k.start_turn_id LEFT JOIN speaker s ON s.id=t.speaker_id WHERE k.document_id=d.id AND ${tellerOfCoding}=@row) AS codings
       FROM document d WHERE d.teller_id=@row OR d.id IN (SELECT document_id FROM speaker WHERE participant_id=@row) ORDER BY d.kind DESC, d.pos, d.id`,
    )
    .all({ row }) as {
    id: number
    uuid: Buffer
    title: string
    kind: ParticipantVoice['kind']
    teller: number
    speakers: string
    codings: number
  }[]
  // Turns of nobody in particular are the teller's, as they are in the counts.
  const texts = project
    .prepare(
      `SELECT t.text FROM turn t JOIN document d ON d.id=t.document_id LEFT JOIN speaker s ON s.id=t.speaker_id
       WHERE t.document_id=? AND (s.participant_id=? OR (s.participant_id IS NULL AND ifnull(s.interviewer,0)=0 AND d.teller_id=?))`,
    )
    .pluck()
  return rows.map(({ id, uuid, title, kind, teller, speakers, codings }) => {
    const turns = texts.all(id, row, row) as string[]
    return {
      document: uuidText(uuid),
      title,
      kind,
      speakers: JSON.parse(speakers) as string[],
      teller: teller === 1,
      turns: turns.length,
      words: turns.reduce((sum, text) => sum + countWords(text), 0),
      codings,
    }
  })
}
