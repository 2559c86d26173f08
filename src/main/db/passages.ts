import { type CycleKey, cycleSets } from '../../shared/framework/cycles'
import { notSet, type PassageList, type PassageQuery, type PassageRow } from '../../shared/model/passage-query'
import { below } from './code-tree'
import { coderNames } from './coder-names'
import { listCodes } from './codes'
import { memoTextOf } from './memo-text'
import type { Project } from './project'
import { queryHits, savedQuery } from './query-hits'
import { uuidBytes, uuidText } from './uuid'

interface Found {
  id: number
  code: number
  document: number
  participant: number | null
  speaker: number | null
  speaker_name: string
  coder: number
  cycle: CycleKey | null
  time: number | null
  length: number
  created: number
}

/**
 * The passages that pass a query, by row id, sorted and grouped. 50,000 of them take a tenth of a second; their words are read by
 * `passageRows` as they come into sight.
 */
export function findPassages(project: Project, query: PassageQuery): PassageList {
  const found = selectPassages(project, query)
  const names = new Names(project)
  found.sort(orderOf(query, names))
  const keys = found.map(row => names.group(query.group, row))
  const groups: PassageList['groups'] = []
  const order = [...found.keys()]
  if (query.group !== 'none') order.sort((a, b) => keys[a]!.rank - keys[b]!.rank || a - b)
  for (const at of order) {
    const { key, words } = keys[at]!
    const last = groups.at(-1)
    if (last?.key === key) last.count++
    else groups.push({ key, words, count: 1 })
  }
  return {
    rows: order.map(at => found[at]!.id),
    groups,
    documents: new Set(found.map(row => row.document)).size,
    speakers: new Set(
      found.flatMap(row =>
        row.participant === null ? (row.speaker === null ? [] : [`s${row.speaker}`]) : [`p${row.participant}`],
      ),
    ).size,
    of: project.prepare('SELECT count(*) FROM coding').pluck().get() as number,
  }
}

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

function selectPassages(project: Project, query: PassageQuery): Found[] {
  const list = (table: string, ids: readonly string[]) =>
    ids.map(id => project.prepare(`SELECT id FROM ${table} WHERE uuid=?`).pluck().get(uuidBytes(id)) ?? -1) as number[]
  const chosen = list('code', query.codes)
  const where: string[] = []
  const bound: Record<string, string> = {}
  // Only what is asked for: a condition that may be empty would have every coding of the project looked at.
  const narrow = (name: string, values: readonly unknown[], condition: string) => {
    if (values.length === 0) return
    where.push(condition)
    bound[name] = JSON.stringify(values)
  }
  const passes = (name: string, values: readonly unknown[], column: string) =>
    narrow(name, values, `${column} IN (SELECT value FROM json_each(@${name}))`)
  passes('codes', query.withBelow ? [...new Set(chosen.flatMap(id => below(project, id)))] : chosen, 'k.code_id')
  passes('documents', list('document', query.documents), 'k.document_id')
  passes('coders', list('coder', query.coders), 'k.coder_id')
  passes(
    'participants',
    list('participant', query.participants),
    "ifnull(s.participant_id, iif(d.kind='story', d.teller_id, NULL))",
  )
  passes('cycles', query.cycles, `ifnull(c.cycle,'${notSet}')`)
  passes('valences', query.valences, `ifnull(k.valence,'${notSet}')`)
  passes('stances', query.stances, `ifnull(k.stance,'${notSet}')`)
  passes('confidences', query.confidences, `ifnull(k.confidence,'${notSet}')`)
  passes('levels', query.levels, `ifnull(k.level,'${notSet}')`)
  passes('roles', query.roles, `ifnull(k.evidence_role,'${notSet}')`)
  narrow(
    'beneficiaries',
    query.beneficiaries,
    `EXISTS(SELECT 1 FROM json_each(iif(k.beneficiary='[]', '["${notSet}"]', k.beneficiary)) b
      WHERE b.value IN (SELECT value FROM json_each(@beneficiaries)))`,
  )
  const words = fold(query.text).split(/\s+/).filter(Boolean)
  const rows = project
    .prepare(
      `SELECT k.id, k.code_id AS code, k.document_id AS document, ifnull(s.participant_id, iif(d.kind='story', d.teller_id, NULL)) AS participant,
         t.speaker_id AS speaker, ifnull(s.name,'') AS speaker_name, k.coder_id AS coder, c.cycle, t.start_ms AS time,
         k.doc_end-k.doc_start AS length, k.created_at AS created ${words.length > 0 ? `, k.quote || char(10) || ${memoTextOf('coding', 'k.id')} AS text` : ''}
       FROM coding k JOIN document d ON d.id=k.document_id JOIN code c ON c.id=k.code_id JOIN coder r ON r.id=k.coder_id
         JOIN turn t ON t.id=k.start_turn_id LEFT JOIN speaker s ON s.id=t.speaker_id
       WHERE ${[...where, '1'].join(' AND ')}
       ORDER BY d.kind DESC, d.pos, d.id, k.unanchored, k.doc_start, k.doc_end DESC, k.id`,
    )
    .all(bound) as (Found & { text?: string })[]
  if (query.codes.length > 0 && chosen.length === 0) return []
  const hits = query.query === null ? null : new Set(queryHits(project, savedQuery(project, query.query)))
  return withWords(hits ? rows.filter(({ id }) => hits.has(id)) : rows, words)
}

