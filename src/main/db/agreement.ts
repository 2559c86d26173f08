import { pairAgreementInParts } from '../../shared/agreement/agreement'
import type { CodedDocument } from '../../shared/agreement/coded-document'
import { f1, jaccard } from '../../shared/agreement/coefficients'
import { ofPairs } from '../../shared/agreement/each-with-others'
import { groupAgreementInParts } from '../../shared/agreement/group'
import { orderedAgreement, type RatedCoding, rated } from '../../shared/agreement/ordered-attributes'
import type { Span } from '../../shared/agreement/units'
import type { AgreementQuery, GroupAgreement, OrderedAgreement, PairAgreement } from '../../shared/model/agreement'
import { atOnce, type Sliced, stretch } from '../../shared/slices'
import { coderNames } from './coder-names'
import type { Project } from './project'
import { uuidText } from './uuid'

/**
 * Agreement of every two coders who coded the same documents. Consensus codings and those of other tools are nobody's own judgement, and left out. Tellers who coded
 * their own words are no second coders: asked for, each of them is compared with each coder, and never otherwise.
 */
export function* agreementInParts(project: Project, query: AgreementQuery): Sliced<PairAgreement[]> {
  const pairs = comparedPairs(project, query)
  if (pairs.length === 0) return []
  const documents = yield* stretch(0, reading, codedInParts(project, query))
  const flows = drawnFlows(project)
  const byCoder = ratedCodings(project)
  const found: PairAgreement[] = []
  for (const [at, { first, second, coders }] of pairs.entries()) {
    const share = (done: number) => reading + ((1 - reading) * done) / pairs.length
    const counting = pairAgreementInParts(documents, String(first), String(second), query)
    const figures = yield* stretch(share(at), share(at + 1), counting)
    if (figures.documents === 0) continue
    yield share(at + 1)
    found.push({
      coders,
      ...figures,
      ordered: [
        ...orderedAgreement(byCoder.get(first) ?? [], byCoder.get(second) ?? []),
        ...strengthAgreement(flows.get(first) ?? [], flows.get(second) ?? []),
      ],
      flows: flowAgreement(project, flows, first, second),
    })
  }
  return found
}

/** The same where nobody else is to be answered meanwhile. */
export function agreementOf(project: Project, query: AgreementQuery): PairAgreement[] {
  return atOnce(agreementInParts(project, query))
}

/** Share of the work that reading the codings is. */
const reading = 0.3

/**
 * Agreement of all who are asked for at once, or of everybody who coded: people only. A teller who coded their own words is no further coder.
 * @returns null where no two of them coded the same document
 */
export function* groupAgreementOfInParts(project: Project, query: AgreementQuery): Sliced<GroupAgreement | null> {
  const asked = comparedCoders(project, query).filter(({ kind }) => kind === 'person')
  if (asked.length < 2) return null
  const documents = yield* stretch(0, reading, codedInParts(project, query))
  const called = new Map(asked.map(({ id, called }) => [String(id), called]))
  const ids = [...called.keys()].filter(id =>
    documents.some(({ spans }) => spans.has(id) && [...called.keys()].some(other => other !== id && spans.has(other))),
  )
  if (ids.length < 2) return null
  const { pairs, ...figures } = yield* stretch(reading, 1, groupAgreementInParts(documents, ids, query))
  const coded = (id: string) => documents.filter(({ spans }) => spans.has(id)).length
  const flows = drawnFlows(project)
  return {
    coders: ids.map(id => ({ ...called.get(id)!, documents: coded(id) })),
    ...figures,
    flows: ofPairs(
      pairs.map(({ coders: [first, second] }) => flowAgreement(project, flows, Number(first), Number(second)).jaccard),
    ),
    pairs: pairs.map(({ coders: [first, second], ...more }) => ({
      coders: [called.get(first)!, called.get(second)!],
      ...more,
    })),
  }
}

/** The same where nobody else is to be answered meanwhile. */
export function groupAgreementOf(project: Project, query: AgreementQuery): GroupAgreement | null {
  return atOnce(groupAgreementOfInParts(project, query))
}

