import type { FlowKind, FlowStatus } from '../../../shared/framework/relations'
import type { TeamCoder } from '../../../shared/model/team'
import { importedText } from '../../../shared/transcript/imported-text'
import { turnToDocumentOffset } from '../../../shared/transcript/offset-map'
import { parseGaps, textPieces } from '../documents'
import type { Project } from '../project'
import { uuidText } from '../uuid'
import { type FrameworkRows, frameworkRows } from './export-framework'
import { type ExportKept, foreignNames, keptFiles } from './export-kept'

/** What a project in the exchange format is written from. Ids are uuids; offsets are UTF-16 offsets into a document's imported text. */
export interface ExportRows extends FrameworkRows {
  coders: { id: string; name: string; kind: TeamCoder['kind'] }[]
  codes: ExportCode[]
  documents: ExportDocument[]
  codings: ExportCoding[]
  flows: ExportFlow[]
  memos: ExportMemo[]
  participants: { id: string; name: string; note: string }[]
  variables: ExportVariable[]
  values: { variable: string; subject: string; value: string }[]
  stories: ExportStory[]
  steps: ExportStep[]
  kept: ExportKept[]
  /** Which code or coder the names in `kept` stand for. */
  foreign: ReadonlyMap<string, string>
  /** Tables the format has no place for, with how many rows they have. */
  left: { what: string; count: number }[]
}

export interface ExportCode {
  id: string
  parent: string | null
  key: string
  cycle: string | null
  name: string
  aliases: string
  gloss: string
  definition: string
  questions: string
  include_rule: string
  exclude_rule: string
  decision_rule: string
  example: string
  colour: string | null
  archived: number
}

export interface ExportDocument {
  id: string
  title: string
  kind: string
  file: string
  format: string
  hash: string
  encoding: string
  shape: string
  direction: string
  teller: string | null
  created_at: number
  text: string
  speakers: { label: string; interviewer: boolean; participant: string | null; id: string }[]
  turns: {
    speaker: string | null
    start: number | null
    end: number | null
    lead: number
    /** Where its text begins in the document's, in UTF-16. */
    at: number
    text: string
    gaps: string | null
    syncs: string | null
    marks: string | null
  }[]
}

export interface ExportCoding {
  id: string
  document: string
  code: string
  coder: string
  start: number
  end: number
  created_at: number
  valence: string | null
  stance: string | null
  confidence: string | null
  level: string | null
  beneficiary: string
  asked: string | null
  evidence_role: string | null
  quote: string
  unanchored: number
}

export interface ExportFlow {
  id: string
  from: string
  to: string
  kind: FlowKind
  status: FlowStatus
  coder: string
  created_at: number
  strength: number | null
  words: string
  /** Where the words stand that state it: UTF-16 offsets into that document's text. */
  wordsAt: { document: string; start: number; end: number } | null
}

export interface ExportMemo {
  id: string
  kind: string
  title: string
  body: string
  plain: string
  document: string | null
  coding: string | null
  code: string | null
  flow: string | null
  story: string | null
  participant: string | null
  start: number | null
  end: number | null
  quote: string
  coder: string
  created_at: number
  changed_at: number
}

export interface ExportVariable {
  id: string
  name: string
  subject: string
  type: string
  choices: string
  role: string | null
  note: string
}

export interface ExportStory {
  id: string
  title: string
  teller: string | null
  document: string | null
  form: string | null
  period_start: string
  period_end: string
  note: string
  coder: string
}

export interface ExportStep {
  story: string
  coding: string | null
  field: string
  cycle: string | null
  quote: string
  status: string
  status_at: string
  note: string
}

interface WordsRow {
  place: string | null
  turn: number | null
  gaps: string | null
  first: number | null
  last: number | null
}
type FlowRow = Omit<ExportFlow, 'wordsAt'> & WordsRow

