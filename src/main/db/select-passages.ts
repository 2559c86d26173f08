import type { CycleKey } from '../../shared/framework/cycles'
import { notSet, type PassageQuery } from '../../shared/model/passage-query'
import { folded } from '../../shared/query/words'
import { below } from './code-tree'
import { memoTextOf } from './memo-text'
import type { Project } from './project'
import { uuidBytes } from './uuid'

export interface FoundPassage {
  id: number
  code: number
  document: number
  /** Whoever tells the story, where the document is one. */
  teller: number | null
  speaker: Speaker | null
  coder: number
  cycle: CycleKey | null
  /** Read only where passages are sorted by it, as is `created`. */
  time: number | null
  /** Offsets in the document. */
  start: number
  end: number
  created: number
}

interface Speaker {
  id: number
  participant: number | null
  name: string
}

interface DocumentRow {
  id: number
  teller: number | null
}

/** How long documents are read before others may be answered, in milliseconds. */
const sliceTime = 30

/**
 * The passages that pass, some documents at a time, in the order of the documents and their texts. What most queries ask for is in the index
 * of a document's codings: half a million rows with their quotes are not gone through for a screenful of them.
 *
 * @param hits row ids of codings that a kept query found, where one is asked for
 */
export function* selectPassages(
  project: Project,
  query: PassageQuery,
  hits: ReadonlySet<number> | null,
): Generator<{ passages: FoundPassage[]; share: number }, void> {
  const rows: RowsOf = (table, ids) => {
    const row = project.prepare(`SELECT id FROM ${table} WHERE uuid=?`).pluck()
    return ids.map(id => (row.get(uuidBytes(id)) as number | undefined) ?? -1)
  }
  const documents = documentRows(project, rows('document', query.documents))
  const people = query.participants.length > 0 ? new Set(rows('participant', query.participants)) : null
  const read = reader(project, query, rows)
  let passages: FoundPassage[] = []
  let until = performance.now() + sliceTime
  for (const [at, document] of documents.entries()) {
    for (const passage of read(document)) {
      if (hits && !hits.has(passage.id)) continue
      if (people && !people.has(participantOf(passage) ?? -1)) continue
      passages.push(passage)
    }
    if (performance.now() < until) continue
    yield { passages, share: at / documents.length }
    passages = []
    until = performance.now() + sliceTime
  }
  yield { passages, share: 1 }
}

/** Who speaks in a passage, or tells the story it is in. */
export function participantOf({ speaker, teller }: FoundPassage): number | null {
  return speaker?.participant ?? teller
}

type RowsOf = (table: 'code' | 'coder' | 'document' | 'participant', ids: readonly string[]) => number[]

function documentRows(project: Project, ids: readonly number[]): DocumentRow[] {
  const where = ids.length > 0 ? 'WHERE id IN (SELECT value FROM json_each(@ids))' : ''
  return project
    .prepare(
      `SELECT id, iif(kind='story', teller_id, NULL) AS teller FROM document ${where} ORDER BY kind DESC, pos, document.id`,
    )
    .all(ids.length > 0 ? { ids: JSON.stringify(ids) } : {}) as DocumentRow[]
}

