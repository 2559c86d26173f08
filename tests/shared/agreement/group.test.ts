import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairAgreement } from '../../../src/shared/agreement/agreement'
import type { CodedDocument } from '../../../src/shared/agreement/coded-document'
import type { Value } from '../../../src/shared/agreement/coefficients'
import { groupAgreement } from '../../../src/shared/agreement/group'
import { fleissKappa, groupAlpha, groupSums, oneOfGroup, placesOf } from '../../../src/shared/agreement/group-sums'
import type { GroupUnit } from '../../../src/shared/agreement/units'

const unitsOf = (rows: readonly (readonly Value[])[]): GroupUnit[] =>
  rows.map((values, at) => ({ values, weight: 1, block: at, document: 0 }))

function sumsOf(rows: readonly (readonly Value[])[]) {
  const units = unitsOf(rows)
  const places = placesOf(units)
  return { sums: groupSums(units, places), places }
}

describe('agreement of several coders', () => {
  it('equals Krippendorff’s example of four coders with values missing, 2011', () => {
    const coders = [
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    ].map(row => row.split(' '))
    const rows = coders[0]!
      .map((_, unit) => coders.flatMap(row => (row[unit] === '.' ? [] : [row[unit]!])))
      .filter(({ length }) => length > 1)
    const { sums, places } = sumsOf(rows)
    // Section C: n = 9, 13, 10, 5 and 3 of 40, of which 4 were apart: 1 − 39 × 4 / 608 … printed .743.
    expect(groupAlpha(sums)).toBeCloseTo(1 - (39 * 4) / 608 + 0, 12)
    expect(groupAlpha(sums)?.toFixed(3)).toBe('0.743')
    // The value 4 against all others, by hand: 5 of 40, apart from 1 and 2 by 1/3 each and from 3 by 1/3, both ways.
    expect(groupAlpha(oneOfGroup(sums, places.get('4')!))).toBeCloseTo(1 - (39 * 2) / (2 * 5 * 35), 12)
  })

  it('equals Fleiss’ table of thirty patients and six psychiatrists, 1971', () => {
    // Table 1: how often each was called depressed, a personality disorder, schizophrenic, neurotic, other. Printed: kappa .430; of the diagnoses .248, .248, .517, .470, .565.
    const table =
      '00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006'
    const rows = table
      .split(' ')
      .map(counts =>
        [...counts].flatMap((count, diagnosis) => Array.from({ length: Number(count) }, () => String(diagnosis))),
      )
    const { sums, places } = sumsOf(rows)
    expect(fleissKappa(sums)).toBeCloseTo(0.4302445, 7)
    const each = ['0', '1', '2', '3', '4'].map(value => fleissKappa(oneOfGroup(sums, places.get(value)!)))
    for (const [at, printed] of [0.248, 0.248, 0.517, 0.47, 0.565].entries())
      expect(Math.abs(each[at]! - printed)).toBeLessThan(0.004)
    // Alpha is Fleiss' kappa but for the size of the sample: (1 − alpha) = (1 − kappa)(N − 1) / N of N = 180 values.
    expect(1 - groupAlpha(sums)!).toBeCloseTo(((1 - fleissKappa(sums)!) * 179) / 180, 12)
  })
})

/** By its definition, pair of values by pair of values, unit by unit. */
function slowAlpha(rows: readonly (readonly Value[])[]): number | null {
  const compared = rows.filter(({ length }) => length > 1)
  const all = compared.flat()
  let [apart, total] = [0, 0]
  for (const values of compared)
    for (const [i, a] of values.entries())
      for (const [j, b] of values.entries()) {
        if (i === j) continue
        total += 1 / (values.length - 1)
        if (a !== b) apart += 1 / (values.length - 1)
      }
  let chance = 0
  for (const [i, a] of all.entries()) for (const [j, b] of all.entries()) if (i !== j && a !== b) chance++
  return chance === 0 ? null : 1 - apart / total / (chance / (all.length * (all.length - 1)))
}

interface Turn {
  /** By coder; undefined where the coder has not coded the document. */
  values: readonly (Value | undefined)[]
}

/** Turns of ten characters; a value covers its turn. */
function documentOf(id: number, turns: readonly Turn[]): CodedDocument {
  const spans = new Map<string, { start: number; end: number; value: string }[]>()
  for (const [at, { values }] of turns.entries())
    for (const [coder, value] of values.entries()) {
      if (value === undefined) continue
      const own = spans.get(String(coder)) ?? []
      spans.set(String(coder), own)
      if (value !== null) own.push({ start: at * 11, end: at * 11 + 10, value })
    }
  return {
    id,
    title: `document ${id}`,
    turns: turns.map((_, at) => ({ start: at * 11, end: at * 11 + 10 })),
    sentences: [],
    spans,
  }
}

