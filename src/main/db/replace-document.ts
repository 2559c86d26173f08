import { type Found, reanchor } from '../../shared/anchor/reanchor'
import type { Draft } from '../../shared/model/draft'
import { alignTurns } from '../../shared/transcript/align-turns'
import { countWords } from '../../shared/transcript/words'
import { documentById, jsonList, recomputeOffsets } from './documents'
import { memoAnchors, moveMemoAnchor } from './memo-anchors'
import { contextAround } from './passage'
import type { Project } from './project'
import { speakerParticipant } from './speaker-participant'
import { newUuid, uuidBytes } from './uuid'

/** What became of a document's codings when its text was replaced. */
export interface Replacement {
  /** In turns that did not change, or found again word for word. */
  kept: number
  /** Found again in words that were corrected a little. */
  changed: number
  /** Not found; kept with their quotes, and no longer painted. */
  unanchored: number
}

interface TurnRow {
  id: number
  text: string
}

interface CodingRow {
  id: number
  start_turn_id: number
  start_off: number
  end_turn_id: number
  end_off: number
  quote: string
  prefix: string
  suffix: string
  unanchored: number
}

const posStep = 1024

/**
 * Replaces a document's text by a corrected version: turns whose words are the same stay, with all that hangs on them; codings in the others
 * are found again by their quotes and surroundings. Nothing is dropped: what is not found is kept as unanchored. One action, one undo.
 *
 * @throws AppError document.notFound
 */
export function replaceDocument(project: Project, id: string, draft: Draft): Replacement {
  const { title } = documentById(project, id)
  const details = { title, kept: 0, changed: 0, unanchored: 0 }
  return project.act('document.replace', details, () => {
    const document = project.prepare('SELECT id FROM document WHERE uuid=?').pluck().get(uuidBytes(id)) as number
    const before = project
      .prepare('SELECT id, text FROM turn WHERE document_id=? ORDER BY pos, uuid')
      .all(document) as TurnRow[]
    const speakers = placeSpeakers(project, document, draft)
    const becomes = alignTurns(
      before.map(({ text }) => text),
      draft.turns.map(({ text }) => text),
    )
    const after = placeTurns(project, document, draft, speakers, before, becomes)
    const outcome = moveCodings(project, document, before, after)
    moveMemos(project, document, before, after)
    const kept = new Set(after.map(turn => turn.id))
    for (const turn of before) if (!kept.has(turn.id)) project.prepare('DELETE FROM turn WHERE id=?').run(turn.id)
    project
      .prepare(
        'DELETE FROM speaker WHERE document_id=@document AND id NOT IN (SELECT speaker_id FROM turn WHERE document_id=@document AND speaker_id IS NOT NULL)',
      )
      .run({ document })
    project
      .prepare('UPDATE document SET file=?, format=?, hash=?, encoding=?, shape=?, tail=?, word_count=? WHERE id=?')
      .run(
        draft.file,
        draft.format,
        draft.hash,
        draft.encoding,
        draft.shape,
        draft.tail,
        draft.turns.reduce((sum, turn) => sum + countWords(turn.text), 0),
        document,
      )
    recomputeOffsets(project, [document])
    Object.assign(details, outcome)
    return outcome
  })
}

/** Speakers of the same name stay the same. @returns row ids in the order of the draft's speakers */
function placeSpeakers(project: Project, document: number, draft: Draft): number[] {
  return draft.speakers.map((speaker, index) => {
    const { label, interviewer, is } = speaker
    const known = project
      .prepare('SELECT id, participant_id FROM speaker WHERE document_id=? AND name=? ORDER BY pos LIMIT 1')
      .get(document, label) as { id: number; participant_id: number | null } | undefined
    const stays = known?.participant_id != null && is === undefined && !interviewer
    const participant = stays ? known.participant_id : speakerParticipant(project, speaker, draft.title)
    if (known !== undefined) {
      project
        .prepare('UPDATE speaker SET interviewer=?, participant_id=?, pos=? WHERE id=?')
        .run(interviewer ? 1 : 0, participant, (index + 1) * posStep, known.id)
      return known.id
    }
    const insert = project.prepare(
      'INSERT INTO speaker(uuid,document_id,name,interviewer,participant_id,pos) VALUES(?,?,?,?,?,?)',
    )
    return Number(
      insert.run(uuidBytes(newUuid()), document, label, interviewer ? 1 : 0, participant, (index + 1) * posStep)
        .lastInsertRowid,
    )
  })
}

function placeTurns(
  project: Project,
  document: number,
  draft: Draft,
  speakers: number[],
  before: TurnRow[],
  becomes: (number | null)[],
): TurnRow[] {
  const stays = new Map<number, TurnRow>()
  becomes.forEach((now, old) => {
    const turn = before[old]
    if (now !== null && turn) stays.set(now, turn)
  })
  return draft.turns.map((turn, index) => {
    const columns = {
      pos: (index + 1) * posStep,
      speaker: turn.speaker === null ? null : (speakers[turn.speaker] ?? null),
      start: turn.start,
      end: turn.end,
      gaps: jsonList(turn.gaps),
      syncs: jsonList(turn.syncs),
      marks: jsonList(turn.marks),
      lead: turn.lead,
    }
    const same = stays.get(index)
    if (same) {
      project
        .prepare(
          'UPDATE turn SET pos=@pos, speaker_id=@speaker, start_ms=@start, end_ms=@end, gaps=@gaps, syncs=@syncs, marks=@marks, lead=@lead WHERE id=@id',
        )
        .run({ ...columns, id: same.id })
      return same
    }
    const insert = project.prepare(
      `INSERT INTO turn(uuid,document_id,pos,speaker_id,start_ms,end_ms,doc_start,gaps,syncs,marks,lead,text)
       VALUES(@uuid,@document,@pos,@speaker,@start,@end,0,@gaps,@syncs,@marks,@lead,@text)`,
    )
    const { lastInsertRowid } = insert.run({ ...columns, uuid: uuidBytes(newUuid()), document, text: turn.text })
    return { id: Number(lastInsertRowid), text: turn.text }
  })
}

