import type { Anchor, Coding } from '../../shared/model/coding'
import { joinMemos } from './memo-text'
import { resolvePassage, type StoredPassage } from './passage'
import type { Project } from './project'
import { uuidBytes, uuidText } from './uuid'

/** What a coding may say of itself beyond place and code. */
export type CodingAttributes = Partial<
  Pick<Coding, 'valence' | 'stance' | 'confidence' | 'level' | 'beneficiary' | 'asked' | 'evidenceRole' | 'memo'>
>

/** A coding of the same code by the same coder on overlapping words. */
export interface Overlap {
  id: number
  uuid: Buffer
  doc_start: number
  doc_end: number
  start_turn: Buffer
  start_off: number
  end_turn: Buffer
  end_off: number
  valence: Coding['valence']
  stance: Coding['stance']
  confidence: Coding['confidence']
  level: Coding['level']
  /** A JSON list. */
  beneficiary: string
  asked: Coding['asked']
  evidenceRole: Coding['evidenceRole']
}

const judged = ['valence', 'stance', 'confidence', 'level', 'asked', 'evidenceRole'] as const

const overlapQuery = `SELECT k.id, k.uuid, k.doc_start, k.doc_end, a.uuid AS start_turn, k.start_off, z.uuid AS end_turn, k.end_off, k.valence, k.stance,
    k.confidence, k.level, k.beneficiary, k.asked, k.evidence_role AS evidenceRole
  FROM coding k JOIN turn a ON a.id=k.start_turn_id JOIN turn z ON z.id=k.end_turn_id`

/**
 * The codings that a new one on this passage becomes one with: same code, same coder, overlapping words, oldest first. One that says
 * something else of its words (positive here, negative there), or that a flow joins with another of them, was meant apart and stays so.
 */
export function joinable(
  project: Project,
  passage: StoredPassage,
  code: number,
  attributes: CodingAttributes,
  coder = uuidBytes(project.coder.id),
): Overlap[] {
  const overlaps = project
    .prepare(
      `${overlapQuery}
       WHERE k.code_id=@code AND k.document_id=@document AND k.doc_start<@end AND k.doc_end>@start AND k.unanchored=0
         AND k.coder_id=(SELECT id FROM coder WHERE uuid=@coder) ORDER BY k.id`,
    )
    .all({
      code,
      document: passage.document,
      start: passage.docStart,
      end: passage.docEnd,
      coder,
    }) as Overlap[]
  const said: CodingAttributes = { ...attributes }
  const chosen: Overlap[] = []
  for (const overlap of overlaps) {
    const differs = judged.some(name => said[name] != null && overlap[name] != null && said[name] !== overlap[name])
    if (differs || chosen.some(other => areLinked(project, other.id, overlap.id))) continue
    chosen.push(overlap)
    Object.assign(said, Object.fromEntries(judged.map(name => [name, said[name] ?? overlap[name]])))
  }
  return chosen
}

/**
 * Extends the oldest of the codings over all of them and the passage; what the others say, their memos, flows, steps and evidence move to it. Only
 * inside an action.
 */
export function joinCodings(
  project: Project,
  document: string,
  passage: StoredPassage,
  same: Overlap[],
  attributes: CodingAttributes,
): void {
  const [kept, ...others] = same as [Overlap, ...Overlap[]]
  const whole = resolvePassage(project, document, wholeAnchor(project, passage, same))
  for (const other of others) {
    moveFlows(project, other.id, kept.id)
    moveRest(project, other.id, kept.id)
  }
  const first = (name: (typeof judged)[number]) =>
    [attributes, ...same].map(each => each[name]).find(value => value != null) ?? null
  const named = [
    ...same.flatMap(({ beneficiary }) => JSON.parse(beneficiary) as string[]),
    ...(attributes.beneficiary ?? []),
  ]
  joinMemos(
    project,
    same.map(({ id }) => id),
    kept.id,
    attributes.memo,
  )
  for (const other of others) project.prepare('DELETE FROM coding WHERE id=?').run(other.id)
  project
    .prepare(
      `UPDATE coding SET start_turn_id=@startTurn, start_off=@startOffset, end_turn_id=@endTurn, end_off=@endOffset, doc_start=@docStart, doc_end=@docEnd,
         quote=@quote, prefix=@prefix, suffix=@suffix, valence=@valence, stance=@stance, confidence=@confidence, level=@level,
         beneficiary=@beneficiary, asked=@asked, evidence_role=@evidenceRole WHERE id=@id`,
    )
    .run({
      ...whole,
      id: kept.id,
      valence: first('valence'),
      stance: first('stance'),
      confidence: first('confidence'),
      level: first('level'),
      beneficiary: JSON.stringify([...new Set(named)]),
      asked: first('asked'),
      evidenceRole: first('evidenceRole'),
    })
}

