import { type ConsentCover, covers, leastCover } from '../../shared/consent/covers'
import type { Consent, ConsentPurpose } from '../../shared/model/consent'
import { participantRow, tellerOfCoding } from './participants'
import type { Project } from './project'
import { derivedUuid, uuidBytes, uuidText } from './uuid'

/** What people agreed to, for one person or for all. */
export function listConsents(project: Project, participant?: string): Consent[] {
  const rows = project
    .prepare(
      `SELECT p.uuid AS participant, c.purpose, c.state, c.at, c.note FROM consent c JOIN participant p ON p.id=c.participant_id
       WHERE @participant IS NULL OR p.uuid=@participant ORDER BY p.id, c.purpose`,
    )
    .all({ participant: participant === undefined ? null : uuidBytes(participant) }) as (Omit<
    Consent,
    'participant'
  > & { participant: Buffer })[]
  return rows.map(row => ({ ...row, participant: uuidText(row.participant) }))
}

/** A decision to be recorded; `state` null takes it off the record. */
export type ConsentDecision = Omit<Consent, 'participant' | 'state'> & { state: Consent['state'] | null }

/**
 * Records what a person decided about one use; with `removeCodings` the codings of their words go as well, as one action with one undo.
 * @throws AppError participant.notFound
 */
export function setConsent(
  project: Project,
  participant: string,
  decision: ConsentDecision,
  { removeCodings = false } = {},
): void {
  const { id, name } = participantRow(project, participant)
  const { purpose, state, at, note } = decision
  const codings = removeCodings ? codingsOfPerson(project, id) : []
  const details = { name, purpose, state: state ?? '', codings: codings.length, count: 1 }
  project.act(state === 'withdrawn' ? 'consent.withdraw' : 'consent.set', details, () => {
    const uuid = uuidBytes(derivedUuid('consent', participant, purpose))
    if (state === null) project.prepare('DELETE FROM consent WHERE uuid=?').run(uuid)
    else
      project
        .prepare(
          `INSERT INTO consent(uuid,participant_id,purpose,state,at,note) VALUES(?,?,?,?,?,?)
           ON CONFLICT(uuid) DO UPDATE SET state=excluded.state, at=excluded.at, note=excluded.note`,
        )
        .run(uuid, id, purpose, state, at, note)
    for (const coding of codings) project.prepare('DELETE FROM coding WHERE id=?').run(coding)
  })
}

/** Records several decisions as one action. @throws AppError participant.notFound */
export function setConsents(project: Project, decisions: readonly (ConsentDecision & { participant: string })[]): void {
  const [first] = decisions
  if (!first) return
  const { name } = participantRow(project, first.participant)
  project.act('consent.set', { name, count: decisions.length }, () => {
    for (const { participant, ...decision } of decisions) setConsent(project, participant, decision)
  })
}

/** Answers whether words may be used for a purpose. */
export interface Quotable {
  /** Whether the project keeps any record of consent: without one, nothing can be said, and nothing is warned of. */
  readonly recorded: boolean
  /** Of a person; null: nobody in particular. */
  person(participant: string | null): ConsentCover
  /** Of a coding's words: of everybody who speaks in them, else of the document's teller. */
  coding(coding: string): ConsentCover
  /** Of whoever speaks in a turn, else of the document's teller. */
  turn(turn: string): ConsentCover
  /** Of the words a memo is about: of everybody who speaks in them. Memos on anything else than words are covered. */
  memo(memo: string): ConsentCover
}

/**
 * What consent covers, asked by everything that prints what people said. Read once for a whole export: it does not follow later changes.
 */
export function quotable(project: Project, purpose: ConsentPurpose): Quotable {
  const decisions = Map.groupBy(listConsents(project), consent => consent.participant)
  const recorded = decisions.size > 0
  const person = (participant: string | null): ConsentCover =>
    participant === null || !recorded ? 'covered' : covers(decisions.get(participant) ?? [], purpose)
  const speakersIn = (spans: string) =>
    project
      .prepare(
        `SELECT DISTINCT p.uuid FROM (${spans}) k JOIN turn a ON a.id=k.start_turn_id JOIN turn z ON z.id=k.end_turn_id
           JOIN document d ON d.id=a.document_id JOIN turn t ON t.document_id=a.document_id AND t.pos BETWEEN a.pos AND z.pos
           LEFT JOIN speaker s ON s.id=t.speaker_id JOIN participant p ON p.id=${tellerOfCoding}`,
      )
      .pluck()
  const ofCoding = speakersIn('SELECT start_turn_id, end_turn_id FROM coding WHERE uuid=?')
  const ofMemo = speakersIn(
    `SELECT ifnull(m.start_turn_id, c.start_turn_id) AS start_turn_id, ifnull(m.end_turn_id, c.end_turn_id) AS end_turn_id
     FROM memo m LEFT JOIN flow f ON f.id=m.flow_id LEFT JOIN coding c ON c.id IN (m.coding_id, f.from_id, f.to_id) WHERE m.uuid=?`,
  )
  const ofTurn = speakersIn('SELECT id AS start_turn_id, id AS end_turn_id FROM turn WHERE uuid=?')
  const least = (speakers: typeof ofCoding, uuid: string): ConsentCover =>
    recorded ? leastCover((speakers.all(uuidBytes(uuid)) as Buffer[]).map(each => person(uuidText(each)))) : 'covered'
  return {
    recorded,
    person,
    coding: coding => least(ofCoding, coding),
    turn: turn => least(ofTurn, turn),
    memo: memo => least(ofMemo, memo),
  }
}

/** Row ids of the codings in which a person speaks, of all coders. */
export function codingsOfPerson(project: Project, participant: number): number[] {
  return project
    .prepare(
      `SELECT DISTINCT k.id FROM coding k JOIN document d ON d.id=k.document_id JOIN turn a ON a.id=k.start_turn_id JOIN turn z ON z.id=k.end_turn_id
         JOIN turn t ON t.document_id=k.document_id AND t.pos BETWEEN a.pos AND z.pos LEFT JOIN speaker s ON s.id=t.speaker_id
       WHERE ${tellerOfCoding}=? ORDER BY k.document_id, k.doc_start, k.id`,
    )
    .pluck()
    .all(participant) as number[]
}
