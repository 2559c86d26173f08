import { AppError } from '../../shared/errors'
import type { CycleKey } from '../../shared/framework/cycles'
import type { FlowKind, FlowStatus } from '../../shared/framework/relations'
import type { Flow, FlowPassages, Passage } from '../../shared/model/flow'
import { coderNames } from './coder-names'
import { codingById } from './codings'
import { memoTextOf, setMemoText } from './memo-text'
import type { ActionDetails, Project } from './project'
import { newUuid, uuidBytes, uuidText } from './uuid'

interface FlowRecord {
  uuid: Buffer
  from_id: number
  to_id: number
  from_uuid: Buffer
  to_uuid: Buffer
  kind: FlowKind
  status: FlowStatus
  memo: string
  coder: Buffer
  strength: Flow['strength']
  words: string
  words_turn: Buffer | null
  words_start: number
  words_end: number
}

const flowQuery = `SELECT f.uuid, f.from_id, f.to_id, a.uuid AS from_uuid, z.uuid AS to_uuid, f.kind, f.status, ${memoTextOf('flow', 'f.id')} AS memo, r.uuid AS coder,
  f.strength, f.words, w.uuid AS words_turn, f.words_start, f.words_end FROM flow f LEFT JOIN turn w ON w.id=f.words_turn_id JOIN coding a ON a.id=f.from_id JOIN coding z ON z.id=f.to_id JOIN coder r ON r.id=f.coder_id`

/** @throws AppError flow.notFound */
export function flowById(project: Project, id: string): Flow {
  const row = project.prepare(`${flowQuery} WHERE f.uuid=?`).get(uuidBytes(id)) as FlowRecord | undefined
  if (!row) throw new AppError('flow.notFound')
  return rowToFlow(row)
}

/**
 * Draws a flow from one coding to another.
 * @throws AppError coding.notFound, coding.outOfRange, flow.toItself, flow.exists
 */
export function addFlow(
  project: Project,
  flow: Pick<Flow, 'from' | 'to' | 'kind' | 'status' | 'memo'> & Partial<Pick<Flow, 'strength' | 'wordsAt'>>,
): Flow {
  codingById(project, flow.from)
  codingById(project, flow.to)
  if (flow.from === flow.to) throw new AppError('flow.toItself')
  refuseDouble(project, flow)
  const uuid = newUuid()
  const words = wordsAt(project, flow.wordsAt ?? null)
  project.act('flow.add', detailsOf(project, flow), () => {
    const { lastInsertRowid } = project
      .prepare(
        `INSERT INTO flow(uuid,from_id,to_id,kind,status,coder_id,created_at,strength,words,words_turn_id,words_start,words_end)
         VALUES(?,(SELECT id FROM coding WHERE uuid=?),(SELECT id FROM coding WHERE uuid=?),?,?,?,?,?,?,?,?,?)`,
      )
      .run(
        uuidBytes(uuid),
        uuidBytes(flow.from),
        uuidBytes(flow.to),
        flow.kind,
        flow.status,
        project.coderRow(),
        Date.now(),
        flow.strength ?? null,
        ...words,
      )
    setMemoText(project, 'flow', Number(lastInsertRowid), flow.memo)
  })
  return flowById(project, uuid)
}

/** @throws AppError flow.notFound, flow.exists, coding.outOfRange */
export function updateFlow(
  project: Project,
  id: string,
  change: { [Name in 'kind' | 'status' | 'memo' | 'strength' | 'wordsAt']?: Flow[Name] | undefined },
): Flow {
  const before = flowById(project, id)
  const after = {
    ...before,
    ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
  } as Flow
  if (after.kind !== before.kind) refuseDouble(project, after)
  const words = change.wordsAt === undefined ? null : wordsAt(project, change.wordsAt)
  project.act('flow.update', detailsOf(project, after), () => {
    project
      .prepare('UPDATE flow SET kind=?, status=?, strength=? WHERE uuid=?')
      .run(after.kind, after.status, after.strength, uuidBytes(id))
    if (after.memo !== before.memo)
      setMemoText(
        project,
        'flow',
        project.prepare('SELECT id FROM flow WHERE uuid=?').pluck().get(uuidBytes(id)) as number,
        after.memo,
      )
    if (words)
      project
        .prepare('UPDATE flow SET words=?, words_turn_id=?, words_start=?, words_end=? WHERE uuid=?')
        .run(...words, uuidBytes(id))
  })
  return flowById(project, id)
}