/** Row ids of every two who may be compared, with what they are called. */
export interface ComparedPair {
  first: number
  second: number
  coders: PairAgreement['coders']
}

export function comparedPairs(project: Project, query: AgreementQuery): ComparedPair[] {
  const coders = comparedCoders(project, query)
  return coders.flatMap((first, index) =>
    coders
      .slice(index + 1)
      .filter(second => first.kind === 'person' && (second.kind === 'teller') === (query.tellers ?? false))
      .map((second): ComparedPair => ({ first: first.id, second: second.id, coders: [first.called, second.called] })),
  )
}

/** Those who may be compared, people first, by name; of those asked for, if the query names any. */
export function comparedCoders(project: Project, { coders: asked }: AgreementQuery) {
  const coders = project
    .prepare(
      "SELECT id, uuid, kind FROM coder WHERE kind IN('person','teller') AND EXISTS(SELECT 1 FROM coding k WHERE k.coder_id=coder.id) ORDER BY kind, name COLLATE NOCASE, uuid",
    )
    .all() as { id: number; uuid: Buffer; kind: 'person' | 'teller' }[]
  const names = coderNames(project)
  return coders
    .map(({ id, uuid, kind }) => ({ id, kind, called: { id: uuidText(uuid), name: names.get(id) ?? '' } }))
    .filter(({ called }) => !asked || asked.includes(called.id))
}

/** Codings that somebody said something ordered of, by coder. */
function ratedCodings(project: Project): Map<number, RatedCoding[]> {
  const rows = project
    .prepare(
      `SELECT coder_id AS coder, document_id AS document, doc_start AS start, doc_end AS "end", code_id AS code, valence, confidence, level FROM coding
       WHERE unanchored=0 AND (valence IS NOT NULL OR confidence IS NOT NULL OR level IS NOT NULL)`,
    )
    .all() as (RatedCoding & { coder: number })[]
  return Map.groupBy(rows, ({ coder }) => coder)
}

/** What everybody coded in the documents that at least two did. @param only row of the one that is asked for */
export function codedDocuments(project: Project, query: AgreementQuery, only: number | null = null): CodedDocument[] {
  return atOnce(codedInParts(project, query, only))
}

/** Documents read in one slice. */
const documentsAtOnce = 100

