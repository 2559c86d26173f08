import { codesBelow } from '../analysis/codes-below'
import type { AnalysisCoding, AnalysisRows } from '../analysis/rows'
import type { CodeQuery } from '../model/code-query'
import { notSet } from '../model/passage-query'
import { type Sliced, stretch } from '../slices'
import { type CodedPassage, codedPassages } from './passages'
import { related } from './related'

/** Which codings hold these words, by row id: words are not among the rows. */
export type FindWords = (words: string) => Sliced<ReadonlySet<number>>

/**
 * The codings of the passages that a query finds, by row id, in the order of the text. What is asked is asked of passages: "coded A and
 * coded B" finds words that have both codes, whichever coding brought which. Conditions on a code, valence or words are met by a passage if
 * one of its codings meets them; `not` by those of which none does.
 */
export function* evaluate(rows: AnalysisRows, query: CodeQuery, findWords: FindWords): Sliced<number[]> {
  const passages = yield* stretch(0, 0.3, codedPassages(rows.codings))
  const found = yield* stretch(0.3, 0.95, matches(rows, passages, query, findWords))
  yield 0.95
  return passages.flatMap((passage, at) => (found[at] ? passage.codings.map(each => rows.codings[each]!.id) : []))
}

function* matches(
  rows: AnalysisRows,
  passages: readonly CodedPassage[],
  query: CodeQuery,
  findWords: FindWords,
): Sliced<Uint8Array> {
  const found = new Uint8Array(passages.length)
  if (query.op === 'all' || query.op === 'any') {
    const isAll = query.op === 'all'
    found.fill(isAll ? 1 : 0)
    const share = 1 / query.of.length
    for (const [place, part] of query.of.entries()) {
      const own = yield* stretch(place * share, (place + 1) * share, matches(rows, passages, part, findWords))
      for (let at = 0; at < found.length; at++) found[at] = isAll ? found[at]! & own[at]! : found[at]! | own[at]!
    }
    return found
  }
  if (query.op === 'not') {
    const own = yield* matches(rows, passages, query.of, findWords)
    for (let at = 0; at < found.length; at++) found[at] = own[at] ? 0 : 1
    return found
  }
  if (query.op === 'place') {
    const own = yield* stretch(0, 0.5, matches(rows, passages, query.with, findWords))
    return yield* stretch(0.5, 1, related(passages, own, query.relation, query.turns))
  }
  yield 0
  const test = query.op === 'words' ? yield* holding(findWords, query.words) : testOf(rows, query)
  for (let at = 0; at < passages.length; at++) {
    const { codings } = passages[at]!
    for (let next = 0; next < codings.length && found[at] === 0; next++)
      if (test(rows.codings[codings[next]!]!)) found[at] = 1
  }
  return found
}

function* holding(findWords: FindWords, words: string): Sliced<(coding: AnalysisCoding) => boolean> {
  const wanted = yield* findWords(words)
  return ({ id }) => wanted.has(id)
}

type Leaf = Exclude<CodeQuery, { op: 'all' | 'any' | 'not' | 'place' | 'words' }>

function testOf(rows: AnalysisRows, query: Leaf): (coding: AnalysisCoding) => boolean {
  const rowOf = (list: readonly { id: number; uuid: string }[], uuid: string) =>
    list.find(each => each.uuid === uuid)?.id ?? -1
  switch (query.op) {
    case 'code': {
      const code = rowOf(rows.codes, query.code)
      const codes = query.below ? codesBelow(rows.codes, [code]) : new Set([code])
      return ({ codeId }) => codes.has(codeId)
    }
    case 'cycle':
      return ({ cycle }) => cycle === query.cycle
    case 'document': {
      const wanted = rowOf(rows.documents, query.document)
      return ({ document }) => document === wanted
    }
    case 'participant': {
      const wanted = rowOf(rows.participants, query.participant)
      return ({ teller }) => teller === wanted
    }
    case 'valence':
      return ({ valence }) => (valence ?? notSet) === query.valence
    case 'variable': {
      const { subject } = rows.variables.find(({ id }) => id === query.variable) ?? {}
      if (!subject) return () => false
      const having = new Set(
        (subject === 'document' ? rows.documents : rows.participants)
          .filter(({ values }) => (values.get(query.variable) ?? null) === query.value)
          .map(({ id }) => id),
      )
      if (subject === 'document') return ({ document }) => having.has(document)
      return ({ teller }) => (teller === null ? query.value === null : having.has(teller))
    }
  }
}
