import { AppError } from '../../shared/errors'
import {
  type Direction,
  DocumentKind,
  type DocumentSummary,
  type Speaker,
  type Turn,
} from '../../shared/model/document'
import type { Draft, DraftTurn, Gap } from '../../shared/model/draft'
import type { Mark } from '../../shared/model/mark'
import { turnSource } from '../../shared/transcript/imported-text'
import { turnToDocumentOffset } from '../../shared/transcript/offset-map'
import { countWords } from '../../shared/transcript/words'
import { storedBody } from './memo-text'
import { participantByName } from './participants'
import type { Project } from './project'
import { speakerParticipant } from './speaker-participant'
import { newUuid, uuidBytes, uuidText } from './uuid'

const posStep = 1024

interface DocumentRow {
  id: number
  uuid: Buffer
  title: string
  kind: string
  file: string
  word_count: number
  turns: number
  mine: number
  all: number
  direction: Direction
}

const summaryQuery = `SELECT d.id, d.uuid, d.title, d.kind, d.file, d.word_count, d.direction,
  (SELECT count(*) FROM turn t WHERE t.document_id=d.id) AS turns,
  (SELECT count(*) FROM coding k WHERE k.document_id=d.id AND k.coder_id=(SELECT id FROM coder WHERE uuid=@coder)) AS mine,
  (SELECT count(*) FROM coding k WHERE k.document_id=d.id) AS "all" FROM document d`

export function listDocuments(project: Project): DocumentSummary[] {
  const rows = project
    .prepare(`${summaryQuery} ORDER BY d.kind DESC, d.pos, d.id`)
    .all({ coder: uuidBytes(project.coder.id) }) as DocumentRow[]
  return rows.map(rowToSummary)
}

export function documentById(project: Project, id: string): DocumentSummary {
  const row = project
    .prepare(`${summaryQuery} WHERE d.uuid=@uuid`)
    .get({ coder: uuidBytes(project.coder.id), uuid: uuidBytes(id) }) as DocumentRow | undefined
  if (!row) throw new AppError('document.notFound', { document: id, known: knownTitles(project) })
  return rowToSummary(row)
}

/**
 * A document by its title, its file's name or its id, as the command line names it.
 * @throws AppError document.notFound, document.ambiguous
 */
export function documentNamed(project: Project, name: string): DocumentSummary {
  const documents = listDocuments(project)
  const byTitle = documents.filter(document => document.id === name || document.title === name)
  const matches =
    byTitle.length > 0 ? byTitle : documents.filter(({ file }) => file === name || withoutEnding(file) === name)
  if (matches.length > 1)
    throw new AppError('document.ambiguous', { document: name, ids: matches.map(d => d.id).join(', ') })
  if (!matches[0]) throw new AppError('document.notFound', { document: name, known: knownTitles(project) })
  return matches[0]
}

export function speakersOf(project: Project, document: string): Speaker[] {
  const rows = project
    .prepare(
      `SELECT s.uuid, s.name, s.interviewer, p.uuid AS participant FROM speaker s LEFT JOIN participant p ON p.id=s.participant_id
       WHERE s.document_id=(SELECT id FROM document WHERE uuid=?) ORDER BY s.pos, s.id`,
    )
    .all(uuidBytes(document)) as { uuid: Buffer; name: string; interviewer: number; participant: Buffer | null }[]
  return rows.map(row => ({
    id: uuidText(row.uuid),
    name: row.name,
    interviewer: row.interviewer === 1,
    participant: row.participant && uuidText(row.participant),
  }))
}

export function turnsOf(project: Project, document: string): Turn[] {
  const rows = project
    .prepare(
      `SELECT t.uuid, s.uuid AS speaker, t.start_ms, t.end_ms, t.text, t.marks FROM turn t LEFT JOIN speaker s ON s.id=t.speaker_id
       WHERE t.document_id=(SELECT id FROM document WHERE uuid=?) ORDER BY t.pos, t.uuid`,
    )
    .all(uuidBytes(document)) as {
    uuid: Buffer
    speaker: Buffer | null
    start_ms: number | null
    end_ms: number | null
    text: string
    marks: string | null
  }[]
  return rows.map(row => ({
    id: uuidText(row.uuid),
    speaker: row.speaker && uuidText(row.speaker),
    start: row.start_ms,
    end: row.end_ms,
    text: row.text,
    ...(row.marks === null ? {} : { marks: JSON.parse(row.marks) as Mark[] }),
  }))
}