function withWords(rows: (Found & { text?: string })[], words: readonly string[]): Found[] {
  return words.length === 0
    ? rows
    : rows.filter(({ text = '' }) => {
        const folded = fold(text)
        return words.every(word => folded.includes(word))
      })
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Equal ones stay in the order of the documents, in which they come. */
function orderOf(query: PassageQuery, names: Names): (a: Found, b: Found) => number {
  switch (query.order) {
    case 'document':
      return () => 0
    case 'time':
      return (a, b) => (a.time ?? Number.MAX_SAFE_INTEGER) - (b.time ?? Number.MAX_SAFE_INTEGER)
    case 'code':
      return (a, b) => names.codeRank(a.code) - names.codeRank(b.code)
    case 'speaker':
      return (a, b) => collator.compare(a.speaker_name, b.speaker_name)
    case 'coder':
      return (a, b) => collator.compare(names.coder(a.coder), names.coder(b.coder))
    case 'length':
      return (a, b) => b.length - a.length
    case 'coded':
      return (a, b) => b.created - a.created
  }
}

interface Group {
  key: string
  words: string
  rank: number
}

/** Names and places of what passages are grouped by. */
class Names {
  readonly #codes: Map<number, Group>
  readonly #documents: Map<number, Group>
  readonly #participants: Map<number, Group>
  readonly #coders: ReadonlyMap<number, string>
  readonly #cycles: readonly CycleKey[]

  constructor(project: Project) {
    const rowOf = new Map(
      (project.prepare('SELECT id, uuid FROM code').all() as { id: number; uuid: Buffer }[]).map(row => [
        uuidText(row.uuid),
        row.id,
      ]),
    )
    this.#codes = new Map(
      listCodes(project).map((code, rank) => [rowOf.get(code.id)!, { key: code.id, words: code.name, rank }]),
    )
    this.#documents = ranked(project, 'SELECT id, uuid, title AS words FROM document ORDER BY kind DESC, pos, id')
    this.#participants = ranked(project, 'SELECT id, uuid, name AS words FROM participant ORDER BY name, id')
    this.#coders = coderNames(project)
    this.#cycles = cycleSets[project.info().cycleSet]
  }

  coder(row: number): string {
    return this.#coders.get(row) ?? ''
  }

  codeRank(code: number): number {
    return this.#codes.get(code)?.rank ?? 0
  }

  group(by: PassageQuery['group'], row: Found): Group {
    const none = { key: '', words: '', rank: Number.MAX_SAFE_INTEGER }
    if (by === 'code') return this.#codes.get(row.code) ?? none
    if (by === 'document') return this.#documents.get(row.document) ?? none
    if (by === 'participant') return this.#participants.get(row.participant ?? -1) ?? none
    if (by === 'cycle' && row.cycle !== null)
      return { key: row.cycle, words: row.cycle, rank: this.#cycles.indexOf(row.cycle) }
    return none
  }
}

function ranked(project: Project, sql: string): Map<number, Group> {
  const rows = project.prepare(sql).all() as { id: number; uuid: Buffer; words: string }[]
  return new Map(rows.map(({ id, uuid, words }, rank) => [id, { key: uuidText(uuid), words, rank }]))
}

function fold(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
