import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alphaOfTable,
  binaryTable,
  cohensKappa,
  count,
  f1,
  jaccard,
  kappaError,
  observed,
  overlapOf,
  type Table,
  type Value,
} from '../../../src/shared/agreement/coefficients'
import { alphaOf, type Metric } from '../../../src/shared/agreement/ordered-alpha'
import { exclusive, unitisingAlphas } from '../../../src/shared/agreement/unitising'
import { characterUnits, rangeUnits, type Span, samePassages } from '../../../src/shared/agreement/units'

function tableOf(rows: number[][]): Table {
  const table: Table = new Map()
  for (const [a, row] of rows.entries()) for (const [b, n] of row.entries()) count(table, String(a), String(b), n)
  return table
}

function met(a: readonly Value[], b: readonly Value[]): Table {
  const table: Table = new Map()
  for (const [unit, value] of a.entries()) count(table, value, b[unit]!)
  return table
}

const letters = (text: string): Value[] => text.split(' ').map(value => (value === '–' || value === '.' ? null : value))

describe('agreement coefficients', () => {
  it('equal Cohen’s own example of 1960, with its standard error', () => {
    // Cohen 1960, p. 37 to 44: observed .70, by chance .60 × .50 + .30 × .30 + .10 × .20 = .41; kappa 29/59 = .492, its error .055.
    const table = tableOf([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ])
    expect(cohensKappa(table)).toBeCloseTo(29 / 59, 12)
    expect(kappaError(table)).toBeCloseTo(Math.sqrt(0.21 / (200 * 0.59 ** 2)), 12)
    expect(kappaError(table)).toBeCloseTo(0.055, 3)
    expect(
      cohensKappa(
        tableOf([
          [20, 5],
          [10, 15],
        ]),
      ),
    ).toBeCloseTo(0.4, 9)
  })

  it('equal Krippendorff’s examples of two coders, 2011', () => {
    // Section A: ten binary units, six of which agree; o(0,1) = 4, n(0) = 14, n(1) = 6: 1 − 19 × 4 / 84 = 2/21 = .095.
    const [a, b] = ['0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'].map(letters)
    expect(alphaOfTable(met(a!, b!))).toBeCloseTo(2 / 21, 12)
    // Section B: twelve nominal units; n = 4, 6, 6, 6 and 2, three units apart: 1 − 23 × 6 / (24² − 128).
    const [meg, owen] = ['a a b b d c c c e d d a', 'b a b b b c c c e d d d'].map(letters)
    expect(alphaOfTable(met(meg!, owen!))).toBeCloseTo(1 - (23 * 6) / (24 ** 2 - 128), 12)
    expect(alphaOfTable(met(meg!, owen!))).toBeCloseTo(0.692, 3)
  })

  it('equal Krippendorff’s example of four coders with values missing, by each way of telling values apart', () => {
    // 2011, sections C and D. n = 9, 13, 10, 5 and 3 of 40; apart are o(1,2) = o(2,3) = 4/3 and o(1,3) = o(1,4) = o(2,4) = o(3,4) = 1/3.
    const coders = [
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    ].map(row => row.split(' '))
    const units = coders[0]!.map((_, unit) => coders.flatMap(row => (row[unit] === '.' ? [] : [Number(row[unit])])))
    const alpha = (metric: Metric) => alphaOf(units, metric)
    expect(alpha('nominal')).toBeCloseTo(1 - (39 * 4) / 608, 12)
    // Half of both counts and all between, squared: 121, 506.25, 900, 132.25, 361, 56.25 where they were apart; 199,740 by chance.
    const [observed, chance] = [(4 * 121 + 506.25 + 900 + 4 * 132.25 + 361 + 56.25) / 3, 199_740]
    expect(alpha('ordinal')).toBeCloseTo(1 - (39 * observed) / chance, 12)
    expect(alpha('interval')).toBeCloseTo(1 - (39 * (26 / 3)) / 2240, 12)
    const seen = 4 / 27 + 1 / 12 + 3 / 25 + 4 / 75 + 1 / 27 + 1 / 147
    const expected = 13 + 45 / 2 + 81 / 5 + 12 + 26 / 5 + 65 / 9 + 351 / 49 + 50 / 49 + 15 / 8 + 5 / 27
    expect(alpha('ratio')).toBeCloseTo(1 - (39 * seen) / expected, 12)
    expect(['nominal', 'ordinal', 'interval', 'ratio'].map(metric => alpha(metric as Metric)?.toFixed(3))).toEqual([
      '0.743',
      '0.815',
      '0.849',
      '0.797',
    ])
  })

  it('equal the figures worked out for ten units and two coders', () => {
    const a = letters('IMM IMM POT POT APP APP APP REA REA –')
    const b = letters('IMM POT POT POT APP REA APP REA REA –')
    const table: Table = new Map()
    for (const [unit, value] of a.entries()) count(table, value, b[unit]!)
    expect(observed(table)).toBeCloseTo(0.8, 12)
    expect(cohensKappa(table)).toBeCloseTo(59 / 79, 12)
    expect(alphaOfTable(table)).toBeCloseTo(59 / 78, 12)
    const place = (value: Value) => ['IMM', 'POT', 'APP', 'REA', null].indexOf(value)
    const units = a.map((value, unit) => [place(value), place(b[unit]!)])
    expect(alphaOf(units, 'nominal')).toBeCloseTo(59 / 78, 12)
    const kappas = ['IMM', 'POT', 'APP', 'REA'].map(value => cohensKappa(binaryTable(overlapOf(table, value))))
    expect(kappas.map(kappa => kappa?.toFixed(4))).toEqual(['0.6154', '0.7368', '0.7368', '0.7368'])
  })

  it('show that uncoded text raises kappa and leaves the overlap as it is', () => {
    const by = (length: number, a: [number, number], b: [number, number]) => {
      const table: Table = new Map()
      const units = characterUnits(
        [{ start: 0, end: length }],
        [[{ start: a[0], end: a[1], value: 'APP' }], [{ start: b[0], end: b[1], value: 'APP' }]],
      )
      for (const { values, weight } of units) count(table, values[0]!, values[1]!, weight)
      return { percent: observed(table), kappa: cohensKappa(table), overlap: overlapOf(table, 'APP') }
    }
    const [long, short] = [by(10_000, [1000, 1200], [1100, 1300]), by(1000, [100, 300], [200, 400])]
    expect(long.percent).toBeCloseTo(0.98, 12)
    expect(long.kappa).toBeCloseTo(0.4897959184, 9)
    expect(short.percent).toBeCloseTo(0.8, 12)
    expect(short.kappa).toBeCloseTo(0.375, 12)
    expect([jaccard(long.overlap), jaccard(short.overlap)]).toEqual([1 / 3, 1 / 3])
    expect(f1(short.overlap)).toBeCloseTo(0.5, 12)
  })

  it('are undefined rather than wrong where there is nothing to tell apart', () => {
    expect(cohensKappa(tableOf([[7]]))).toBeNull()
    expect(alphaOfTable(tableOf([[7]]))).toBeNull()
    expect(cohensKappa(new Map())).toBeNull()
    expect(jaccard({ both: 0, first: 0, second: 0, neither: 9 })).toBeNull()
  })
})

