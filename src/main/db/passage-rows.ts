import type { PassageRow } from '../../shared/model/passage-query'
import { coderNames } from './coder-names'
import { memoTextOf } from './memo-text'
import type { Project } from './project'
import { uuidText } from './uuid'

/** Passages by row id, in the order asked for; those that are gone are left out. */
export function passageRows(project: Project, rows: readonly number[]): PassageRow[] {
  const found = project
    .prepare(
      `SELECT k.id AS row, k.uuid, d.uuid AS document, d.title, c.uuid AS code, r.uuid AS coder, k.coder_id, k.quote, k.unanchored,
         k.valence, k.stance, k.confidence, k.level, k.beneficiary, k.asked, k.evidence_role, ${memoTextOf('coding', 'k.id')} AS memo, k.created_at, ifnull(s.name,'') AS speaker, t.start_ms AS time,
         k.start_off, k.end_off, t.text AS first, z.text AS last,
         (SELECT count(*) FROM flow f WHERE f.to_id=k.id) AS flows_in, (SELECT count(*) FROM flow f WHERE f.from_id=k.id) AS flows_out
       FROM json_each(?) j CROSS JOIN coding k ON k.id=j.value JOIN document d ON d.id=k.document_id JOIN code c ON c.id=k.code_id
         JOIN coder r ON r.id=k.coder_id JOIN turn t ON t.id=k.start_turn_id JOIN turn z ON z.id=k.end_turn_id LEFT JOIN speaker s ON s.id=t.speaker_id
       ORDER BY j.key`,
    )
    .all(JSON.stringify(rows)) as (Omit<Stored, 'coder_name'> & { coder_id: number })[]
  const coders = coderNames(project)
  return found.map(row => toRow({ ...row, coder_name: coders.get(row.coder_id) ?? '' }))
}

interface Stored {
  row: number
  uuid: Buffer
  document: Buffer
  title: string
  code: Buffer
  coder: Buffer
  coder_name: string
  quote: string
  unanchored: number
  valence: PassageRow['valence']
  stance: PassageRow['stance']
  confidence: PassageRow['confidence']
  level: PassageRow['level']
  beneficiary: string
  asked: PassageRow['asked']
  evidence_role: PassageRow['evidenceRole']
  memo: string
  created_at: number
  speaker: string
  time: number | null
  start_off: number
  end_off: number
  first: string
  last: string
  flows_in: number
  flows_out: number
}

/** Characters of the turn around a passage. */
const around = 400

function toRow(row: Stored): PassageRow {
  const gone = row.unanchored === 1
  return {
    row: row.row,
    id: uuidText(row.uuid),
    document: uuidText(row.document),
    documentTitle: row.title,
    code: uuidText(row.code),
    coder: uuidText(row.coder),
    coderName: row.coder_name,
    quote: row.quote,
    unanchored: gone,
    valence: row.valence,
    stance: row.stance,
    confidence: row.confidence,
    level: row.level,
    beneficiary: JSON.parse(row.beneficiary) as string[],
    asked: row.asked,
    evidenceRole: row.evidence_role,
    memo: row.memo,
    createdAt: new Date(row.created_at).toISOString(),
    speaker: gone ? '' : row.speaker,
    time: gone ? null : row.time,
    before: gone ? '' : row.first.slice(Math.max(0, row.start_off - around), row.start_off).toWellFormed(),
    after: gone ? '' : row.last.slice(row.end_off, row.end_off + around).toWellFormed(),
    flowsIn: row.flows_in,
    flowsOut: row.flows_out,
  }
}