function wordsAt({ place, turn, gaps: written, first, last }: WordsRow): ExportFlow['wordsAt'] {
  if (place === null || turn === null || first === null || last === null) return null
  const gaps = parseGaps(written)
  return {
    document: place,
    start: turn + turnToDocumentOffset({ gaps }, first, 'start'),
    end: turn + turnToDocumentOffset({ gaps }, last, 'end'),
  }
}

type MemoRow = Omit<ExportMemo, 'start' | 'end'> & {
  first: number | null
  first_gaps: string | null
  start_off: number
  last: number | null
  last_gaps: string | null
  end_off: number
}

const notCarried = {
  decision: 'decisions on disagreements',
  remark: 'remarks on disagreements',
  saved: 'saved queries and figures',
} as const

/** Reads everything that goes out, in an order that does not change between two readings. */
export function exportRows(project: Project): ExportRows {
  const all = <Row>(sql: string): Row[] =>
    (project.prepare(sql).all() as Record<string, unknown>[]).map(row => withTextIds(row) as Row)
  return {
    coders: all('SELECT uuid AS id, name, kind FROM coder ORDER BY id'),
    codes: all(
      'SELECT c.*, c.uuid AS id, p.uuid AS parent FROM code c LEFT JOIN code p ON p.id=c.parent_id ORDER BY c.pos, c.id',
    ),
    documents: all<Omit<ExportDocument, 'text' | 'speakers' | 'turns'>>(
      `SELECT d.uuid AS id, d.title, d.kind, d.file, d.format, d.hash, d.encoding, d.shape, d.direction, p.uuid AS teller, d.created_at
       FROM document d LEFT JOIN participant p ON p.id=d.teller_id ORDER BY d.pos, d.id`,
    ).map(row => ({ ...row, ...structure(project, row.id) })),
    codings: all(
      `SELECT k.uuid AS id, d.uuid AS document, c.uuid AS code, r.uuid AS coder, k.doc_start AS start, k.doc_end AS end, k.created_at, k.valence, k.stance,
         k.confidence, k.level, k.beneficiary, k.asked, k.evidence_role, k.quote, k.unanchored
       FROM coding k JOIN document d ON d.id=k.document_id JOIN code c ON c.id=k.code_id JOIN coder r ON r.id=k.coder_id
       ORDER BY d.pos, d.id, k.doc_start, k.doc_end, k.uuid`,
    ),
    flows: all<FlowRow>(
      `SELECT f.uuid AS id, a.uuid AS "from", z.uuid AS "to", f.kind, f.status, r.uuid AS coder, f.created_at, f.strength, f.words,
         d.uuid AS place, t.doc_start AS turn, t.gaps, f.words_start AS first, f.words_end AS last
       FROM flow f JOIN coding a ON a.id=f.from_id JOIN coding z ON z.id=f.to_id JOIN coder r ON r.id=f.coder_id
         LEFT JOIN turn t ON t.id=f.words_turn_id LEFT JOIN document d ON d.id=t.document_id ORDER BY f.created_at, f.uuid`,
    ).map(({ place, turn, gaps, first, last, ...flow }) => ({
      ...flow,
      wordsAt: wordsAt({ place, turn, gaps, first, last }),
    })),
    memos: all<MemoRow>(
      `SELECT m.uuid AS id, m.kind, m.title, m.body, m.plain, d.uuid AS document, k.uuid AS coding, c.uuid AS code, f.uuid AS flow, s.uuid AS story,
         p.uuid AS participant, a.doc_start AS first, a.gaps AS first_gaps, m.start_off, z.doc_start AS last, z.gaps AS last_gaps, m.end_off, m.quote, r.uuid AS coder, m.created_at, m.changed_at
       FROM memo m JOIN coder r ON r.id=m.coder_id LEFT JOIN document d ON d.id=m.document_id LEFT JOIN coding k ON k.id=m.coding_id
         LEFT JOIN code c ON c.id=m.code_id LEFT JOIN flow f ON f.id=m.flow_id LEFT JOIN story s ON s.id=m.story_id
         LEFT JOIN participant p ON p.id=m.participant_id LEFT JOIN turn a ON a.id=m.start_turn_id LEFT JOIN turn z ON z.id=m.end_turn_id
       ORDER BY m.created_at, m.uuid`,
    ).map(({ first, first_gaps, start_off, last, last_gaps, end_off, ...memo }) => ({
      ...memo,
      start: first === null ? null : first + turnToDocumentOffset({ gaps: parseGaps(first_gaps) }, start_off, 'start'),
      end: last === null ? null : last + turnToDocumentOffset({ gaps: parseGaps(last_gaps) }, end_off, 'end'),
    })),
    participants: all('SELECT uuid AS id, name, note FROM participant ORDER BY name, uuid'),
    variables: all('SELECT uuid AS id, name, subject, type, choices, role, note FROM variable ORDER BY pos, id'),
    values: all(
      `SELECT a.uuid AS variable, ifnull(p.uuid, d.uuid) AS subject, v.value FROM variable_value v JOIN variable a ON a.id=v.variable_id
         LEFT JOIN participant p ON p.id=v.participant_id LEFT JOIN document d ON d.id=v.document_id ORDER BY a.pos, a.id, v.uuid`,
    ),
    stories: all(
      `SELECT s.uuid AS id, s.title, p.uuid AS teller, d.uuid AS document, s.form, s.period_start, s.period_end, s.note, r.uuid AS coder
       FROM story s JOIN coder r ON r.id=s.coder_id LEFT JOIN participant p ON p.id=s.teller_id LEFT JOIN document d ON d.id=s.document_id ORDER BY s.pos, s.id`,
    ),
    steps: all(
      `SELECT s.uuid AS story, k.uuid AS coding, t.field, t.cycle, t.quote, t.status, t.status_at, t.note
       FROM story_step t JOIN story s ON s.id=t.story_id LEFT JOIN coding k ON k.id=t.coding_id ORDER BY s.pos, s.id, t.pos, t.uuid`,
    ),
    ...frameworkRows(project),
    kept: keptFiles(project),
    foreign: foreignNames(project),
    left: Object.entries(notCarried).flatMap(([table, what]) => {
      const count = project.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
      return count > 0 ? [{ what, count }] : []
    }),
  }
}