describe('units', () => {
  it('by the character are those of a slow count, one character after the other', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 16807) % 2147483647
      return seed % below
    }
    for (let run = 0; run < 40; run++) {
      const spans = () =>
        exclusive(
          Array.from({ length: 1 + random(6) }, () => ({ start: random(80), end: 0, value: 'ABC'[random(3)]! })).map(
            span => ({ ...span, end: span.start + 1 + random(15) }),
          ),
        )
      const [a, b] = [spans(), spans()]
      const turns = [
        { start: 0, end: 40 },
        { start: 45, end: 100 },
      ]
      const slow: Table = new Map()
      for (const turn of turns)
        for (let at = turn.start; at < turn.end; at++) {
          const value = (list: typeof a) => list.find(({ start, end }) => start <= at && at < end)?.value ?? null
          count(slow, value(a), value(b))
        }
      const fast: Table = new Map()
      for (const { values, weight } of characterUnits(turns, [a, b])) count(fast, values[0]!, values[1]!, weight)
      expect(cohensKappa(fast)).toBeCloseTo(cohensKappa(slow)!, 12)
    }
  })

  it('take the value that covers most of a turn, and passages that both coded', () => {
    const a = [
      { start: 0, end: 4, value: 'APP' },
      { start: 4, end: 10, value: 'REA' },
    ]
    const b = [
      { start: 2, end: 9, value: 'APP' },
      { start: 30, end: 33, value: 'IMM' },
    ]
    expect(
      rangeUnits(
        [
          { start: 0, end: 10, block: 0 },
          { start: 11, end: 40, block: 1 },
        ],
        [a, b],
      ),
    ).toEqual([
      { values: ['REA', 'APP'], weight: 1, block: 0 },
      { values: [null, 'IMM'], weight: 1, block: 1 },
    ])
    const turns = [
      { start: 0, end: 10 },
      { start: 11, end: 40 },
    ]
    expect(samePassages(turns, [[{ start: 0, end: 4, value: 'APP' }], b])).toEqual([{ start: 0, end: 9, block: 0 }])
    expect(samePassages(turns, [[{ start: 31, end: 35, value: 'APP' }], b])).toEqual([{ start: 30, end: 35, block: 1 }])
  })
})