/** @throws AppError flow.notFound */
export function removeFlow(project: Project, id: string): void {
  const before = flowById(project, id)
  project.act('flow.remove', detailsOf(project, before), () => {
    project.prepare('DELETE FROM flow WHERE uuid=?').run(uuidBytes(id))
  })
}

/** Flows with an end in the document, with the passages at both ends. */
export function flowsOf(project: Project, document: string): FlowPassages[] {
  const rows = project
    .prepare(
      `${flowQuery} WHERE f.id IN (SELECT f.id FROM coding k JOIN flow f ON f.from_id=k.id WHERE k.document_id=@document
         UNION SELECT f.id FROM coding k JOIN flow f ON f.to_id=k.id WHERE k.document_id=@document) ORDER BY a.doc_start, f.id`,
    )
    .all({
      document: project.prepare('SELECT id FROM document WHERE uuid=?').pluck().get(uuidBytes(document)),
    }) as FlowRecord[]
  return withPassages(project, rows)
}

/** Flows by their row ids, with the passages at both ends, in document order of the first. */
export function flowsByRow(project: Project, rows: number[]): FlowPassages[] {
  const found = project
    .prepare(
      `${flowQuery} JOIN document d ON d.id=a.document_id WHERE f.id IN (SELECT value FROM json_each(?)) ORDER BY d.kind DESC, d.pos, a.doc_start, f.id`,
    )
    .all(JSON.stringify(rows)) as FlowRecord[]
  return withPassages(project, found)
}

const passageQuery = `SELECT k.id, k.uuid AS coding, d.uuid AS document, d.title AS documentTitle, c.uuid AS code, k.quote,
  ifnull(s.name,'') AS speaker, t.start_ms AS time, ${memoTextOf('coding', 'k.id')} AS memo FROM coding k JOIN document d ON d.id=k.document_id JOIN code c ON c.id=k.code_id
  JOIN turn t ON t.id=k.start_turn_id LEFT JOIN speaker s ON s.id=t.speaker_id`

type PassageRow = Omit<Passage, 'coding' | 'document' | 'code'> & {
  id: number
  coding: Buffer
  document: Buffer
  code: Buffer
}

/** Passages of codings by their row ids, in document order. */
export function passagesByRow(project: Project, rows: number[]): Passage[] {
  return passageRows(project, rows).map(rowToPassage)
}

/** Passages of a code and its sub-codes, in document order. */
export function passagesOfCode(project: Project, code: string, limit: number): Passage[] {
  const rows = project
    .prepare(
      `WITH RECURSIVE below(id) AS (SELECT id FROM code WHERE uuid=? UNION SELECT c.id FROM code c JOIN below ON c.parent_id=below.id)
       SELECT k.id FROM coding k JOIN document d ON d.id=k.document_id WHERE k.code_id IN (SELECT id FROM below) ORDER BY d.kind DESC, d.pos, k.doc_start, k.id LIMIT ?`,
    )
    .pluck()
    .all(uuidBytes(code), limit) as number[]
  return passagesByRow(project, rows)
}

/** One line of the table of flows, as `flows` prints it. */
export interface FlowLine {
  from: string
  to: string
  fromCycle: CycleKey | null
  toCycle: CycleKey | null
  fromCode: string
  toCode: string
  kind: FlowKind
  status: FlowStatus
  fromDocument: string
  toDocument: string
  fromQuote: string
  toQuote: string
  coder: string
  memo: string
  id: string
  strength: number | null
  /** The words that state it. */
  words: string
}