function reader(project: Project, query: PassageQuery, rows: RowsOf): (document: DocumentRow) => FoundPassage[] {
  const { where, bound, passes } = conditions(project, query, rows)
  const columns = `k.id, k.code_id, k.coder_id, k.doc_start, k.doc_end, k.start_turn_id, k.unanchored, ${query.order === 'coded' ? 'k.created_at' : '0'}`
  const text = query.text === '' ? '' : `, k.quote || char(10) || ${memoTextOf('coding', 'k.id')}`
  // The plus keeps to the index of a document's codings, which has all of it in the order of the text.
  const codings = project
    .prepare(`SELECT ${columns}${text} FROM coding k WHERE k.document_id=@document${where} ORDER BY k.doc_start`)
    .raw()
  const cycles = new Map(project.prepare('SELECT id, cycle FROM code').raw().all() as [number, CycleKey | null][])
  const speakers = project
    .prepare(
      'SELECT t.id, s.id, s.participant_id, s.name FROM speaker s JOIN turn t ON t.speaker_id=s.id WHERE s.document_id=?',
    )
    .raw()
  const times = project.prepare('SELECT id, start_ms FROM turn WHERE document_id=?').raw()
  return ({ id: document, teller }) => {
    const read = (codings.all({ ...bound, document }) as CodingRow[]).filter(passes)
    if (read.length === 0) return []
    read.sort((a, b) => a[6] - b[6] || a[3] - b[3] || b[4] - a[4] || a[0] - b[0])
    const speakerOf = new Map<number, Speaker>()
    for (const [turn, id, participant, name] of speakers.all(document) as [number, number, number | null, string][])
      speakerOf.set(turn, { id, participant, name })
    const timeOf = query.order === 'time' ? new Map(times.all(document) as [number, number | null][]) : null
    return read.map(([id, code, coder, start, end, turn, , created]) => ({
      id,
      code,
      document,
      teller,
      speaker: speakerOf.get(turn) ?? null,
      coder,
      cycle: cycles.get(code) ?? null,
      time: timeOf?.get(turn) ?? null,
      start,
      end,
      created,
    }))
  }
}

type CodingRow = [
  id: number,
  code: number,
  coder: number,
  start: number,
  end: number,
  turn: number,
  unanchored: number,
  created: number,
  text?: string,
]

/** A query has no end of words; the first of them leave few rows. */
const wordsInSql = 8

function conditions(project: Project, query: PassageQuery, rows: RowsOf) {
  const where: string[] = []
  const bound: Record<string, string> = {}
  // Only what is asked for: a condition that may be empty would have every coding looked at.
  const narrow = (name: string, values: readonly unknown[], condition: string) => {
    if (values.length === 0) return
    where.push(condition)
    bound[name] = JSON.stringify(values)
  }
  const among = (name: string, values: readonly unknown[], column: string) =>
    narrow(name, values, `${column} IN (SELECT value FROM json_each(@${name}))`)
  const chosen = rows('code', query.codes)
  among('codes', query.withBelow ? [...new Set(chosen.flatMap(id => below(project, id)))] : chosen, '+k.code_id')
  among('coders', rows('coder', query.coders), '+k.coder_id')
  narrow(
    'cycles',
    query.cycles,
    `+k.code_id IN (SELECT c.id FROM code c WHERE ifnull(c.cycle,'${notSet}') IN (SELECT value FROM json_each(@cycles)))`,
  )
  among('valences', query.valences, `ifnull(k.valence,'${notSet}')`)
  among('stances', query.stances, `ifnull(k.stance,'${notSet}')`)
  among('confidences', query.confidences, `ifnull(k.confidence,'${notSet}')`)
  among('levels', query.levels, `ifnull(k.level,'${notSet}')`)
  among('roles', query.roles, `ifnull(k.evidence_role,'${notSet}')`)
  narrow(
    'beneficiaries',
    query.beneficiaries,
    `EXISTS(SELECT 1 FROM json_each(iif(k.beneficiary='[]', '["${notSet}"]', k.beneficiary)) b
      WHERE b.value IN (SELECT value FROM json_each(@beneficiaries)))`,
  )
  const words = folded(query.text).split(/\s+/).filter(Boolean)
  for (const [index, word] of words.slice(0, wordsInSql).entries()) {
    // Letters beyond ASCII are folded here, not in SQL: a quote or memo that has some is read and looked into in any case.
    where.push(
      `(k.quote LIKE @word${index} ESCAPE '!' OR octet_length(k.quote)<>length(k.quote) OR EXISTS(SELECT 1 FROM memo m WHERE m.coding_id=k.id))`,
    )
    bound[`word${index}`] = `%${word.replace(/[%_!]/gu, '!$&')}%`
  }
  return {
    where: where.map(condition => ` AND ${condition}`).join(''),
    bound,
    passes: ({ 8: text }: CodingRow) => text === undefined || holds(folded(text), words),
  }
}

function holds(text: string, words: readonly string[]): boolean {
  return words.every(word => text.includes(word))
}
