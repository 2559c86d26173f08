import { moveAnchors } from '../../shared/anchor/edit-anchors'
import { editTurns } from '../../shared/anchor/edit-turns'
import { joinParts, spliceParts, splitParts, type TurnParts } from '../../shared/anchor/turn-parts'
import { AppError } from '../../shared/errors'
import type { ActionName } from '../../shared/model/history'
import type { Corrected, TextEdit } from '../../shared/model/text-edit'
import { countWords } from '../../shared/transcript/words'
import { codingsOf } from './codings'
import { documentById, jsonList, parseGaps, recomputeOffsets, turnsOf } from './documents'
import { type Move, moveCodings, moveFlowWords, moveMemoPassages } from './move-anchors'
import type { Project } from './project'
import { touchedTurns } from './touched-turns'
import { uuidBytes, uuidText } from './uuid'

interface TurnRow {
  id: number
  uuid: Buffer
  pos: number
  speaker_id: number | null
  start_ms: number | null
  end_ms: number | null
  lead: string
  text: string
  gaps: string | null
  syncs: string | null
  marks: string | null
}

/** A turn while it is edited; `row` is its present row, undefined for one that was split off. */
interface WorkedTurn extends TurnParts {
  id: string
  text: string
  row: TurnRow | undefined
  speaker: number | null
  end: number | null
  /** Row of the turn it was split off from: it stands behind that one. */
  pos: number
}

export interface CorrectionDetails {
  action?: ActionName
  details?: Record<string, string | number>
}

/**
 * Corrects the text of a document: the edits one after the other, with all that lies on the text. Codings, the words of flows and passages
 * of memos follow their own characters; a coding whose words are all gone is kept as unanchored. One action, one undo.
 *
 * @param base the texts that the edits were made on, of every turn they touch
 * @throws AppError document.notFound; text.changedMeanwhile where another text stands there by now, and then nothing is stored
 */
export function correctText(
  project: Project,
  id: string,
  base: readonly { id: string; text: string }[],
  edits: readonly TextEdit[],
  { action = 'text.correct', details = {} }: CorrectionDetails = {},
): Corrected {
  const { title } = documentById(project, id)
  const outcome = { turns: new Set<string>(), lost: 0 }
  const shown: Record<string, string | number> = { title, ...details }
  project.act(action, shown, () => {
    const document = project.prepare('SELECT id FROM document WHERE uuid=?').pluck().get(uuidBytes(id)) as number
    const before = workedTurns(project, document)
    checkBase(before, base)
    let turns: WorkedTurn[] = before
    for (const edit of edits) turns = applyEdit(turns, edit)
    const rows = writeTurns(project, document, before, turns)
    const touched = touchedTurns(edits)
    const texts = turns.map(({ id: turn, text }) => ({ id: turn, text, row: rows.get(turn)! }))
    const move: Move = (anchor, coding) => moveAnchors(anchor, edits, coding)
    outcome.lost = moveCodings(project, document, touched, texts, move)
    moveFlowWords(project, touched, texts, move)
    moveMemoPassages(project, touched, texts, move)
    const kept = new Set(turns.map(turn => turn.id))
    for (const turn of before) if (!kept.has(turn.id)) project.prepare('DELETE FROM turn WHERE id=?').run(turn.row?.id)
    const words = turns.reduce((sum, turn) => sum + countWords(turn.text), 0)
    project.prepare('UPDATE document SET word_count=? WHERE id=? AND word_count<>?').run(words, document, words)
    recomputeOffsets(project, [document])
    for (const turn of touched) outcome.turns.add(turn)
    shown.quote ??= firstWords(edits, turns)
  })
  return correctedParts(project, id, outcome.turns, outcome.lost)
}

/** What a window is told of stored corrections to the given turns. */
export function correctedParts(project: Project, id: string, touched: ReadonlySet<string>, lost = 0): Corrected {
  const codings = codingsOf(project, id)
  return {
    document: documentById(project, id),
    turns: turnsOf(project, id).filter(turn => touched.has(turn.id)),
    codings: codings.filter(({ anchor }) => touched.has(anchor.startTurn) || touched.has(anchor.endTurn)),
    lost,
  }
}

function workedTurns(project: Project, document: number): WorkedTurn[] {
  const rows = project
    .prepare(
      'SELECT id, uuid, pos, speaker_id, start_ms, end_ms, lead, text, gaps, syncs, marks FROM turn WHERE document_id=? ORDER BY pos, uuid',
    )
    .all(document) as TurnRow[]
  return rows.map(row => ({
    id: uuidText(row.uuid),
    text: row.text,
    row,
    speaker: row.speaker_id,
    end: row.end_ms,
    pos: row.pos,
    gaps: parseGaps(row.gaps),
    syncs: JSON.parse(row.syncs ?? '[]') as TurnParts['syncs'],
    marks: JSON.parse(row.marks ?? '[]') as TurnParts['marks'],
  }))
}

