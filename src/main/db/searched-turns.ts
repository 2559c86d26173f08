import type { SearchQuery } from '../../shared/model/search'
import type { Sliced } from '../../shared/slices'
import type { Project } from './project'
import { turnsWithWords } from './search-turns'
import { uuidBytes } from './uuid'

/** A turn as the search reads it. */
export interface SearchedTurn {
  id: number
  uuid: Buffer
  document_id: number
  pos: number
  doc_start: number
  gaps: string | null
  time: number | null
  speaker: string | null
  text: string
}

/** Turns looked into at once. */
const lot = 200

/** Documents counted in one slice: a hundredth of a second. */
const documentsAtOnce = 500

/** Looking up the documents of so many turns for each document takes as long as asking every document for its turns. */
const fewTurns = 4

/**
 * The turns that a search looks into, document by document, so that a search which stops at its limit has read no more than it lists; which
 * of a document's turns those are is known without their texts.
 */
export class SearchedTurns {
  readonly #project: Project
  /** Row ids of the documents, in their order. */
  readonly #documents: readonly number[]
  /** What the index gave, ascending; null where every turn is looked into. */
  readonly #found: readonly number[] | null
  /** The same by document, where that was quick to know. */
  readonly #ofDocument: ReadonlyMap<number, readonly number[]> | null
  readonly #whereTurn: string
  readonly #bound: { speakers?: string; participants?: string }

  constructor(project: Project, query: SearchQuery, match: string | null) {
    this.#project = project
    const { ofDocuments, ofTurns, bound } = conditions(query)
    this.#whereTurn = ofTurns
    this.#bound = bound.turns
    this.#found = match === null ? null : turnsWithWords(project, match)
    const documents = project
      .prepare(`SELECT d.id FROM document d WHERE ${ofDocuments} ORDER BY d.kind DESC, d.pos, d.id`)
      .pluck()
      .all(bound.documents) as number[]
    this.#ofDocument =
      this.#found !== null && this.#found.length <= fewTurns * documents.length
        ? this.#byDocument(JSON.stringify(this.#found))
        : null
    this.#documents = this.#ofDocument ? documents.filter(id => this.#ofDocument!.has(id)) : documents
  }

  /** In the order of the documents and their turns, in lots. Each comes with the share of the documents before it. */
  *inLots(): Generator<{ turns: SearchedTurn[]; share: number }> {
    let turns: SearchedTurn[] = []
    for (const [at, document] of this.#documents.entries()) {
      const read = this.#read(document)
      for (let from = 0; from < read.length; from += lot) {
        turns = turns.concat(read.slice(from, from + lot))
        if (turns.length < lot) continue
        yield { turns, share: at / this.#documents.length }
        turns = []
      }
    }
    if (turns.length > 0) yield { turns, share: 1 }
  }

  /** How many they are, and in how many documents. */
  *count(): Sliced<{ turns: number; documents: number }> {
    let turns = 0
    let documents = 0
    for (const [at, document] of this.#documents.entries()) {
      if (at % documentsAtOnce === documentsAtOnce - 1) yield at / this.#documents.length
      const own = this.#countIn(document)
      turns += own
      if (own > 0) documents++
    }
    return { turns, documents }
  }

  #read(document: number): SearchedTurn[] {
    const ids = this.#idsIn(document)
    if (ids?.length === 0) return []
    const from = ids === null ? 'turn t' : 'json_each(@ids) j CROSS JOIN turn t ON t.id=j.value'
    return this.#project
      .prepare(
        `SELECT t.id, t.uuid, t.document_id, t.pos, t.doc_start, t.gaps, t.start_ms AS time, s.name AS speaker, t.text
         FROM ${from} LEFT JOIN speaker s ON s.id=t.speaker_id WHERE t.document_id=@document AND ${this.#whereTurn} ORDER BY t.pos, t.uuid`,
      )
      .all({ ...this.#bound, document, ...(ids === null ? {} : { ids: JSON.stringify(ids) }) }) as SearchedTurn[]
  }

  #countIn(document: number): number {
    const ids = this.#idsIn(document)
    if (ids !== null && (ids.length === 0 || this.#whereTurn === everything)) return ids.length
    const from = ids === null ? 'turn t' : 'json_each(@ids) j CROSS JOIN turn t ON t.id=j.value'
    return this.#project
      .prepare(
        `SELECT count(*) FROM ${from} LEFT JOIN speaker s ON s.id=t.speaker_id WHERE t.document_id=@document AND ${this.#whereTurn}`,
      )
      .pluck()
      .get({ ...this.#bound, document, ...(ids === null ? {} : { ids: JSON.stringify(ids) }) }) as number
  }

  /** Which turns of a document the index gave; null where all its turns are looked into. */
  #idsIn(document: number): readonly number[] | null {
    if (this.#found === null) return null
    if (this.#ofDocument) return this.#ofDocument.get(document) ?? []
    const { first, last, count } = this.#project
      .prepare('SELECT min(id) AS first, max(id) AS last, count(*) AS count FROM turn WHERE document_id=?')
      .get(document) as { first: number | null; last: number | null; count: number }
    if (first === null || last === null) return []
    const between = this.#found.slice(firstFrom(this.#found, first), firstFrom(this.#found, last + 1))
    // As they were imported, the turns of a document have row ids one after the other; not so where turns were split since.
    if (last - first + 1 === count || between.length === 0) return between
    return this.#byDocument(JSON.stringify(between)).get(document) ?? []
  }

  #byDocument(ids: string): Map<number, number[]> {
    const found = new Map<number, number[]>()
    const rows = this.#project
      .prepare('SELECT t.document_id, t.id FROM json_each(?) j CROSS JOIN turn t ON t.id=j.value')
      .raw()
      .all(ids) as [document: number, turn: number][]
    for (const [document, turn] of rows) {
      const own = found.get(document)
      if (own) own.push(turn)
      else found.set(document, [turn])
    }
    return found
  }
}

/** Where the first of ascending numbers stands that is not below a value, or would. */
function firstFrom(ascending: readonly number[], value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

const everything = '1'

function conditions(query: SearchQuery) {
  const hex = (ids: readonly string[]) => JSON.stringify(ids.map(id => uuidBytes(id).toString('hex')))
  const documents: { documents?: string; kinds?: string } = {}
  const turns: { speakers?: string; participants?: string } = {}
  const ofDocuments: string[] = []
  const ofTurns: string[] = []
  if (query.documents.length > 0) {
    ofDocuments.push('lower(hex(d.uuid)) IN (SELECT value FROM json_each(@documents))')
    documents.documents = hex(query.documents)
  }
  if (query.kinds.length > 0) {
    ofDocuments.push('d.kind IN (SELECT value FROM json_each(@kinds))')
    documents.kinds = JSON.stringify(query.kinds)
  }
  if (query.speakers.length > 0) {
    ofTurns.push('s.name IN (SELECT value FROM json_each(@speakers))')
    turns.speakers = JSON.stringify(query.speakers)
  }
  if (query.participants.length > 0) {
    ofTurns.push(
      's.participant_id IN (SELECT p.id FROM participant p WHERE lower(hex(p.uuid)) IN (SELECT value FROM json_each(@participants)))',
    )
    turns.participants = hex(query.participants)
  }
  if (query.interviewers !== 'in') ofTurns.push(`ifnull(s.interviewer,0)=${query.interviewers === 'only' ? 1 : 0}`)
  return {
    ofDocuments: ofDocuments.join(' AND ') || everything,
    ofTurns: ofTurns.join(' AND ') || everything,
    bound: { documents, turns },
  }
}
