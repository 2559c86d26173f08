import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AnalysisCoding, AnalysisRows } from '../../src/shared/analysis/rows'
import { evaluate } from '../../src/shared/code-query/evaluate'
import { type CodeQuery, placeRelations } from '../../src/shared/model/code-query'
import { atOnce, type Sliced } from '../../src/shared/slices'
import { countsIn, randomRows, smallCodebook } from '../support/random-rows'

const leaf: fc.Arbitrary<CodeQuery> = fc.oneof(
  fc.record({ op: fc.constant('code' as const), code: fc.constantFrom('c1', 'c2', 'c3', 'c5'), below: fc.boolean() }),
  fc.record({ op: fc.constant('cycle' as const), cycle: fc.constantFrom('IMM' as const, 'APP' as const) }),
  fc.record({ op: fc.constant('document' as const), document: fc.constantFrom('d1', 'd2') }),
  fc.record({ op: fc.constant('participant' as const), participant: fc.constantFrom('p1', 'p2', 'gone') }),
  fc.record({ op: fc.constant('valence' as const), valence: fc.constantFrom('positive' as const, 'unset' as const) }),
  fc.record({ op: fc.constant('variable' as const), variable: fc.constant('v1'), value: fc.constantFrom('a', null) }),
  fc.record({ op: fc.constant('words' as const), words: fc.constantFrom('odd', 'even') }),
)
const { query } = fc.letrec<{ query: CodeQuery }>(tie => ({
  query: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ op: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('query'), { maxLength: 3 }) }),
    fc.record({ op: fc.constant('not' as const), of: tie('query') }),
    fc.record({
      op: fc.constant('place' as const),
      relation: fc.constantFrom(...placeRelations),
      turns: fc.nat(2),
      with: tie('query'),
    }),
  ),
}))

/** Asked of one passage after another, against every other: slow, and word for word what the conditions say. */
function slow(rows: AnalysisRows, asked: CodeQuery): Set<number> {
  const passages = [...new Set(rows.codings.map(({ passage }) => passage))]
  const codingsOf = (passage: number) => rows.codings.filter(coding => coding.passage === passage)
  const some = (test: (coding: AnalysisCoding) => boolean) =>
    new Set(passages.filter(each => codingsOf(each).some(test)))
  const person = (coding: AnalysisCoding) => rows.participants.find(({ id }) => id === coding.teller)
  switch (asked.op) {
    case 'all':
      return new Set(passages.filter(each => asked.of.every(part => slow(rows, part).has(each))))
    case 'any':
      return new Set(passages.filter(each => asked.of.some(part => slow(rows, part).has(each))))
    case 'not': {
      const without = slow(rows, asked.of)
      return new Set(passages.filter(each => !without.has(each)))
    }
    case 'place': {
      const others = slow(rows, asked.with)
      return new Set(
        passages.filter(each => {
          const [a] = codingsOf(each)
          const isMixed = new Set(codingsOf(each).map(({ code }) => code)).size > 1
          return [...others].some(other => {
            const [b] = codingsOf(other)
            const order = asked.relation === 'followedBy' || asked.relation === 'follows'
            if (each === other && (order || !isMixed)) return false
            return stands(a!, b!, asked.relation, asked.turns)
          })
        }),
      )
    }
    case 'code': {
      const { key } = smallCodebook.find(({ uuid }) => uuid === asked.code)!
      return some(coding => (asked.below ? countsIn(coding, key) : coding.code === key))
    }
    case 'cycle':
      return some(({ cycle }) => cycle === asked.cycle)
    case 'document':
      return some(({ document }) => `d${document}` === asked.document)
    case 'participant':
      return some(coding => person(coding)?.uuid === asked.participant)
    case 'valence':
      return some(({ valence }) => (valence ?? 'unset') === asked.valence)
    case 'variable':
      return some(coding => (person(coding)?.group ?? null) === asked.value)
    case 'words':
      return some(({ id }) => (id % 2 === 1) === (asked.words === 'odd'))
  }
}

function stands(a: AnalysisCoding, b: AnalysisCoding, relation: string, turns: number): boolean {
  if (relation === 'sameParticipant') return a.teller !== null && a.teller === b.teller
  if (a.document !== b.document) return false
  if (relation === 'sameDocument') return true
  if (a.end <= a.start || b.end <= b.start) return false
  const inA = (at: number) => a.start <= at && at < a.end
  const inB = (at: number) => b.start <= at && at < b.end
  const characters = Array.from({ length: 80 }, (_, at) => at)
  switch (relation) {
    case 'overlapping':
      return characters.some(at => inA(at) && inB(at))
    case 'within':
      return characters.every(at => !inA(at) || inB(at))
    case 'around':
      return characters.every(at => !inB(at) || inA(at))
    case 'sameTurn':
      return a.firstTurn <= b.lastTurn && b.firstTurn <= a.lastTurn
    case 'near':
      return b.firstTurn - a.lastTurn <= turns && a.firstTurn - b.lastTurn <= turns
    case 'followedBy':
      return b.start >= a.end && b.firstTurn - a.lastTurn <= turns
    default:
      return b.end <= a.start && a.firstTurn - b.lastTurn <= turns
  }
}

it('a query finds what its words say, in the order of the text', () => {
  fc.assert(
    fc.property(randomRows, query, (rows, asked) => {
      const found = slow(rows, asked)
      function* words(typed: string): Sliced<ReadonlySet<number>> {
        yield 0
        return new Set(rows.codings.filter(({ id }) => (id % 2 === 1) === (typed === 'odd')).map(({ id }) => id))
      }
      expect(atOnce(evaluate(rows, asked, words))).toEqual(
        rows.codings.filter(({ passage }) => found.has(passage)).map(({ id }) => id),
      )
    }),
    { numRuns: 400 },
  )
})