const value = fc.constantFrom<Value>('IMM', 'POT', 'APP', null, null)
const project = fc.integer({ min: 2, max: 5 }).chain(coders =>
  fc.array(
    fc
      .record({
        here: fc.array(fc.boolean(), { minLength: coders, maxLength: coders }),
        turns: fc.array(fc.array(value, { minLength: coders, maxLength: coders }), { minLength: 1, maxLength: 8 }),
      })
      .map(({ here, turns }) =>
        turns.map(values => ({ values: values.map((each, coder) => (here[coder] ? each : undefined)) })),
      ),
    { minLength: 1, maxLength: 4 },
  ),
)
const query = { unit: 'turn', domain: 'cycles', uncoded: true } as const
const everybody = ['0', '1', '2', '3', '4']

describe('agreement of several coders over documents', () => {
  it('is that of a slow count, value by value, whoever coded which documents', () => {
    fc.assert(
      fc.property(project, fc.boolean(), (documents, uncoded) => {
        const group = groupAgreement(
          documents.map((turns, id) => documentOf(id, turns)),
          everybody,
          { ...query, uncoded },
        )
        const rows = documents
          .flat()
          .map(({ values }) => values.filter(each => each !== undefined))
          .filter(values => values.length > 1 && (uncoded || values.some(each => each !== null)))
        const slow = slowAlpha(rows)
        expect(group.units).toBe(rows.length)
        if (slow === null) expect(group.alpha).toBeNull()
        else expect(group.alpha).toBeCloseTo(slow, 9)
        for (const each of group.values) {
          const one = slowAlpha(rows.map(values => values.map(given => (given === each.value ? 'it' : null))))
          if (one === null) expect(each.alpha).toBeNull()
          else expect(each.alpha).toBeCloseTo(one, 9)
          expect(each.given).toBe(rows.flat().filter(given => given === each.value).length)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('of two is that of the pair, and of each pair within a group too', () => {
    fc.assert(
      fc.property(project, fc.constantFrom('turn', 'character', 'passage'), (turns, unit) => {
        const asked = { ...query, unit } as const
        const documents = turns.map((each, id) => documentOf(id, each))
        for (const pair of groupAgreement(documents, everybody, asked).pairs) {
          const alone = pairAgreement(documents, pair.coders[0], pair.coders[1], asked)
          const of = ({ documents, units, percent, overlap, kappa, alpha }: typeof pair | typeof alone) => ({
            documents,
            units,
            percent,
            overlap,
            kappa,
            alpha,
          })
          expect(of(pair)).toEqual(of(alone))
          const two = groupAgreement(documents, pair.coders, asked)
          if (alone.alpha === null) expect(two.alpha).toBeNull()
          else expect(two.alpha).toBeCloseTo(alone.alpha, 12)
          expect(two.unitising).toEqual(alone.unitising)
          expect(two.percent?.mean ?? null).toBe(alone.percent)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('gives Fleiss’ kappa only where every unit was judged by as many coders', () => {
    const even = documentOf(1, [{ values: ['IMM', 'IMM', 'POT'] }, { values: ['POT', null, 'POT'] }])
    const lacking = documentOf(2, [{ values: ['IMM', 'POT', undefined] }])
    // Pairs alike: 1/3 of each unit; of six values two IMM, three POT, one nothing: (1/3 − 14/36) / (1 − 14/36).
    expect(groupAgreement([even], everybody, query)).toMatchObject({
      ...{ isEven: true, fleiss: expect.closeTo((1 / 3 - 14 / 36) / (22 / 36), 12), documents: 1, byAll: 0 },
      percent: { mean: 1 / 3, least: 0, most: 1 / 2, pairs: 3 },
    })
    expect(groupAgreement([even, lacking], ['0', '1', '2'], query)).toMatchObject({
      ...{ isEven: false, fleiss: null, documents: 2, byAll: 1, units: 3 },
    })
  })

  it('gives each document its own interval, and none where there are hundreds of them', () => {
    const turns = Array.from({ length: 12 }, (_, at) => ({ start: 10 * at, end: 10 * at + 10 }))
    const coded = (value: (at: number) => string) => turns.map((turn, at) => ({ ...turn, value: value(at) }))
    const documents = (count: number): CodedDocument[] =>
      Array.from({ length: count }, (_, id) => {
        const spans = new Map([
          ['a', coded(at => (at % 2 ? 'POT' : 'APP'))],
          ['b', coded(at => (at % 3 ? 'POT' : 'APP'))],
        ])
        return { id, title: `${id}`, turns, sentences: [], spans }
      })
    const query = { unit: 'turn', domain: 'cycles', uncoded: true } as const
    const intervals = (count: number) =>
      [pairAgreement(documents(count), 'a', 'b', query), groupAgreement(documents(count), ['a', 'b'], query)].map(
        ({ byDocument, alphaInterval }) => [
          byDocument.filter(each => each.alphaInterval !== null).length,
          alphaInterval !== null,
        ],
      )
    expect(intervals(8)).toEqual([
      [8, true],
      [8, true],
    ])
    expect(intervals(400)).toEqual([
      [0, true],
      [0, true],
    ])
  })
})