/** The pieces from which the imported text is joined again (`importedText`). */
export function textPieces(
  project: Project,
  document: string,
): { turns: { lead: string; text: string; gaps: Gap[] }[]; tail: string } {
  const rows = project
    .prepare(
      'SELECT lead, text, gaps FROM turn WHERE document_id=(SELECT id FROM document WHERE uuid=?) ORDER BY pos, uuid',
    )
    .all(uuidBytes(document)) as { lead: string; text: string; gaps: string | null }[]
  const tail = project.prepare('SELECT tail FROM document WHERE uuid=?').pluck().get(uuidBytes(document)) as string
  return { turns: rows.map(row => ({ ...row, gaps: parseGaps(row.gaps) })), tail }
}

/** Title of a document that was read from the same bytes, if there is one. */
export function documentWithHash(project: Project, hash: string): string | null {
  return (
    (project.prepare('SELECT title FROM document WHERE hash=? LIMIT 1').pluck().get(hash) as string | undefined) ?? null
  )
}

/**
 * Stores a draft as a document with its speakers and turns. Only inside an action. Speakers other than interviewers become participants
 * (`speakerParticipant`); one participant may speak in many documents. The first such speaker tells a story.
 * @returns the document's id
 */
export function storeDraft(project: Project, draft: Draft, teller?: string): string {
  const uuid = newUuid()
  const participants = draft.speakers.map(speaker => speakerParticipant(project, speaker, draft.title))
  const tellerRow =
    draft.kind === 'story'
      ? teller
        ? participantByName(project, teller)
        : (participants.find(row => row !== null) ?? null)
      : null
  const document = Number(
    project
      .prepare(
        `INSERT INTO document(uuid,title,kind,teller_id,file,format,hash,encoding,shape,pos,created_at,word_count,tail)
         VALUES(?,?,?,?,?,?,?,?,?,(SELECT ifnull(max(pos),0)+${posStep} FROM document),?,?,?)`,
      )
      .run(
        uuidBytes(uuid),
        draft.title,
        draft.kind,
        tellerRow,
        draft.file,
        draft.format,
        draft.hash,
        draft.encoding,
        draft.shape,
        Date.now(),
        draft.turns.reduce((sum, turn) => sum + countWords(turn.text), 0),
        draft.tail,
      ).lastInsertRowid,
  )
  const insertSpeaker = project.prepare(
    'INSERT INTO speaker(uuid,document_id,name,interviewer,participant_id,pos) VALUES(?,?,?,?,?,?)',
  )
  const speakers = draft.speakers.map((speaker, index) =>
    Number(
      insertSpeaker.run(
        uuidBytes(newUuid()),
        document,
        speaker.label,
        speaker.interviewer ? 1 : 0,
        participants[index] ?? null,
        (index + 1) * posStep,
      ).lastInsertRowid,
    ),
  )
  const insertTurn = project.prepare(
    'INSERT INTO turn(uuid,document_id,pos,speaker_id,start_ms,end_ms,doc_start,gaps,syncs,marks,lead,text) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)',
  )
  let offset = 0
  draft.turns.forEach((turn, index) => {
    offset += turn.lead.length
    const { lastInsertRowid } = insertTurn.run(
      uuidBytes(newUuid()),
      document,
      (index + 1) * posStep,
      turn.speaker === null ? null : speakers[turn.speaker],
      turn.start,
      turn.end,
      offset,
      jsonList(turn.gaps),
      jsonList(turn.syncs),
      jsonList(turn.marks),
      turn.lead,
      turn.text,
    )
    insertComments(project, document, Number(lastInsertRowid), turn)
    offset += turnSource(turn).length
  })
  return uuid
}