/** The family by its definition, one character after the other: coincidences, and what chance gives less a unit's coincidence with itself. */
function slowAlphas(length: number, coders: [Span[], Span[]]) {
  const at = (spans: Span[], place: number) => spans.find(({ start, end }) => start <= place && place < end)
  const named = (span: Span | undefined) => span?.value ?? ''
  const alpha = (counts: (a?: Span, b?: Span) => boolean) => {
    const [pairs, marginals, own] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
    const add = (map: Map<string, number>, key: string, n: number) => map.set(key, (map.get(key) ?? 0) + n)
    // Lengths of what each coder made a piece of, as far as it is compared.
    const pieces = new Map<string, { value: string; size: number }>()
    for (let place = 0; place < length; place++) {
      const [a, b] = [at(coders[0], place), at(coders[1], place)]
      if (!counts(a, b)) continue
      for (const [x, y, who] of [
        [a, b, 0],
        [b, a, 1],
      ] as const) {
        add(pairs, `${named(x)}/${named(y)}`, 1)
        add(marginals, named(x), 1)
        const key = x ? `${who} ${x.start}` : `${who} gap ${place}`
        pieces.set(key, { value: named(x), size: (pieces.get(key)?.size ?? 0) + 1 })
      }
    }
    for (const { value, size } of pieces.values()) add(own, value, size * size)
    const total = [...marginals.values()].reduce((sum, n) => sum + n, 0)
    if (total === 0) return null
    const corrections = [...own.values()].reduce((sum, n) => sum + n, 0)
    let [observed, expected] = [0, 0]
    for (const [c, n] of marginals)
      for (const [k, m] of marginals) {
        if (c === k) continue
        observed += pairs.get(`${c}/${k}`) ?? 0
        expected += (n * m) / (total - corrections / total)
      }
    return expected === 0 ? null : 1 - observed / expected
  }
  return {
    u: alpha(() => true),
    cu: alpha((a, b) => a !== undefined && b !== undefined),
  }
}