function checkBase(turns: readonly WorkedTurn[], base: readonly { id: string; text: string }[]): void {
  const texts = new Map(turns.map(turn => [turn.id, turn.text]))
  if (base.some(({ id, text }) => texts.get(id) !== text)) throw new AppError('text.changedMeanwhile')
}

function applyEdit(turns: WorkedTurn[], edit: TextEdit): WorkedTurn[] {
  const index = turns.findIndex(turn => turn.id === edit.turn)
  const turn = turns[index]
  const edited = editTurns(turns, edit)
  if (!edited || !turn) throw new AppError('text.changedMeanwhile')
  const now = edited[index]!
  if (edit.kind === 'splice') return edited.with(index, { ...now, ...spliceParts(turn, edit) })
  if (edit.kind === 'join') {
    const next = turns[index + 1]!
    return edited.with(index, { ...now, ...joinParts(turn, next, edit.at), end: next.end ?? turn.end })
  }
  const [first, second] = splitParts(turn, edit.at)
  const made = edited[index + 1]!
  return edited
    .with(index, { ...now, ...first, end: null })
    .with(index + 1, { ...made, ...second, row: undefined, end: turn.end })
}

/** Writes what changed; what goes is deleted later, when nothing hangs on it any more. @returns row ids by uuid */
function writeTurns(
  project: Project,
  document: number,
  before: readonly WorkedTurn[],
  after: readonly WorkedTurn[],
): Map<string, number> {
  const known = new Map(before.map(turn => [turn.id, turn]))
  const rows = new Map<string, number>()
  const positions = newPositions(project, before, after)
  for (const turn of after) {
    const parts = { gaps: jsonList([...turn.gaps]), syncs: jsonList([...turn.syncs]), marks: jsonList([...turn.marks]) }
    const old = known.get(turn.id)
    if (old?.row) {
      rows.set(turn.id, old.row.id)
      if (old === turn) continue
      project
        .prepare('UPDATE turn SET text=@text, end_ms=@end, gaps=@gaps, syncs=@syncs, marks=@marks WHERE id=@id')
        .run({ ...parts, text: turn.text, end: turn.row ? turn.end : old.end, id: old.row.id })
      continue
    }
    const { lastInsertRowid } = project
      .prepare(
        `INSERT INTO turn(uuid,document_id,pos,speaker_id,start_ms,end_ms,doc_start,gaps,syncs,marks,lead,text)
         VALUES(@uuid,@document,@pos,@speaker,NULL,@end,0,@gaps,@syncs,@marks,@lead,@text)`,
      )
      .run({
        ...parts,
        uuid: uuidBytes(turn.id),
        document,
        pos: positions.get(turn.id),
        speaker: turn.speaker,
        end: turn.end,
        lead: '\n',
        text: turn.text,
      })
    rows.set(turn.id, Number(lastInsertRowid))
  }
  return rows
}

const posStep = 1024

/**
 * Positions for the turns that are new, by uuid: evenly between those that were there. Where no numbers are left between two, all turns of the
 * document move apart first.
 */
function newPositions(
  project: Project,
  before: readonly WorkedTurn[],
  after: readonly WorkedTurn[],
): Map<string, number> {
  const known = new Map(before.map(turn => [turn.id, turn.pos]))
  const place = () => {
    const places = new Map<string, number>()
    let from = 0
    let run: string[] = []
    const settle = (to: number) => {
      const step = Math.floor((to - from) / (run.length + 1))
      for (const [index, id] of run.entries()) places.set(id, from + step * (index + 1))
      const fits = run.length === 0 || step >= 1
      run = []
      return fits
    }
    for (const { id } of after) {
      const pos = known.get(id)
      if (pos === undefined) run.push(id)
      else {
        if (!settle(pos)) return null
        from = pos
      }
    }
    settle(from + posStep * (run.length + 1))
    return places
  }
  const places = place()
  if (places) return places
  for (const [index, turn] of before.entries()) {
    const pos = (index + 1) * posStep * (after.length + 1)
    known.set(turn.id, pos)
    project.prepare('UPDATE turn SET pos=? WHERE id=?').run(pos, turn.row?.id)
  }
  return place() ?? new Map()
}

const shownWords = 60

/** What the history says of it: what was put in, or else what was taken out. */
function firstWords(edits: readonly TextEdit[], turns: readonly WorkedTurn[]): string {
  const splices = edits.filter(edit => edit.kind === 'splice')
  const words =
    splices.find(({ inserted }) => inserted.trim() !== '')?.inserted ??
    splices.find(({ removed }) => removed.trim() !== '')?.removed ??
    wordsBehind(
      edits.find(({ kind }) => kind !== 'splice'),
      turns,
    )
  return words.trim().slice(0, shownWords).toWellFormed()
}

/** Where turns were only split or joined, the words that the place is known by are those behind it. */
function wordsBehind(edit: TextEdit | undefined, turns: readonly WorkedTurn[]): string {
  if (edit === undefined) return ''
  const turn = turns.find(({ id }) => id === (edit.kind === 'split' ? edit.made : edit.turn))
  return turn?.text.slice(edit.kind === 'split' ? 0 : edit.at) || turn?.text || ''
}