/** Comments of the file become memos on their words, under the name of who wrote them. */
function insertComments(project: Project, document: number, turn: number, { comments, text }: DraftTurn): void {
  for (const comment of comments ?? []) {
    const written = Date.parse(comment.date)
    const at = Number.isNaN(written) ? Date.now() : written
    project
      .prepare(
        `INSERT INTO memo(uuid,kind,title,body,plain,document_id,start_turn_id,start_off,end_turn_id,end_off,quote,coder_id,created_at,changed_at)
         VALUES(@uuid,'note',@author,@body,@text,@document,@turn,@start,@turn,@end,@quote,@coder,@at,@at)`,
      )
      .run({
        uuid: uuidBytes(newUuid()),
        author: comment.author.slice(0, 300).toWellFormed(),
        body: storedBody(null),
        text: comment.text,
        document,
        turn,
        start: comment.start,
        end: comment.end,
        quote: text.slice(comment.start, comment.end),
        coder: project.coderRow(),
        at,
      })
  }
}

export function renameDocument(project: Project, id: string, title: string): void {
  const before = documentById(project, id)
  project.act('document.rename', { title: before.title, to: title }, () => {
    project.prepare('UPDATE document SET title=? WHERE uuid=?').run(title, uuidBytes(id))
  })
}

/** From where the words of a document's text run. */
export function setDirection(project: Project, id: string, direction: Direction): void {
  const before = documentById(project, id)
  if (before.direction === direction) return
  project.act('document.direction', { title: before.title, to: direction }, () => {
    project.prepare('UPDATE document SET direction=? WHERE uuid=?').run(direction, uuidBytes(id))
  })
}

/** Removes a document with its turns, codings and flows: one action, and one undo brings all of it back. */
export function removeDocument(project: Project, id: string): void {
  const { title } = documentById(project, id)
  project.act('document.remove', { title }, () => {
    project.prepare('DELETE FROM document WHERE uuid=?').run(uuidBytes(id))
  })
}

/** Computes the derived offsets of a document's turns and codings anew. */
export function recomputeOffsets(project: Project, documents: number[]): void {
  for (const document of documents) {
    const turns = project
      .prepare('SELECT id, lead, text, gaps FROM turn WHERE document_id=? ORDER BY pos, uuid')
      .all(document) as {
      id: number
      lead: string
      text: string
      gaps: string | null
    }[]
    const starts = new Map<number, { start: number; gaps: Gap[] }>()
    let offset = 0
    for (const turn of turns) {
      offset += turn.lead.length
      const gaps = parseGaps(turn.gaps)
      starts.set(turn.id, { start: offset, gaps })
      project.prepare('UPDATE turn SET doc_start=? WHERE id=? AND doc_start<>?').run(offset, turn.id, offset)
      offset += turnSource({ text: turn.text, gaps }).length
    }
    const codings = project
      .prepare('SELECT id, start_turn_id, start_off, end_turn_id, end_off FROM coding WHERE document_id=?')
      .all(document) as {
      id: number
      start_turn_id: number
      start_off: number
      end_turn_id: number
      end_off: number
    }[]
    for (const coding of codings) {
      const first = starts.get(coding.start_turn_id)!
      const last = starts.get(coding.end_turn_id)!
      project
        .prepare(
          'UPDATE coding SET doc_start=@start, doc_end=@end WHERE id=@id AND (doc_start<>@start OR doc_end<>@end)',
        )
        .run({
          id: coding.id,
          start: first.start + turnToDocumentOffset(first, coding.start_off, 'start'),
          end: last.start + turnToDocumentOffset(last, coding.end_off, 'end'),
        })
    }
  }
}

export function parseGaps(json: string | null): Gap[] {
  return json === null ? [] : (JSON.parse(json) as Gap[])
}

export function jsonList(list: unknown[]): string | null {
  return list.length > 0 ? JSON.stringify(list) : null
}

function withoutEnding(file: string): string {
  return file.replace(/\.[^.]+$/, '')
}

function knownTitles(project: Project): string {
  const titles = project.prepare('SELECT title FROM document ORDER BY pos LIMIT 20').pluck().all() as string[]
  return titles.length > 0 ? titles.map(title => `“${title}”`).join(', ') : '(none)'
}

function rowToSummary(row: DocumentRow): DocumentSummary {
  return {
    id: uuidText(row.uuid),
    title: row.title,
    kind: DocumentKind.parse(row.kind),
    file: row.file,
    words: row.word_count,
    turns: row.turns,
    mine: row.mine,
    all: row.all,
    direction: row.direction,
  }
}
