import type { SearchHit, SearchQuery, SearchResult } from '../../shared/model/search'
import type { Found } from '../../shared/query/find-in-turn'
import { turnToDocumentOffset } from '../../shared/transcript/offset-map'
import { parseGaps } from './documents'
import type { Project } from './project'
import { type Finder, planSearch, readTurns, type SearchedTurn } from './search-turns'
import { uuidBytes, uuidText } from './uuid'

/** Turns read and looked into at once; between two lots whoever waits gets their answer. */
const lot = 400

/** Characters of context on either side, whole words where that can be. */
const context = 90

/**
 * Finds places in the transcripts.
 *
 * @param limit how many are listed
 * @param pause called between lots; lets others have their turn, and ends a search nobody waits for any more by throwing
 * @throws AppError search.*
 */
export async function searchProject(
  project: Project,
  query: SearchQuery,
  limit: number,
  patternFinder: () => Finder,
  pause: () => Promise<void> = async () => {},
): Promise<SearchResult> {
  const plan = planSearch(project, query, patternFinder)
  const codings = new CodingsAt(project)
  const wanted = new Set(query.codes.map(id => uuidBytes(id).toString('hex')))
  const accepts = (codes: readonly string[]) =>
    query.coded === 'any' ||
    (query.coded === 'uncoded' ? codes.length === 0 : codes.some(code => wanted.size === 0 || wanted.has(code)))
  const hits: SearchHit[] = []
  const places = new Places(project)
  let isFull = false
  for (let at = 0; at < plan.turns.length && !isFull; at += lot) {
    const turns = readTurns(
      project,
      plan.turns.slice(at, at + lot).map(({ id }) => id),
    )
    const found = plan.find(turns.map(({ text }) => text))
    for (const [index, turn] of turns.entries()) {
      for (const place of found[index]!) {
        const codes = codings.at(turn, place)
        if (!accepts(codes)) continue
        if (hits.length === limit) {
          isFull = true
          break
        }
        hits.push(places.hit(turn, place, codes))
      }
    }
    await pause()
  }
  const counts = plan.sure && query.coded === 'any' ? plan.turns : null
  return {
    hits,
    more: isFull,
    turns: isFull ? (counts?.length ?? null) : new Set(hits.map(({ turn }) => turn)).size,
    documents: isFull
      ? counts && new Set(counts.map(each => each.document_id)).size
      : new Set(hits.map(({ document }) => document)).size,
  }
}

/** Codes of the codings that touch a place. A document's codings are read once, with its first place. */
class CodingsAt {
  readonly #project: Project
  #document = -1
  #codings: { doc_start: number; doc_end: number; code: string }[] = []

  constructor(project: Project) {
    this.#project = project
  }

  /** @returns uuids in hex */
  at(turn: SearchedTurn, place: Found): string[] {
    if (turn.document_id !== this.#document) {
      this.#document = turn.document_id
      this.#codings = this.#project
        .prepare(
          'SELECT k.doc_start, k.doc_end, lower(hex(c.uuid)) AS code FROM coding k JOIN code c ON c.id=k.code_id WHERE k.document_id=? AND k.unanchored=0 ORDER BY k.doc_start',
        )
        .all(turn.document_id) as { doc_start: number; doc_end: number; code: string }[]
    }
    if (this.#codings.length === 0) return []
    const { start, end } = documentSpan(turn, place)
    const codes = new Set<string>()
    for (const coding of this.#codings) {
      if (coding.doc_start >= end) break
      if (coding.doc_end > start) codes.add(coding.code)
    }
    return [...codes]
  }
}

/** Where a place lies in the imported text. */
export function documentSpan(turn: Pick<SearchedTurn, 'doc_start' | 'gaps'>, { start, end }: Found): Found {
  const gaps = { gaps: parseGaps(turn.gaps) }
  return {
    start: turn.doc_start + turnToDocumentOffset(gaps, start, 'start'),
    end: turn.doc_start + turnToDocumentOffset(gaps, end, 'end'),
  }
}

/** Makes hits of places, knowing documents by their titles and turns by their numbers. */
class Places {
  readonly #project: Project
  #document = -1
  #title = ''
  #id = ''
  #numbers = new Map<number, number>()

  constructor(project: Project) {
    this.#project = project
  }

  hit(turn: SearchedTurn, { start, end }: Found, codes: readonly string[]): SearchHit {
    if (turn.document_id !== this.#document) this.#enter(turn.document_id)
    const span = documentSpan(turn, { start, end })
    return {
      document: this.#id,
      documentTitle: this.#title,
      turn: uuidText(turn.uuid),
      turnNumber: this.#numbers.get(turn.id)!,
      speaker: turn.speaker ?? '',
      time: turn.time,
      start,
      end,
      documentStart: span.start,
      documentEnd: span.end,
      before: before(turn.text, start),
      words: turn.text.slice(start, end).toWellFormed(),
      after: after(turn.text, end),
      codes: codes.map(uuidText),
    }
  }

  #enter(document: number): void {
    this.#document = document
    const row = this.#project.prepare('SELECT uuid, title FROM document WHERE id=?').get(document) as {
      uuid: Buffer
      title: string
    }
    this.#id = uuidText(row.uuid)
    this.#title = row.title
    const turns = this.#project
      .prepare('SELECT id FROM turn WHERE document_id=? ORDER BY pos, uuid')
      .pluck()
      .all(document) as number[]
    this.#numbers = new Map(turns.map((id, index) => [id, index + 1]))
  }
}

function before(text: string, start: number): string {
  const from = Math.max(0, start - context)
  const cut = text.slice(from, start).toWellFormed()
  return from === 0 ? cut : `…${cut.slice(cut.search(/\s/u) + 1)}`
}

function after(text: string, end: number): string {
  const to = Math.min(text.length, end + context)
  const cut = text.slice(end, to).toWellFormed()
  return to === text.length ? cut : `${cut.replace(/\S*$/u, '').trimEnd()}…`
}
