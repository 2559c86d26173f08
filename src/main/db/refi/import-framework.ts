import type { ClaimFacts } from '../../../shared/model/claim'
import type { ConsentPurpose, ConsentState } from '../../../shared/model/consent'
import type { IndicatorFields, IndicatorValue } from '../../../shared/model/indicator'
import type { PlanFields } from '../../../shared/model/plan'
import type { Project } from '../project'
import { derivedUuid, newUuid, uuidBytes, uuidText } from '../uuid'
import type { Row } from './import-rows'

/** What was stored, or was there already. */
export interface Stored {
  row: Row
  isNew: boolean
}

/** A space of that name, made if there is none. Only inside an action, as all of these. */
export function storeSpace(project: Project, name: string, note: string): Stored {
  const known = find(project, 'SELECT id AS row, uuid FROM space WHERE name=? COLLATE NOCASE', name)
  if (known) return { row: known, isNew: false }
  return added(
    project,
    'INSERT INTO space(uuid,name,note,pos) VALUES(@uuid,@name,@note,(SELECT ifnull(max(pos),0)+1024 FROM space))',
    {
      name,
      note,
    },
  )
}

/** Puts a document or story into a space where it is in none. */
export function putIntoSpace(project: Project, space: Row, what: 'document' | 'story', row: Row): void {
  project.prepare(`UPDATE ${what} SET space_id=? WHERE id=? AND space_id IS NULL`).run(space.row, row.row)
}

export function storeIndicator(project: Project, indicator: IndicatorFields): Stored {
  const known = find(project, 'SELECT id AS row, uuid FROM indicator WHERE name=? COLLATE NOCASE', indicator.name)
  if (known) return { row: known, isNew: false }
  return added(
    project,
    `INSERT INTO indicator(uuid,name,cycle,unit,source,target,direction,note,pos)
     VALUES(@uuid,@name,@cycle,@unit,@source,@target,@direction,@note,(SELECT ifnull(max(pos),0)+1024 FROM indicator))`,
    pick(indicator, ['name', 'cycle', 'unit', 'source', 'target', 'direction', 'note']),
  )
}

/** @returns whether the value differs from the one that is there, which stays */
export function storeIndicatorValue(project: Project, indicator: Row, value: IndicatorValue): boolean {
  const uuid = uuidBytes(derivedUuid('indicator_value', indicator.id, value.at, value.group))
  const before = project.prepare('SELECT value, raw FROM indicator_value WHERE uuid=?').get(uuid) as
    | { value: number | null; raw: string }
    | undefined
  if (before) return before.value !== value.value || before.raw !== value.raw
  project
    .prepare(
      'INSERT INTO indicator_value(uuid,indicator_id,at,grp,value,raw,base,note) VALUES(@uuid,@indicator,@at,@group,@value,@raw,@base,@note)',
    )
    .run({ ...pick(value, ['at', 'group', 'value', 'raw', 'base', 'note']), uuid, indicator: indicator.row })
  return false
}

export function storeClaim(project: Project, claim: ClaimFacts, coder: number, at: number): Stored {
  const known = find(project, 'SELECT id AS row, uuid FROM claim WHERE statement=?', claim.statement)
  if (known) return { row: known, isNew: false }
  return added(
    project,
    `INSERT INTO claim(uuid,statement,path,status,alternatives,note,coder_id,created_at,pos)
     VALUES(@uuid,@statement,@path,@status,@alternatives,@note,@coder,@at,(SELECT ifnull(max(pos),0)+1024 FROM claim))`,
    {
      ...pick(claim, ['statement', 'status', 'alternatives', 'note']),
      ...{ path: JSON.stringify(claim.path), coder, at },
    },
  )
}

export interface IncomingEvidence {
  role: string
  from: { kind: 'indicator' | 'coding' | 'flow' | 'story'; row: Row }
  to: { kind: 'coding' | 'flow' | 'claim'; row: Row }
  coder: number
  at: number
  memo: string
}

export function storeEvidence(project: Project, { role, from, to, coder, at, memo }: IncomingEvidence): boolean {
  const known = find(
    project,
    `SELECT id AS row, uuid FROM evidence WHERE role=@role AND from_${from.kind}_id=@from AND to_${to.kind}_id=@to`,
    { role, from: from.row.row, to: to.row.row },
  )
  if (known) return false
  added(
    project,
    `INSERT INTO evidence(uuid,role,from_${from.kind}_id,to_${to.kind}_id,coder_id,created_at,memo) VALUES(@uuid,@role,@from,@to,@coder,@at,@memo)`,
    { role, from: from.row.row, to: to.row.row, coder, at, memo },
  )
  return true
}