export function flowLines(project: Project): FlowLine[] {
  const rows = project
    .prepare(
      `SELECT a.uuid AS "from", z.uuid AS "to", ca.cycle AS fromCycle, cz.cycle AS toCycle, ca.key AS fromCode, cz.key AS toCode, f.kind, f.status,
         da.title AS fromDocument, dz.title AS toDocument, a.quote AS fromQuote, z.quote AS toQuote, f.coder_id AS coder, ${memoTextOf('flow', 'f.id')} AS memo, f.uuid AS id, f.strength, f.words
       FROM flow f JOIN coding a ON a.id=f.from_id JOIN coding z ON z.id=f.to_id JOIN code ca ON ca.id=a.code_id JOIN code cz ON cz.id=z.code_id
         JOIN document da ON da.id=a.document_id JOIN document dz ON dz.id=z.document_id
       ORDER BY da.kind DESC, da.pos, da.id, a.doc_start, f.id`,
    )
    .all() as (Omit<FlowLine, 'from' | 'to' | 'id' | 'coder'> & {
    from: Buffer
    to: Buffer
    id: Buffer
    coder: number
  })[]
  const coders = coderNames(project)
  return rows.map(row => ({
    ...row,
    ...{ from: uuidText(row.from), to: uuidText(row.to), id: uuidText(row.id), coder: coders.get(row.coder) ?? '' },
  }))
}

/** The words that state a flow as they are stored: themselves, row of their turn, offsets. @throws AppError coding.outOfRange */
function wordsAt(project: Project, at: Flow['wordsAt']): [string, number | null, number | null, number | null] {
  if (at === null) return ['', null, null, null]
  const turn = project.prepare('SELECT id, text FROM turn WHERE uuid=?').get(uuidBytes(at.turn)) as
    | { id: number; text: string }
    | undefined
  if (!turn || at.end > turn.text.length || at.start >= at.end) throw new AppError('coding.outOfRange')
  return [turn.text.slice(at.start, at.end).toWellFormed(), turn.id, at.start, at.end]
}

function refuseDouble(project: Project, flow: Pick<Flow, 'from' | 'to' | 'kind'>): void {
  const double = project
    .prepare(
      `SELECT 1 FROM flow WHERE from_id=(SELECT id FROM coding WHERE uuid=?) AND to_id=(SELECT id FROM coding WHERE uuid=?) AND kind=?
         AND coder_id=(SELECT id FROM coder WHERE uuid=?)`,
    )
    .get(uuidBytes(flow.from), uuidBytes(flow.to), flow.kind, uuidBytes(project.coder.id))
  if (double) throw new AppError('flow.exists')
}

function detailsOf(project: Project, flow: Pick<Flow, 'from' | 'to' | 'kind' | 'status'>): ActionDetails {
  const key = (coding: string) =>
    project
      .prepare('SELECT ifnull(c.cycle, c.key) FROM coding k JOIN code c ON c.id=k.code_id WHERE k.uuid=?')
      .pluck()
      .get(uuidBytes(coding)) as string
  return { kind: flow.kind, status: flow.status, from: key(flow.from), to: key(flow.to) }
}

function withPassages(project: Project, flows: FlowRecord[]): FlowPassages[] {
  const ends = passageRows(project, [...new Set(flows.flatMap(row => [row.from_id, row.to_id]))])
  const passages = new Map(ends.map(row => [row.id, rowToPassage(row)]))
  return flows.map(row => ({ flow: rowToFlow(row), from: passages.get(row.from_id)!, to: passages.get(row.to_id)! }))
}

function passageRows(project: Project, rows: number[]): PassageRow[] {
  return project
    .prepare(
      `${passageQuery} WHERE k.id IN (SELECT value FROM json_each(?)) ORDER BY d.kind DESC, d.pos, k.doc_start, k.id`,
    )
    .all(JSON.stringify(rows)) as PassageRow[]
}

function rowToFlow(row: FlowRecord): Flow {
  return {
    id: uuidText(row.uuid),
    from: uuidText(row.from_uuid),
    to: uuidText(row.to_uuid),
    kind: row.kind,
    status: row.status,
    memo: row.memo,
    coder: uuidText(row.coder),
    strength: row.strength,
    words: row.words,
    wordsAt: row.words_turn && { turn: uuidText(row.words_turn), start: row.words_start, end: row.words_end },
  }
}

function rowToPassage({ id: _row, ...row }: PassageRow): Passage {
  return { ...row, coding: uuidText(row.coding), document: uuidText(row.document), code: uuidText(row.code) }
}
