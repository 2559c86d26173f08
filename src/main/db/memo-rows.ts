import type { Memo, MemoAbout, MemoLine } from '../../shared/model/memo'
import { bodyFrom } from './memo-text'
import { anchorOf } from './passage'
import { uuidText } from './uuid'

export interface MemoRow {
  uuid: Buffer
  kind: Memo['kind']
  title: string
  body: string
  plain: string
  quote: string
  document: Buffer | null
  document_title: string | null
  place: Buffer | null
  place_title: string | null
  coding: Buffer | null
  coding_quote: string | null
  coding_code: Buffer | null
  code: Buffer | null
  code_name: string | null
  flow: Buffer | null
  flow_from: Buffer | null
  flow_from_quote: string | null
  flow_to_quote: string | null
  from_code: Buffer | null
  to_code: Buffer | null
  story: Buffer | null
  story_title: string | null
  participant: Buffer | null
  participant_name: string | null
  start_turn: Buffer | null
  start_off: number
  end_turn: Buffer | null
  end_off: number
  coder: Buffer
  coder_row: number
  created_at: number
  changed_at: number
}

/** Memos with all that names what they are about. Append a WHERE over `m`. */
export const memoQuery = `SELECT m.uuid, m.kind, m.title, m.body, m.plain, m.quote, d.uuid AS document, d.title AS document_title,
  ifnull(kd.uuid, fd.uuid) AS place, ifnull(kd.title, fd.title) AS place_title,
  k.uuid AS coding, k.quote AS coding_quote, kc.uuid AS coding_code, c.uuid AS code, c.name AS code_name,
  f.uuid AS flow, fa.uuid AS flow_from, fa.quote AS flow_from_quote, fz.quote AS flow_to_quote, ca.uuid AS from_code, cz.uuid AS to_code,
  s.uuid AS story, s.title AS story_title, p.uuid AS participant, p.name AS participant_name,
  a.uuid AS start_turn, m.start_off, z.uuid AS end_turn, m.end_off, r.uuid AS coder, r.id AS coder_row, m.created_at, m.changed_at
  FROM memo m JOIN coder r ON r.id=m.coder_id LEFT JOIN document d ON d.id=m.document_id
  LEFT JOIN coding k ON k.id=m.coding_id LEFT JOIN document kd ON kd.id=k.document_id LEFT JOIN code kc ON kc.id=k.code_id
  LEFT JOIN code c ON c.id=m.code_id LEFT JOIN flow f ON f.id=m.flow_id LEFT JOIN coding fa ON fa.id=f.from_id LEFT JOIN coding fz ON fz.id=f.to_id
  LEFT JOIN document fd ON fd.id=fa.document_id LEFT JOIN code ca ON ca.id=fa.code_id LEFT JOIN code cz ON cz.id=fz.code_id
  LEFT JOIN story s ON s.id=m.story_id LEFT JOIN participant p ON p.id=m.participant_id
  LEFT JOIN turn a ON a.id=m.start_turn_id LEFT JOIN turn z ON z.id=m.end_turn_id`

/** @param names what coders are called, by row id */
export function rowToMemo(row: MemoRow, names: ReadonlyMap<number, string>): Memo {
  return { ...rowToLine(row, names), body: bodyFrom(row.body) }
}

/** @param names what coders are called, by row id */
export function rowToLine(row: MemoRow, names: ReadonlyMap<number, string>): MemoLine {
  const document = row.document ?? row.place
  const coding = row.coding ?? row.flow_from
  return {
    id: uuidText(row.uuid),
    kind: row.kind,
    title: row.title,
    plain: row.plain,
    about: aboutOf(row),
    words: wordsOf(row),
    document: document && uuidText(document),
    documentTitle: row.document_title ?? row.place_title ?? '',
    coding: coding && uuidText(coding),
    codes: [row.coding_code, row.code, row.from_code, row.to_code].flatMap(code => (code ? [uuidText(code)] : [])),
    coder: uuidText(row.coder),
    coderName: names.get(row.coder_row) ?? '',
    createdAt: new Date(row.created_at).toISOString(),
    changedAt: new Date(row.changed_at).toISOString(),
  }
}

function aboutOf(row: MemoRow): MemoAbout {
  const { document, start_turn, end_turn } = row
  if (document && start_turn && end_turn)
    return { on: 'passage', id: uuidText(document), anchor: anchorOf({ ...row, start_turn, end_turn }) }
  for (const on of ['document', 'coding', 'code', 'flow', 'story', 'participant'] as const) {
    const uuid = row[on]
    if (uuid) return { on, id: uuidText(uuid) }
  }
  return { on: 'project' }
}

function wordsOf(row: MemoRow): string {
  if (row.flow) return `${row.flow_from_quote} → ${row.flow_to_quote}`
  return (
    row.coding_quote ??
    row.code_name ??
    row.story_title ??
    row.participant_name ??
    (row.quote || row.document_title || '')
  )
}
