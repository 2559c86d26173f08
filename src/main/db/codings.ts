import { AppError } from '../../shared/errors'
import type { CycleKey } from '../../shared/framework/cycles'
import type { Coding, SeenAnchor } from '../../shared/model/coding'
import { coderNames } from './coder-names'
import { codeRow } from './codes'
import { type CodingAttributes, joinable, joinCodings } from './join-codings'
import { memoTextOf, setMemoText } from './memo-text'
import { anchorOf, resolvePassage, type StoredPassage } from './passage'
import type { ActionDetails, Project } from './project'
import { newUuid, uuidBytes, uuidText } from './uuid'

interface CodingRow {
  id: number
  uuid: Buffer
  document: Buffer
  code: Buffer
  coder: Buffer
  coder_row: number
  start_turn: Buffer
  start_off: number
  end_turn: Buffer
  end_off: number
  quote: string
  unanchored: number
  valence: Coding['valence']
  stance: Coding['stance']
  confidence: Coding['confidence']
  level: Coding['level']
  beneficiary: string
  asked: Coding['asked']
  evidence_role: Coding['evidenceRole']
  memo: string
  created_at: number
}

const codingQuery = `SELECT k.id, k.uuid, d.uuid AS document, c.uuid AS code, r.uuid AS coder, r.id AS coder_row, a.uuid AS start_turn, k.start_off,
  z.uuid AS end_turn, k.end_off, k.quote, k.unanchored, k.valence, k.stance, k.confidence, k.level, k.beneficiary, k.asked, k.evidence_role,
  ${memoTextOf('coding', 'k.id')} AS memo, k.created_at
  FROM coding k JOIN document d ON d.id=k.document_id JOIN code c ON c.id=k.code_id JOIN coder r ON r.id=k.coder_id
  JOIN turn a ON a.id=k.start_turn_id JOIN turn z ON z.id=k.end_turn_id`

/** Codings of a document in the order of the text. */
export function codingsOf(project: Project, document: string): Coding[] {
  const rows = project
    .prepare(
      `${codingQuery} WHERE k.document_id=(SELECT id FROM document WHERE uuid=?) ORDER BY k.doc_start, k.doc_end DESC, k.id`,
    )
    .all(uuidBytes(document)) as CodingRow[]
  const names = coderNames(project)
  return rows.map(row => rowToCoding(row, names))
}

/** Those of the codings that are there, in the order asked for. */
export function codingsNamed(project: Project, ids: readonly string[]): Coding[] {
  const find = project.prepare(`${codingQuery} WHERE k.uuid=?`)
  const names = coderNames(project)
  return ids.flatMap(id => {
    const row = find.get(uuidBytes(id)) as CodingRow | undefined
    return row ? [rowToCoding(row, names)] : []
  })
}

/** @throws AppError coding.notFound */
export function codingById(project: Project, id: string): Coding {
  const row = project.prepare(`${codingQuery} WHERE k.uuid=?`).get(uuidBytes(id)) as CodingRow | undefined
  if (!row) throw new AppError('coding.notFound')
  return rowToCoding(row, coderNames(project))
}

/**
 * Codes a passage. Where the present coder has the same code on overlapping words already, those codings and the new one become one
 * (`joinable` says which); where one of them covers the passage, nothing changes.
 * @throws AppError coding.* as the case is
 */
export function addCoding(
  project: Project,
  document: string,
  code: string,
  anchor: SeenAnchor,
  attributes: CodingAttributes = {},
): Coding {
  const passage = resolvePassage(project, document, anchor)
  const { id: codeId, key } = codeRow(project, code)
  const details: ActionDetails = { quote: shortened(passage.quote), code: key }
  const same = joinable(project, passage, codeId, attributes)
  const covering = same.find(row => row.doc_start <= passage.docStart && row.doc_end >= passage.docEnd)
  if (covering) return codingById(project, uuidText(covering.uuid))
  const uuid = same[0] ? uuidText(same[0].uuid) : newUuid()
  project.act(same.length > 0 ? 'coding.join' : 'coding.add', details, () => {
    if (same.length > 0) joinCodings(project, document, passage, same, attributes)
    else insertCoding(project, uuid, passage, codeId, attributes)
  })
  return codingById(project, uuid)
}

/** Removes codings and the flows that start or end there: one action. @throws AppError coding.notFound */
export function removeCodings(project: Project, ids: readonly string[]): Coding[] {
  const before = codingsNamed(project, ids)
  if (before.length < ids.length) throw new AppError('coding.notFound')
  const [only] = before
  const one = only && before.length === 1
  const details: ActionDetails = one
    ? { quote: shortened(only.quote), code: codeRow(project, only.code).key }
    : { count: before.length }
  project.act(one ? 'coding.remove' : 'coding.removeMany', details, () => {
    for (const { id } of before) project.prepare('DELETE FROM coding WHERE uuid=?').run(uuidBytes(id))
  })
  return before
}

export function removeCoding(project: Project, id: string): Coding {
  return removeCodings(project, [id])[0]!
}

