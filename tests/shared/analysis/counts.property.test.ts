import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coOccurrence, togetherness } from '../../../src/shared/analysis/co-occurrence'
import { coOccurrenceTable, standTogether } from '../../../src/shared/analysis/co-occurrence-table'
import { codeLevels, codeLines } from '../../../src/shared/analysis/code-lines'
import { crossTable } from '../../../src/shared/analysis/cross-table'
import { frequencyTable } from '../../../src/shared/analysis/frequencies'
import { pathsTold } from '../../../src/shared/analysis/paths'
import type { AnalysisCoding, AnalysisRows } from '../../../src/shared/analysis/rows'
import { sequenceTable } from '../../../src/shared/analysis/sequence-table'
import { type Reach, sequences } from '../../../src/shared/analysis/sequences'
import type { BuiltTable } from '../../../src/shared/analysis/table'
import { pathCount } from '../../../src/shared/flow/path-count'
import { flowMeasures } from '../../../src/shared/flow/summary'
import { atOnce } from '../../../src/shared/slices'
import { countsIn, randomRows } from '../../support/random-rows'

const isIn = (coding: AnalysisCoding, key: string) =>
  key === 'total' ? coding.cycle !== null : countsIn(coding, key) || coding.cycle === key
const distinct = (values: (number | null)[]) => new Set(values.filter(value => value !== null)).size
const measureOf = { passages: 'passage', stories: 'story', tellers: 'teller' } as const

function valueAt({ table }: BuiltTable, line: string, column: string) {
  const at = table.heads.findIndex(({ key }) => key === column)
  return table.lines.find(({ key }) => key === line)?.cells[at]?.value
}

/** Everybody heard, without those of whose stories each says that the cycle was not asked for. */
function slowAsked(rows: AnalysisRows, cycle: string): number[] {
  return [1, 2, 3].filter(person => {
    if (rows.codings.some(coding => coding.teller === person && coding.cycle === cycle)) return true
    const stories = rows.stories.filter(({ teller }) => teller === person)
    return (
      stories.length === 0 ||
      stories.some(({ id }) => !rows.notAsked.some(each => each.story === id && each.cycle === cycle))
    )
  })
}

const randomReach = fc.record({
  turns: fc.constantFrom(0, 1, 3, 1000),
  follow: fc.constantFrom('any' as const, 'next' as const),
  sameTeller: fc.boolean(),
  withoutOwn: fc.boolean(),
})

function following(codings: readonly AnalysisCoding[], x: AnalysisCoding, reach: Reach): AnalysisCoding[] {
  const after = codings.filter(
    y =>
      y.document === x.document &&
      y.end > y.start &&
      y.start >= x.end &&
      y.firstTurn - x.lastTurn <= reach.turns &&
      (!reach.sameTeller || (x.teller !== null && y.teller === x.teller)) &&
      (!reach.withoutOwn || y.codeId !== x.codeId),
  )
  const first = Math.min(...after.map(({ start }) => start))
  return reach.follow === 'next' ? after.filter(({ start }) => start === first) : after
}