describe('the unitising alphas', () => {
  it('are those of a slow count, one character after the other', () => {
    const spans = fc
      .array(
        fc.record({ gap: fc.nat(6), size: fc.integer({ min: 1, max: 9 }), value: fc.constantFrom('A', 'B', 'C') }),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map(parts => {
        let end = 0
        return parts.map(({ gap, size, value }) => {
          const start = end + gap
          end = start + size
          return { start, end, value }
        })
      })
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const length = Math.max(a.at(-1)!.end, b.at(-1)!.end) + 5
        const [fast, slow] = [unitisingAlphas([{ length, coders: [a, b] }]), slowAlphas(length, [a, b])]
        for (const which of ['u', 'cu'] as const)
          if (fast[which] !== null && slow[which] !== null) expect(fast[which]).toBeCloseTo(slow[which], 9)
      }),
      { numRuns: 150 },
    )
  })

  it('equal Krippendorff’s example of three coders, 2019', () => {
    // Content Analysis, 4th ed., figure 12.11: sixty characters, 110 of 180 coincidences alike. Printed there: .510; .413; .724.
    const spans = (...parts: [number, number, string][]) =>
      parts.map(([first, last, value]) => ({ start: first - 1, end: last, value }))
    const coders = [
      spans([1, 7, '1'], [8, 13, '2'], [31, 32, '5'], [33, 37, '6'], [38, 44, '6'], [45, 60, '7']),
      spans([1, 7, '1'], [8, 13, '3'], [14, 21, '5'], [33, 44, '6']),
      spans([1, 7, '1'], [8, 13, '4'], [14, 21, '5'], [33, 37, '6'], [38, 41, '6'], [42, 44, '6']),
    ]
    const { u, binary, cu, values } = unitisingAlphas([{ length: 60, coders }])
    expect(u).toBeCloseTo(16_349 / 32_058, 12)
    expect(binary).toBeCloseTo(144_038 / 348_255, 12)
    // .4136, and not .413: what is printed would come of an observed disagreement that is rounded first, 52 of 180 being .2889, taken as .289.
    const byChance = 52 / 180 / (1 - binary!)
    expect((1 - 0.289 / byChance).toFixed(3)).toBe('0.413')
    expect(cu).toBeCloseTo(24_944 / 34_445, 12)
    expect([u, cu].map(alpha => alpha?.toFixed(3))).toEqual(['0.510', '0.724'])
    // What each of the values was told apart from: alike wherever two took it for a unit, or never; 7 met nothing but gaps.
    for (const value of ['1', '5', '6']) expect(values.get(value)).toBeCloseTo(1, 12)
    for (const value of ['2', '3', '4']) expect(values.get(value)).toBeCloseTo(0, 12)
    expect(values.get('7')).toBeUndefined()
  })

  it('equal what is worked out by hand from the two observers of Krippendorff, 2004', () => {
    // Content Analysis, 2nd ed., p. 254, category c on a continuum of 300: 75 both, 25 and 45 one of the two, 155 neither.
    const c = (...parts: [number, number][]) =>
      parts.map(([start, length]) => ({ start: start - 150, end: start - 150 + length, value: 'c' }))
    const coders = [c([225, 70], [370, 30]), c([220, 80], [355, 20], [400, 20])]
    const { u, binary, cu } = unitisingAlphas([{ length: 300, coders }])
    // 220 of 600 in units, whose squares are 13,000, and 380 in gaps: chance gives 2 × 220 × 380 / (600 − 13,380 / 600) apart, and 140 are.
    const expected = (2 * 220 * 380) / (600 - 13_380 / 600)
    expect(u).toBeCloseTo(1 - 140 / expected, 12)
    expect(binary).toBeCloseTo(1 - 140 / expected, 12)
    expect(cu).toBeNull()
  })

  it('are 1 for coders who did the same, and fall as boundaries and values part', () => {
    const a = [
      { start: 10, end: 30, value: 'APP' },
      { start: 50, end: 70, value: 'REA' },
    ]
    expect(unitisingAlphas([{ length: 100, coders: [a, a] }])).toMatchObject({ u: 1, binary: 1, cu: 1 })
    const moved = [
      { start: 15, end: 35, value: 'APP' },
      { start: 50, end: 70, value: 'REA' },
    ]
    const other = [
      { start: 10, end: 30, value: 'REA' },
      { start: 50, end: 70, value: 'APP' },
    ]
    const [byBoundary, byValue] = [
      unitisingAlphas([{ length: 100, coders: [a, moved] }]),
      unitisingAlphas([{ length: 100, coders: [a, other] }]),
    ]
    expect(byBoundary.cu).toBe(1)
    expect(byBoundary.binary).toBeLessThan(1)
    expect(byValue.binary).toBe(1)
    expect(byValue.cu).toBeLessThan(0)
  })
  it('have intervals of drawn documents: narrow where documents are alike, none from a handful, the same every time', () => {
    const alike = {
      length: 100,
      coders: [[{ start: 10, end: 30, value: 'APP' }], [{ start: 10, end: 40, value: 'APP' }]],
    }
    const apart = {
      length: 100,
      coders: [[{ start: 10, end: 30, value: 'APP' }], [{ start: 60, end: 90, value: 'REA' }]],
    }
    const times = (document: typeof alike, n: number) => Array.from({ length: n }, () => document)
    expect(unitisingAlphas(times(alike, 5)).intervals).toEqual({ u: null, binary: null, cu: null })
    const narrow = unitisingAlphas(times(alike, 6))
    expect(narrow.intervals.binary).toEqual([narrow.binary, narrow.binary])
    const mixed = [...times(alike, 5), ...times(apart, 5)]
    const { u, intervals } = unitisingAlphas(mixed)
    // Each draw is so many of the one and the rest of the other: the ends are the alphas of such counts, nothing between.
    const possible = Array.from(
      { length: 11 },
      (_, n) => unitisingAlphas([...times(alike, n), ...times(apart, 10 - n)]).u!,
    )
    for (const end of intervals.u!) expect(possible.some(alpha => Math.abs(alpha - end) < 1e-12)).toBe(true)
    expect(intervals.u![0]).toBeLessThan(u!)
    expect(intervals.u![1]).toBeGreaterThan(u!)
    expect(unitisingAlphas(mixed).intervals).toEqual(intervals)
  })
})
