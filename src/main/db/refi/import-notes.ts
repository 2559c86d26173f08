import type { FlowKind, FlowStatus } from '../../../shared/framework/relations'
import type { MemoKind } from '../../../shared/model/memo'
import { memoUuid } from '../memo-text'
import type { Project } from '../project'
import { derivedUuid, newUuid, uuidBytes, uuidText } from '../uuid'
import type { FoundPassage, Row } from './import-rows'

export interface IncomingFlow {
  from: number
  to: number
  kind: FlowKind
  status: FlowStatus
  strength: number | null
  words: string
  /** Where these stand: within one turn. */
  wordsAt: { turn: string; start: number; end: number } | null
  coder: number
  at: number
}

/** Only inside an action. @returns null where a coding would flow to itself */
export function storeFlow(project: Project, flow: IncomingFlow): { flow: Row; isNew: boolean } | null {
  if (flow.from === flow.to) return null
  const same = project
    .prepare('SELECT id AS row, uuid FROM flow WHERE from_id=@from AND to_id=@to AND kind=@kind')
    .get({
      from: flow.from,
      to: flow.to,
      kind: flow.kind,
    }) as { row: number; uuid: Buffer } | undefined
  if (same) return { flow: { row: same.row, id: uuidText(same.uuid) }, isNew: false }
  const id = newUuid()
  const { wordsAt, ...columns } = flow
  const { lastInsertRowid } = project
    .prepare(
      `INSERT INTO flow(uuid,from_id,to_id,kind,status,coder_id,created_at,strength,words,words_turn_id,words_start,words_end)
       VALUES(@uuid,@from,@to,@kind,@status,@coder,@at,@strength,@words,(SELECT id FROM turn WHERE uuid=@turn),@start,@end)`,
    )
    .run({
      ...columns,
      turn: wordsAt && uuidBytes(wordsAt.turn),
      start: wordsAt?.start ?? null,
      end: wordsAt?.end ?? null,
      uuid: uuidBytes(id),
    })
  return { flow: { row: Number(lastInsertRowid), id }, isNew: true }
}

export interface IncomingStory {
  title: string
  teller: number | null
  document: Row | null
  form: string | null
  from: string
  to: string
  note: string
  coder: number
  steps: {
    coding: Row | null
    field: string
    cycle: string | null
    quote: string
    status: string
    at: string
    note: string
  }[]
}

/** Only inside an action. A document that is told as a story has one story at the most. */
export function storeStory(project: Project, story: IncomingStory): { story: Row; isNew: boolean } {
  const id = story.document === null ? newUuid() : derivedUuid('story', story.document.id)
  const same = project
    .prepare(
      'SELECT id FROM story WHERE uuid=@uuid OR (title=@title AND teller_id IS @teller AND document_id IS @document) LIMIT 1',
    )
    .pluck()
    .get({ uuid: uuidBytes(id), title: story.title, teller: story.teller, document: story.document?.row ?? null }) as
    | number
    | undefined
  if (same !== undefined) {
    const uuid = project.prepare('SELECT uuid FROM story WHERE id=?').pluck().get(same) as Buffer
    return { story: { row: same, id: uuidText(uuid) }, isNew: false }
  }
  const { lastInsertRowid } = project
    .prepare(
      `INSERT INTO story(uuid,title,teller_id,document_id,form,period_start,period_end,note,coder_id,created_at,pos)
       VALUES(@uuid,@title,@teller,@document,@form,@from,@to,@note,@coder,@now,(SELECT ifnull(max(pos),0)+1024 FROM story))`,
    )
    .run({
      uuid: uuidBytes(id),
      ...{
        title: story.title,
        teller: story.teller,
        form: story.form,
        from: story.from,
        to: story.to,
        note: story.note,
        coder: story.coder,
      },
      document: story.document?.row ?? null,
      now: Date.now(),
    })
  const insert = project.prepare(
    'INSERT OR IGNORE INTO story_step(uuid,story_id,coding_id,pos,field,cycle,quote,status,status_at,note) VALUES(@uuid,@story,@coding,@pos,@field,@cycle,@quote,@status,@at,@note)',
  )
  story.steps.forEach(({ coding, ...step }, index) => {
    const uuid = coding === null ? newUuid() : derivedUuid('step', id, coding.id)
    insert.run({
      ...step,
      uuid: uuidBytes(uuid),
      story: lastInsertRowid,
      coding: coding?.row ?? null,
      pos: (index + 1) * 1024,
    })
  })
  return { story: { row: Number(lastInsertRowid), id }, isNew: true }
}

export type MemoOn =
  | { what: 'document' | 'coding' | 'code' | 'flow' | 'story' | 'participant'; row: Row }
  | { what: 'passage'; document: Row; passage: FoundPassage }
  | null

export interface IncomingMemo {
  kind: MemoKind
  title: string
  body: string
  plain: string
  quote: string
  coder: number
  at: number
  changed: number
}

/** Only inside an action. @returns whether it is new: the same words on the same thing are not stored twice */
export function storeMemo(project: Project, memo: IncomingMemo, on: MemoOn): boolean {
  const row = (what: string) => (on !== null && on.what === what && 'row' in on ? on.row.row : null)
  const passage = on?.what === 'passage' ? on : null
  const owner = {
    document: passage?.document.row ?? row('document'),
    ...{
      coding: row('coding'),
      code: row('code'),
      flow: row('flow'),
      story: row('story'),
      participant: row('participant'),
    },
    ...{ startTurn: passage?.passage.startTurn ?? null, startOffset: passage?.passage.startOffset ?? null },
    ...{ endTurn: passage?.passage.endTurn ?? null, endOffset: passage?.passage.endOffset ?? null },
  }
  const same = project
    .prepare(
      `SELECT 1 FROM memo WHERE plain=@plain AND title=@title AND document_id IS @document AND coding_id IS @coding AND code_id IS @code AND flow_id IS @flow
         AND story_id IS @story AND participant_id IS @participant AND start_turn_id IS @startTurn AND start_off IS @startOffset`,
    )
    .get({ plain: memo.plain, title: memo.title, ...without(owner, ['endTurn', 'endOffset']) })
  if (same !== undefined) return false
  // A coding and a flow have one memo at the most: a second one is written below the first.
  const isOne = on !== null && 'row' in on && (on.what === 'coding' || on.what === 'flow')
  project
    .prepare(
      `INSERT INTO memo(uuid,kind,title,body,plain,document_id,coding_id,code_id,flow_id,story_id,participant_id,start_turn_id,start_off,end_turn_id,end_off,quote,coder_id,created_at,changed_at)
       VALUES(@uuid,@kind,@title,@body,@plain,@document,@coding,@code,@flow,@story,@participant,@startTurn,@startOffset,@endTurn,@endOffset,@quote,@coder,@at,@changed)
       ON CONFLICT(uuid) DO UPDATE SET body='null', plain=memo.plain||char(10)||char(10)||excluded.plain`,
    )
    .run({ ...memo, ...owner, uuid: uuidBytes(isOne ? memoUuid(on.row.id) : newUuid()) })
  return true
}

function without(object: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
}