/** Every name given as a beneficiary, the most frequent first. */
export function beneficiaries(project: Project): string[] {
  return project
    .prepare(
      "SELECT e.value FROM coding k, json_each(k.beneficiary) e WHERE k.beneficiary<>'[]' GROUP BY e.value ORDER BY count(*) DESC, e.value",
    )
    .pluck()
    .all() as string[]
}

/** First words of a quote, for the sentences of the history. */
export function shortened(quote: string, limit = 60): string {
  const line = quote.replace(/\s+/g, ' ').trim()
  if (line.length <= limit) return line
  const cut = line.slice(0, limit).toWellFormed()
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2))}…`
}

/** Only inside an action. @param coder row of who coded; the present coder unless given */
export function insertCoding(
  project: Project,
  uuid: string,
  passage: StoredPassage,
  code: number,
  attributes: CodingAttributes,
  coder = project.coderRow(),
): void {
  const { lastInsertRowid } = project
    .prepare(
      `INSERT INTO coding(uuid,document_id,code_id,coder_id,start_turn_id,start_off,end_turn_id,end_off,doc_start,doc_end,created_at,valence,stance,confidence,level,beneficiary,asked,evidence_role,quote,prefix,suffix)
       VALUES(@uuid,@document,@code,@coder,@startTurn,@startOffset,@endTurn,@endOffset,@docStart,@docEnd,@now,@valence,@stance,@confidence,@level,@beneficiary,@asked,@evidenceRole,@quote,@prefix,@suffix)`,
    )
    .run({
      ...passage,
      uuid: uuidBytes(uuid),
      code,
      coder,
      now: Date.now(),
      valence: attributes.valence ?? null,
      stance: attributes.stance ?? null,
      confidence: attributes.confidence ?? null,
      level: attributes.level ?? null,
      beneficiary: JSON.stringify(attributes.beneficiary ?? []),
      asked: attributes.asked ?? null,
      evidenceRole: attributes.evidenceRole ?? null,
    })
  setMemoText(project, 'coding', Number(lastInsertRowid), attributes.memo ?? '')
}

function rowToCoding(row: CodingRow, names: ReadonlyMap<number, string>): Coding {
  return {
    id: uuidText(row.uuid),
    document: uuidText(row.document),
    code: uuidText(row.code),
    coder: uuidText(row.coder),
    coderName: names.get(row.coder_row) ?? '',
    anchor: anchorOf(row),
    quote: row.quote,
    unanchored: row.unanchored === 1,
    valence: row.valence,
    stance: row.stance,
    confidence: row.confidence,
    level: row.level,
    beneficiary: JSON.parse(row.beneficiary) as string[],
    asked: row.asked,
    evidenceRole: row.evidence_role,
    memo: row.memo,
    createdAt: new Date(row.created_at).toISOString(),
  }
}

/** One line of the table of codings, as `codings` prints it. */
export interface CodingLine {
  document: string
  /** Null, as start and end are, where the words are no longer in the text. */
  turn: number | null
  speaker: string
  start: number | null
  end: number | null
  quote: string
  code: string
  cycle: CycleKey | null
  coder: string
  valence: string
  memo: string
  id: string
  stance: string
  confidence: string
  level: string
  /** Separated by semicolons. */
  beneficiary: string
  asked: string
  evidenceRole: string
}

/** All codings in document order; `turn` counts from 1, `start` and `end` are UTF-16 offsets in the imported text, end exclusive. */
export function codingLines(project: Project): CodingLine[] {
  const rows = project
    .prepare(
      `WITH numbered AS MATERIALIZED (SELECT id, speaker_id, row_number() OVER (PARTITION BY document_id ORDER BY pos, uuid) AS n FROM turn)
       SELECT d.title AS document, iif(k.unanchored,NULL,t.n) AS turn, iif(k.unanchored,'',ifnull(s.name,'')) AS speaker,
         iif(k.unanchored,NULL,k.doc_start) AS start, iif(k.unanchored,NULL,k.doc_end) AS "end", k.quote, c.key AS code, c.cycle,
         k.coder_id AS coder, ifnull(k.valence,'') AS valence, ${memoTextOf('coding', 'k.id')} AS memo, k.uuid AS id,
         ifnull(k.stance,'') AS stance, ifnull(k.confidence,'') AS confidence, ifnull(k.level,'') AS level,
         ifnull((SELECT group_concat(e.value, '; ' ORDER BY e.key) FROM json_each(k.beneficiary) e),'') AS beneficiary,
         ifnull(k.asked,'') AS asked, ifnull(k.evidence_role,'') AS evidenceRole
       FROM coding k JOIN document d ON d.id=k.document_id JOIN code c ON c.id=k.code_id
         JOIN numbered t ON t.id=k.start_turn_id LEFT JOIN speaker s ON s.id=t.speaker_id
       ORDER BY d.kind DESC, d.pos, d.id, k.doc_start, k.doc_end DESC, k.id`,
    )
    .all() as (Omit<CodingLine, 'id' | 'coder'> & { id: Buffer; coder: number })[]
  const coders = coderNames(project)
  return rows.map(row => ({ ...row, id: uuidText(row.id), coder: coders.get(row.coder) ?? '' }))
}