/** Codings whose turns all stayed need nothing; the others are looked for in the whole new text. */
function moveCodings(project: Project, document: number, before: TurnRow[], after: TurnRow[]): Replacement {
  const outcome: Replacement = { kept: 0, changed: 0, unanchored: 0 }
  const place = new Map(after.map((turn, index) => [turn.id, index]))
  const old = new Map(before.map((turn, index) => [turn.id, index]))
  const text = after.map(turn => turn.text).join('\n')
  const codings = project
    .prepare(
      'SELECT id, start_turn_id, start_off, end_turn_id, end_off, quote, prefix, suffix, unanchored FROM coding WHERE document_id=? ORDER BY doc_start, id',
    )
    .all(document) as CodingRow[]
  const starts = startsOf(after)
  for (const coding of codings) {
    const [first, last] = [place.get(coding.start_turn_id), place.get(coding.end_turn_id)]
    const oldLength = (old.get(coding.end_turn_id) ?? 0) - (old.get(coding.start_turn_id) ?? 0)
    // Between two turns that stayed another may have come or gone; then the quote has changed.
    if (
      !coding.unanchored &&
      first !== undefined &&
      last !== undefined &&
      last - first === oldLength &&
      oldLength <= 1
    ) {
      outcome.kept++
      continue
    }
    const found = reanchor(text, {
      ...coding,
      expected: expectedPlace(before, starts, old.get(coding.start_turn_id) ?? 0, coding.start_off),
    })
    if (found) outcome[found.isExact ? 'kept' : 'changed']++
    else outcome.unanchored++
    store(project, coding.id, after, text, found)
  }
  return outcome
}

/** Memos on passages go the way of codings; one whose words are gone stays on the document. */
function moveMemos(project: Project, document: number, before: TurnRow[], after: TurnRow[]): void {
  const place = new Map(after.map((turn, index) => [turn.id, index]))
  const old = new Map(before.map((turn, index) => [turn.id, index]))
  const text = after.map(turn => turn.text).join('\n')
  const starts = startsOf(after)
  for (const memo of memoAnchors(project, document)) {
    const [first, last] = [place.get(memo.start_turn_id), place.get(memo.end_turn_id)]
    const oldLength = (old.get(memo.end_turn_id) ?? 0) - (old.get(memo.start_turn_id) ?? 0)
    if (first !== undefined && last !== undefined && last - first === oldLength && oldLength <= 1) continue
    const expected = expectedPlace(before, starts, old.get(memo.start_turn_id) ?? 0, memo.start_off)
    const found = reanchor(text, { quote: memo.quote, prefix: '', suffix: '', expected })
    if (!found) {
      moveMemoAnchor(project, memo.id, null)
      continue
    }
    const start = turnAt(after, found.start, false)
    const end = turnAt(after, found.end, true)
    moveMemoAnchor(project, memo.id, {
      start_turn_id: start.turn.id,
      start_off: start.offset,
      end_turn_id: end.turn.id,
      end_off: end.offset,
      quote: text.slice(found.start, found.end),
    })
  }
}

/** Where the passage would stand if nothing but the turns before it had changed: after the nearest earlier turn that stayed. */
function expectedPlace(before: TurnRow[], starts: ReadonlyMap<number, number>, turn: number, offset: number): number {
  let distance = offset
  for (let index = turn; index >= 0; index--) {
    const start = starts.get(before[index]?.id ?? -1)
    if (start !== undefined) return start + distance
    distance += (before[index - 1]?.text.length ?? 0) + 1
  }
  return offset
}

function startsOf(turns: TurnRow[]): Map<number, number> {
  const starts = new Map<number, number>()
  let at = 0
  for (const { id, text } of turns) {
    starts.set(id, at)
    at += text.length + 1
  }
  return starts
}

function store(project: Project, coding: number, after: TurnRow[], text: string, found: Found | null): void {
  const [first] = after
  if (!first) throw new Error('a text without turns cannot replace another')
  if (!found) {
    project
      .prepare(
        'UPDATE coding SET start_turn_id=@turn, start_off=0, end_turn_id=@turn, end_off=0, doc_start=0, doc_end=0, unanchored=1 WHERE id=@id',
      )
      .run({ id: coding, turn: first.id })
    return
  }
  const start = turnAt(after, found.start, false)
  const end = turnAt(after, found.end, true)
  project
    .prepare(
      `UPDATE coding SET start_turn_id=@startTurn, start_off=@startOffset, end_turn_id=@endTurn, end_off=@endOffset, quote=@quote, prefix=@prefix, suffix=@suffix,
         unanchored=0, doc_start=0, doc_end=1 WHERE id=@id`,
    )
    .run({
      id: coding,
      startTurn: start.turn.id,
      startOffset: start.offset,
      endTurn: end.turn.id,
      endOffset: end.offset,
      quote: text.slice(found.start, found.end),
      ...contextAround(start.turn.text, start.offset, end.turn.text, end.offset),
    })
}

function turnAt(turns: TurnRow[], offset: number, atEnd: boolean): { turn: TurnRow; offset: number } {
  let begin = 0
  for (const turn of turns) {
    const stop = begin + turn.text.length
    if (atEnd ? offset <= stop : offset < stop) return { turn, offset: Math.max(0, offset - begin) }
    begin = stop + 1
  }
  throw new RangeError(`there is no turn at ${offset}`)
}