describe('counts against a slow reference', () => {
  it('frequencies of cycles', () => {
    fc.assert(
      fc.property(randomRows, rows => {
        const built = atOnce(frequencyTable(rows, { level: 'cycles' }))
        for (const key of ['IMM', 'APP', 'total']) {
          const here = rows.codings.filter(coding => isIn(coding, key))
          expect(valueAt(built, key, 'passages')).toBe(distinct(here.map(({ passage }) => passage)))
          expect(valueAt(built, key, 'stories')).toBe(distinct(here.map(({ story }) => story)))
          expect(valueAt(built, key, 'people')).toBe(distinct(here.map(({ teller }) => teller)))
          expect(valueAt(built, key, 'documents')).toBe(distinct(here.map(({ document }) => document)))
          expect(built.evidence(key, 'passages').codings).toEqual(here.map(({ id }) => id))
          if (key !== 'total') expect(valueAt(built, key, 'asked')).toBe(slowAsked(rows, key).length)
        }
      }),
    )
  })

  it('codes by documents and by groups of people', () => {
    fc.assert(
      fc.property(randomRows, fc.constantFrom(...flowMeasures), (rows, by) => {
        const byDocument = atOnce(crossTable(rows, { level: 'codes', columns: 'documents', by, withEmpty: true }))!
        const byRole = atOnce(crossTable(rows, { level: 'codes', columns: { variable: 'v1' }, by, withEmpty: true }))!
        const count = (test: (coding: AnalysisCoding) => boolean) =>
          distinct(rows.codings.filter(test).map(coding => coding[measureOf[by]]))
        const groupOf = (coding: AnalysisCoding) =>
          rows.participants.find(({ id }) => id === coding.teller)?.group ?? null
        for (const { key } of rows.codes) {
          for (const document of [1, 2]) {
            const test = (coding: AnalysisCoding) => countsIn(coding, key) && coding.document === document
            // A document in which nobody was asked shows no number of people.
            expect(valueAt(byDocument, key, `d${document}`) ?? 0).toBe(count(test))
          }
          for (const group of ['a', 'b'])
            expect(valueAt(byRole, key, `=${group}`) ?? 0).toBe(
              count(coding => countsIn(coding, key) && groupOf(coding) === group),
            )
          expect(valueAt(byRole, key, 'total')).toBe(count(coding => countsIn(coding, key)))
        }
      }),
    )
  })

  it('co-occurrence', () => {
    fc.assert(
      fc.property(
        randomRows,
        fc.constantFrom(...togetherness),
        fc.constantFrom(...codeLevels),
        (rows, relation, level) => {
          const code = codeLines(rows, level)
          const found = atOnce(coOccurrence(rows.codings, rows.documents, code, relation))
          const built = atOnce(coOccurrenceTable(rows, { level, relation, show: 'count' }))
          const keys = code.lines.map(({ key }) => key)
          const under = (key: string, document: number, at: number) =>
            rows.codings.some(
              each => isIn(each, key) && each.document === document && each.start <= at && at < each.end,
            )
          for (const [a, one] of keys.entries())
            for (const [b, other] of keys.entries()) {
              if (a === b) continue
              const pairs = new Set<string>()
              const turns = new Set<string>()
              const inner = new Set<number>()
              for (const x of rows.codings)
                for (const y of rows.codings) {
                  if (!isIn(x, one) || !isIn(y, other) || !standTogether(x, y, relation)) continue
                  if (x.id !== y.id) {
                    pairs.add([x.id, y.id].toSorted((p, q) => p - q).join())
                    inner.add(x.id)
                  }
                  for (let turn = 0; turn < 8; turn++)
                    if (x.firstTurn <= turn && turn <= x.lastTurn && y.firstTurn <= turn && turn <= y.lastTurn)
                      turns.add(`${x.document} ${turn}`)
                }
              const expected = { overlap: pairs.size, within: inner.size, sameTurn: turns.size }[relation]
              expect(found.count[a * keys.length + b]).toBe(expected)
              expect(valueAt(built, one, other)).toBe(expected)
              expect(built.evidence(one, other).codings.length > 0).toBe(expected > 0)
              if (relation === 'overlap') {
                let both = 0
                for (const document of [1, 2])
                  for (let at = 0; at < 60; at++) if (under(one, document, at) && under(other, document, at)) both++
                expect(found.shared[a * keys.length + b]).toBe(both)
              }
            }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('what comes next', () => {
    fc.assert(
      fc.property(randomRows, randomReach, (rows, reach) => {
        const code = codeLines(rows, 'codes', true)
        const found = atOnce(sequences(rows.codings, code, reach))
        const built = atOnce(sequenceTable(rows, { level: 'codes', ...reach }))
        code.lines.forEach(({ key: one }, a) => {
          code.lines.forEach(({ key: other }, b) => {
            const followed = rows.codings.filter(
              x =>
                countsIn(x, one) && x.end > x.start && following(rows.codings, x, reach).some(y => countsIn(y, other)),
            )
            expect(found[a * code.lines.length + b]).toBe(distinct(followed.map(({ passage }) => passage)))
            expect(built.evidence(one, other).codings).toEqual(expect.arrayContaining(followed.map(({ id }) => id)))
          })
        })
      }),
      { numRuns: 60 },
    )
  })

  it('paths', () => {
    fc.assert(
      fc.property(randomRows, rows => {
        const found = atOnce(pathsTold(rows.codings, rows.flows, rows.cycleSet, 4))
        for (const { cycles, stories, tellers } of found)
          expect(pathCount(rows.codings, rows.flows, rows.cycleSet, cycles)).toEqual({ stories, tellers })
        const known = new Set(found.map(({ cycles }) => cycles.join()))
        for (const a of ['IMM', 'APP'] as const)
          for (const b of ['IMM', 'APP'] as const)
            for (const c of ['IMM', 'APP'] as const)
              expect(known.has([a, b, c].join())).toBe(
                pathCount(rows.codings, rows.flows, rows.cycleSet, [a, b, c]).stories > 0,
              )
      }),
      { numRuns: 60 },
    )
  })
})