export function storePlanEntry(project: Project, entry: PlanFields): Stored {
  const { cycle, kind, text } = entry
  const known = find(
    project,
    'SELECT id AS row, uuid FROM plan_entry WHERE cycle=@cycle AND kind=@kind AND text=@text',
    { cycle, kind, text },
  )
  if (known) return { row: known, isNew: false }
  return added(
    project,
    `INSERT INTO plan_entry(uuid,cycle,kind,text,outcome,state,pos)
     VALUES(@uuid,@cycle,@kind,@text,@outcome,@state,(SELECT ifnull(max(pos),0)+1024 FROM plan_entry))`,
    pick(entry, ['cycle', 'kind', 'text', 'outcome', 'state']),
  )
}

export function linkPlanEntry(project: Project, entry: Row, what: 'story' | 'indicator', other: Row): void {
  project
    .prepare(`INSERT OR IGNORE INTO plan_link(uuid,entry_id,${what}_id) VALUES(?,?,?)`)
    .run(uuidBytes(derivedUuid('plan_link', entry.id, other.id)), entry.row, other.row)
}

/** A decision that is on record stays. @returns whether it differs */
export function storeConsent(
  project: Project,
  participant: Row,
  { purpose, state, at, note }: { purpose: ConsentPurpose; state: ConsentState; at: string; note: string },
): boolean {
  const uuid = uuidBytes(derivedUuid('consent', participant.id, purpose))
  const before = project.prepare('SELECT state FROM consent WHERE uuid=?').pluck().get(uuid)
  if (before !== undefined) return before !== state
  project
    .prepare('INSERT INTO consent(uuid,participant_id,purpose,state,at,note) VALUES(?,?,?,?,?,?)')
    .run(uuid, participant.row, purpose, state, at, note)
  return false
}

export function storeCell(
  project: Project,
  story: Row | null,
  { cycle, state, note }: { cycle: string; state: string; note: string },
): void {
  project
    .prepare('INSERT OR IGNORE INTO cell_state(uuid,cycle,story_id,state,note) VALUES(?,?,?,?,?)')
    .run(uuidBytes(derivedUuid('cell', story?.id ?? '', cycle)), cycle, story?.row ?? null, state, note)
}

export function storeJudgement(
  project: Project,
  coding: Row,
  judgement: { task: string; decision: string; was: string; note: string; coder: number; at: number },
): void {
  project
    .prepare(
      'INSERT OR IGNORE INTO judgement(uuid,coding_id,task,decision,was,note,coder_id,at) VALUES(@uuid,@coding,@task,@decision,@was,@note,@coder,@at)',
    )
    .run({
      ...pick(judgement, ['task', 'decision', 'was', 'note', 'coder', 'at']),
      ...{ uuid: uuidBytes(derivedUuid('judgement', judgement.task, coding.id)), coding: coding.row },
    })
}

/** A recording of ours on a text: where it lies is known, and it is found there or sought by its name. */
export function storeRecording(
  project: Project,
  document: Row,
  recording: { name: string; place: string; type: string; size: number; hash: string; offset: number },
): boolean {
  const { name, hash } = recording
  const known = find(
    project,
    'SELECT id AS row, uuid FROM media WHERE document_id=@document AND name=@name AND hash=@hash',
    {
      ...{ document: document.row, name, hash },
    },
  )
  if (known) return false
  added(
    project,
    'INSERT INTO media(uuid,document_id,name,place,type,size,hash,offset_ms) VALUES(@uuid,@document,@name,@place,@type,@size,@hash,@offset)',
    { ...pick(recording, ['name', 'place', 'type', 'size', 'hash', 'offset']), document: document.row },
  )
  return true
}

function find(project: Project, sql: string, key: string | Record<string, unknown>): Row | null {
  const found = project.prepare(`${sql} ORDER BY id LIMIT 1`).get(key) as { row: number; uuid: Buffer } | undefined
  return found ? { row: found.row, id: uuidText(found.uuid) } : null
}

function added(project: Project, sql: string, values: Record<string, unknown>): Stored {
  const id = newUuid()
  const { lastInsertRowid } = project.prepare(sql).run({ ...values, uuid: uuidBytes(id) })
  return { row: { row: Number(lastInsertRowid), id }, isNew: true }
}

/** Only what the statement names: the driver refuses more. */
function pick<Of extends object, Key extends keyof Of>(from: Of, keys: readonly Key[]): Pick<Of, Key> {
  return Object.fromEntries(keys.map(key => [key, from[key]])) as Pick<Of, Key>
}