/** The same some documents at a time. */
export function* codedInParts(
  project: Project,
  { domain, unit }: AgreementQuery,
  only: number | null = null,
): Sliced<CodedDocument[]> {
  const several = project
    .prepare(
      `SELECT document_id FROM coding WHERE unanchored=0 ${only === null ? '' : 'AND document_id=?'}
       GROUP BY document_id HAVING min(coder_id)<>max(coder_id) ORDER BY document_id`,
    )
    .pluck()
    .all(...(only === null ? [] : [only])) as number[]
  const values = new Map(
    project
      .prepare(`SELECT id, ${domain === 'cycles' ? 'cycle' : 'key'} FROM code`)
      .raw()
      .all() as [number, string | null][],
  )
  const codings = project
    .prepare(
      'SELECT coder_id, code_id, doc_start, doc_end FROM coding WHERE document_id=? AND unanchored=0 ORDER BY doc_start',
    )
    .raw()
  // Of plain letters the length alone is read. Where sentences are compared, all of the text is.
  const isPlain = unit === 'sentence' ? '0' : 'octet_length(text)=length(text)'
  const turns = project
    .prepare(`SELECT doc_start, iif(${isPlain}, length(text), text) FROM turn WHERE document_id=? ORDER BY pos, uuid`)
    .raw()
  const title = project.prepare('SELECT title FROM document WHERE id=?').pluck()
  const found: CodedDocument[] = []
  for (const [at, document] of several.entries()) {
    if (at % documentsAtOnce === documentsAtOnce - 1) yield at / several.length
    const spans = new Map<string, Span[]>()
    for (const [coder, code, start, end] of codings.all(document) as [number, number, number, number][]) {
      const value = values.get(code) ?? null
      if (value === null) continue
      const list = spans.get(String(coder))
      if (list) list.push({ start, end, value })
      else spans.set(String(coder), [{ start, end, value }])
    }
    if (spans.size < 2) continue
    const texts = turns.all(document) as [number, number | string][]
    found.push({
      id: document,
      title: title.get(document) as string,
      turns: texts.map(([start, text]) => ({ start, end: start + (typeof text === 'number' ? text : text.length) })),
      sentences: texts.flatMap(([start, text], block) =>
        typeof text === 'number' ? [] : unit === 'sentence' ? sentencesOf(text, start, block) : [],
      ),
      spans,
    })
  }
  return found
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

function sentencesOf(text: string, start: number, block: number) {
  return [...segmenter.segment(text)].map(({ index, segment }) => ({
    start: start + index,
    end: start + index + segment.length,
    block,
  }))
}

/** A link somebody drew, with the places of its two ends. */
interface DrawnFlow {
  coder: number
  kind: string
  fromDocument: number
  fromStart: number
  fromEnd: number
  toDocument: number
  toStart: number
  toEnd: number
  strength: number | null
}

function drawnFlows(project: Project): Map<number, DrawnFlow[]> {
  const flows = project
    .prepare(
      `SELECT f.coder_id AS coder, f.kind, f.strength, a.document_id AS fromDocument, a.doc_start AS fromStart, a.doc_end AS fromEnd,
         z.document_id AS toDocument, z.doc_start AS toStart, z.doc_end AS toEnd
       FROM flow f JOIN coding a ON a.id=f.from_id JOIN coding z ON z.id=f.to_id`,
    )
    .all() as DrawnFlow[]
  return Map.groupBy(flows, ({ coder }) => coder)
}

const groupOf = ({ kind, fromDocument, toDocument }: DrawnFlow) => `${fromDocument} ${toDocument} ${kind}`

function isSame(flow: DrawnFlow, there: DrawnFlow): boolean {
  return (
    there.fromStart < flow.fromEnd &&
    there.fromEnd > flow.fromStart &&
    there.toStart < flow.toEnd &&
    there.toEnd > flow.toStart
  )
}

/** How strongly links are stated that both drew, each with the first of the other's that is the same. */
function strengthAgreement(mine: readonly DrawnFlow[], theirs: readonly DrawnFlow[]): OrderedAgreement[] {
  const others = Map.groupBy(theirs, groupOf)
  const pairs = mine.flatMap(flow => {
    const same = others.get(groupOf(flow))?.find(there => isSame(flow, there))
    return same ? [[flow.strength ?? -1, same.strength ?? -1]] : []
  })
  return rated('strength', pairs, true)
}

/** Whether both drew a link of one kind, on words that overlap at both ends; of documents that the other has coded. */
function flowAgreement(
  project: Project,
  flows: ReadonlyMap<number, readonly DrawnFlow[]>,
  first: number,
  second: number,
): PairAgreement['flows'] {
  const matched = (mine: number, other: number) => {
    const own = flows.get(mine) ?? []
    if (own.length === 0) return { n: 0, both: 0 }
    const coded = new Set(
      project.prepare('SELECT DISTINCT document_id FROM coding WHERE coder_id=?').pluck().all(other) as number[],
    )
    const others = Map.groupBy(flows.get(other) ?? [], groupOf)
    const asked = own.filter(({ fromDocument }) => coded.has(fromDocument))
    const both = asked.filter(flow => others.get(groupOf(flow))?.some(there => isSame(flow, there)))
    return { n: asked.length, both: both.length }
  }
  const [a, b] = [matched(first, second), matched(second, first)]
  const overlap = { both: Math.min(a.both, b.both), first: a.n - a.both, second: b.n - b.both, neither: 0 }
  return {
    both: overlap.both,
    first: overlap.first,
    second: overlap.second,
    jaccard: jaccard(overlap),
    f1: f1(overlap),
  }
}
