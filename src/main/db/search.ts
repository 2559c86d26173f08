import type { SearchHit, SearchQuery, SearchResult } from '../../shared/model/search'
import type { Found } from '../../shared/query/find-in-turn'
import { atOnce, type Sliced, stretch } from '../../shared/slices'
import { turnToDocumentOffset } from '../../shared/transcript/offset-map'
import { CodingsAt } from './codings-at'
import { parseGaps } from './documents'
import type { Project } from './project'
import { type Finder, planSearch } from './search-turns'
import { type SearchedTurn, SearchedTurns } from './searched-turns'
import { uuidBytes, uuidText } from './uuid'

/** Characters of context on either side, whole words where that can be. */
const context = 90

/**
 * Finds places in the transcripts, lot by lot.
 *
 * @param limit how many are listed
 * @throws AppError search.*
 */
export function* searchInParts(
  project: Project,
  query: SearchQuery,
  limit: number,
  patternFinder: () => Finder,
): Sliced<SearchResult> {
  const plan = planSearch(query, patternFinder)
  const searched = new SearchedTurns(project, query, plan.match)
  const codings = new CodingsAt(project)
  const accepts = codesAccepted(project, query)
  const hits: SearchHit[] = []
  const places = new Places(project)
  for (const { turns, share } of searched.inLots()) {
    const found = plan.find(turns.map(({ text }) => text))
    for (const [index, turn] of turns.entries())
      for (const place of found[index]!) {
        const span = documentSpan(turn, place)
        const codes = codings.at(turn.document_id, span)
        if (!accepts(codes)) continue
        if (hits.length === limit) {
          const isCounted = plan.sure && query.coded === 'any'
          const counts = isCounted ? yield* stretch(share, 1, searched.count()) : { turns: null, documents: null }
          return { hits, more: true, ...counts }
        }
        hits.push(places.hit(turn, place, span, codes))
      }
    yield share
  }
  return {
    hits,
    more: false,
    turns: new Set(hits.map(({ turn }) => turn)).size,
    documents: new Set(hits.map(({ document }) => document)).size,
  }
}

/** The same where nobody else is to be answered meanwhile. */
export function searchProject(...asked: Parameters<typeof searchInParts>): SearchResult {
  return atOnce(searchInParts(...asked))
}

function codesAccepted(project: Project, { coded, codes }: SearchQuery): (codes: readonly number[]) => boolean {
  if (coded === 'any') return () => true
  if (coded === 'uncoded') return found => found.length === 0
  if (codes.length === 0) return found => found.length > 0
  const row = project.prepare('SELECT id FROM code WHERE uuid=?').pluck()
  const wanted = new Set(codes.map(id => row.get(uuidBytes(id))))
  return found => found.some(code => wanted.has(code))
}

/** Where a place lies in the imported text. */
function documentSpan(turn: SearchedTurn, { start, end }: Found): Found {
  const gaps = { gaps: parseGaps(turn.gaps) }
  return {
    start: turn.doc_start + turnToDocumentOffset(gaps, start, 'start'),
    end: turn.doc_start + turnToDocumentOffset(gaps, end, 'end'),
  }
}

/** Makes hits of places, which come in the order of the text, knowing documents by their titles and turns by their numbers. */
class Places {
  readonly #project: Project
  readonly #codes = new Map<number, string>()
  #document = -1
  #title = ''
  #id = ''
  #turn = -1
  #number = 0
  /** Turns of the document before the place `#pos`. */
  #before = 0
  #pos = Number.MIN_SAFE_INTEGER

  constructor(project: Project) {
    this.#project = project
  }

  hit(turn: SearchedTurn, { start, end }: Found, span: Found, codes: readonly number[]): SearchHit {
    if (turn.document_id !== this.#document) this.#enter(turn.document_id)
    return {
      document: this.#id,
      documentTitle: this.#title,
      turn: uuidText(turn.uuid),
      turnNumber: this.#numberOf(turn),
      speaker: turn.speaker ?? '',
      time: turn.time,
      start,
      end,
      documentStart: span.start,
      documentEnd: span.end,
      before: before(turn.text, start),
      words: turn.text.slice(start, end).toWellFormed(),
      after: after(turn.text, end),
      codes: codes.map(code => this.#codeId(code)),
    }
  }

  #enter(document: number): void {
    const row = this.#project.prepare('SELECT uuid, title FROM document WHERE id=?').get(document) as {
      uuid: Buffer
      title: string
    }
    this.#document = document
    this.#id = uuidText(row.uuid)
    this.#title = row.title
    this.#turn = -1
    this.#before = 0
    this.#pos = Number.MIN_SAFE_INTEGER
  }

  /** Counts on from the last turn, so that each of a document's turns is counted once. */
  #numberOf(turn: SearchedTurn): number {
    if (turn.id === this.#turn) return this.#number
    this.#before += this.#project
      .prepare('SELECT count(*) FROM turn WHERE document_id=? AND pos>=? AND pos<?')
      .pluck()
      .get(this.#document, this.#pos, turn.pos) as number
    this.#pos = turn.pos
    const beside = this.#project
      .prepare('SELECT count(*) FROM turn WHERE document_id=? AND pos=? AND uuid<?')
      .pluck()
      .get(this.#document, turn.pos, turn.uuid) as number
    this.#turn = turn.id
    this.#number = this.#before + beside + 1
    return this.#number
  }

  #codeId(row: number): string {
    const known = this.#codes.get(row)
    if (known !== undefined) return known
    const id = uuidText(this.#project.prepare('SELECT uuid FROM code WHERE id=?').pluck().get(row) as Buffer)
    this.#codes.set(row, id)
    return id
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