function structure(project: Project, document: string): Pick<ExportDocument, 'text' | 'speakers' | 'turns'> {
  const hex = document.replaceAll('-', '')
  const speakers = project
    .prepare(
      `SELECT s.uuid AS id, s.name AS label, s.interviewer, p.uuid AS participant FROM speaker s LEFT JOIN participant p ON p.id=s.participant_id
       WHERE s.document_id=(SELECT id FROM document WHERE uuid=unhex(?)) ORDER BY s.pos, s.id`,
    )
    .all(hex) as Record<string, unknown>[]
  const turns = project
    .prepare(
      `SELECT s.uuid AS speaker, t.start_ms AS start, t.end_ms AS end, t.lead, t.doc_start AS at, t.text, t.gaps, t.syncs, t.marks FROM turn t LEFT JOIN speaker s ON s.id=t.speaker_id
       WHERE t.document_id=(SELECT id FROM document WHERE uuid=unhex(?)) ORDER BY t.pos, t.uuid`,
    )
    .all(hex) as Record<string, unknown>[]
  return {
    text: importedText(textPieces(project, document)),
    speakers: speakers.map(row => {
      const { interviewer, ...rest } = withTextIds(row) as {
        id: string
        label: string
        interviewer: number
        participant: string | null
      }
      return { ...rest, interviewer: interviewer === 1 }
    }),
    turns: turns.map(row => {
      const { lead, ...rest } = withTextIds(row) as Omit<ExportDocument['turns'][number], 'lead'> & { lead: string }
      return { ...rest, lead: lead.length }
    }),
  }
}

function withTextIds(row: Record<string, unknown>): unknown {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value instanceof Uint8Array ? uuidText(value) : value]),
  )
}