/** A flow that would then stand there twice stays once. */
function moveFlows(project: Project, from: number, to: number): void {
  project
    .prepare(
      `DELETE FROM flow WHERE from_id=@from AND EXISTS(SELECT 1 FROM flow f WHERE f.from_id=@to AND f.to_id=flow.to_id AND f.kind=flow.kind AND f.coder_id=flow.coder_id)`,
    )
    .run({ from, to })
  project
    .prepare(
      `DELETE FROM flow WHERE to_id=@from AND EXISTS(SELECT 1 FROM flow f WHERE f.to_id=@to AND f.from_id=flow.from_id AND f.kind=flow.kind AND f.coder_id=flow.coder_id)`,
    )
    .run({ from, to })
  project.prepare('UPDATE flow SET from_id=@to WHERE from_id=@from').run({ from, to })
  project.prepare('UPDATE flow SET to_id=@to WHERE to_id=@from').run({ from, to })
}

/** Memos, steps of stories and evidence that were about a coding are then about the one that stands; a step that would stand in one story twice goes. */
function moveRest(project: Project, from: number, to: number): void {
  project
    .prepare(
      'DELETE FROM story_step WHERE coding_id=@from AND EXISTS(SELECT 1 FROM story_step s WHERE s.coding_id=@to AND s.story_id=story_step.story_id)',
    )
    .run({ from, to })
  for (const [table, column] of [
    ['story_step', 'coding_id'],
    ['evidence', 'from_coding_id'],
    ['evidence', 'to_coding_id'],
  ])
    project.prepare(`UPDATE ${table} SET ${column}=@to WHERE ${column}=@from`).run({ from, to })
}

/** The same shape for codings by their ids, oldest first. */
export function overlapsById(project: Project, ids: readonly string[]): Overlap[] {
  return ids
    .map(id => project.prepare(`${overlapQuery} WHERE k.uuid=?`).get(uuidBytes(id)) as Overlap)
    .sort((a, b) => a.id - b.id)
}

export function areLinked(project: Project, a: number, b: number): boolean {
  return (
    project
      .prepare('SELECT 1 FROM flow WHERE (from_id=@a AND to_id=@b) OR (from_id=@b AND to_id=@a) LIMIT 1')
      .get({ a, b }) !== undefined
  )
}

function wholeAnchor(project: Project, passage: StoredPassage, same: Overlap[]): Anchor {
  const first = same.reduce((a, b) => (b.doc_start < a.doc_start ? b : a))
  const last = same.reduce((a, b) => (b.doc_end > a.doc_end ? b : a))
  const start =
    first.doc_start < passage.docStart
      ? { startTurn: uuidText(first.start_turn), startOffset: first.start_off }
      : { startTurn: turnUuid(project, passage.startTurn), startOffset: passage.startOffset }
  const end =
    last.doc_end > passage.docEnd
      ? { endTurn: uuidText(last.end_turn), endOffset: last.end_off }
      : { endTurn: turnUuid(project, passage.endTurn), endOffset: passage.endOffset }
  return { ...start, ...end }
}

function turnUuid(project: Project, id: number): string {
  return uuidText(project.prepare('SELECT uuid FROM turn WHERE id=?').pluck().get(id) as Buffer)
}
