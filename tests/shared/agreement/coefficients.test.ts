import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alphaOfTable,
  binaryTable,
  cohensKappa,
  count,
  f1,
  jaccard,
  nominalAlpha,
  observed,
  overlapOf,
  type Table,
  type Value,
} from '../../../src/shared/agreement/coefficients'
import { exclusive, unitisingAlphas } from '../../../src/shared/agreement/unitising'
import { characterUnits, rangeUnits, type Span, samePassages } from '../../../src/shared/agreement/units'

function tableOf(rows: number[][]): Table {
  const table: Table = new Map()
  for (const [a, row] of rows.entries()) for (const [b, n] of row.entries()) count(table, String(a), String(b), n)
  return table
}

const letters = (text: string): Value[] => text.split(' ').map(value => (value === '–' || value === '.' ? null : value))

describe('agreement coefficients', () => {
  it('equal Cohen’s own example of 1960', () => {
    expect(
      cohensKappa(
        tableOf([
          [88, 14, 18],
          [10, 40, 10],
          [2, 6, 12],
        ]),
      ),
    ).toBeCloseTo(0.4915254237, 9)
    expect(
      cohensKappa(
        tableOf([
          [20, 5],
          [10, 15],
        ]),
      ),
    ).toBeCloseTo(0.4, 9)
  })

  it('equal Krippendorff’s examples of 2011', () => {
    const coders = [
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    ].map(letters)
    const units = coders[0]!.map((_, unit) => ({
      values: coders.map(values => values[unit]!).filter(value => value !== null),
    }))
    expect(nominalAlpha(units)).toBeCloseTo(0.7434210526, 9)
    const [a, b] = ['0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'].map(letters)
    expect(nominalAlpha(a!.map((value, unit) => ({ values: [value, b![unit]!] })))).toBeCloseTo(0.0952380952, 9)
  })

  it('equal the figures worked out for ten units and two coders', () => {
    const a = letters('IMM IMM POT POT APP APP APP REA REA –')
    const b = letters('IMM POT POT POT APP REA APP REA REA –')
    const table: Table = new Map()
    for (const [unit, value] of a.entries()) count(table, value, b[unit]!)
    expect(observed(table)).toBeCloseTo(0.8, 12)
    expect(cohensKappa(table)).toBeCloseTo(59 / 79, 12)
    expect(alphaOfTable(table)).toBeCloseTo(59 / 78, 12)
    expect(nominalAlpha(a.map((value, unit) => ({ values: [value, b[unit]!] })))).toBeCloseTo(59 / 78, 12)
    const kappas = ['IMM', 'POT', 'APP', 'REA'].map(value => cohensKappa(binaryTable(overlapOf(table, value))))
    expect(kappas.map(kappa => kappa?.toFixed(4))).toEqual(['0.6154', '0.7368', '0.7368', '0.7368'])
  })

  it('show that uncoded text raises kappa and leaves the overlap as it is', () => {
    const by = (length: number, a: [number, number], b: [number, number]) => {
      const table: Table = new Map()
      const units = characterUnits(
        [{ start: 0, end: length }],
        [{ start: a[0], end: a[1], value: 'APP' }],
        [{ start: b[0], end: b[1], value: 'APP' }],
      )
      for (const { first, second, weight } of units) count(table, first, second, weight)
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
      for (const { first, second, weight } of characterUnits(turns, a, b)) count(fast, first, second, weight)
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
        a,
        b,
      ),
    ).toEqual([
      { first: 'REA', second: 'APP', weight: 1, block: 0 },
      { first: null, second: 'IMM', weight: 1, block: 1 },
    ])
    expect(samePassages([{ start: 0, end: 4, value: 'APP' }], b)).toMatchObject([{ start: 0, end: 9 }])
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
        const isUnitsOnly = !counts(undefined, undefined)
        const key = x ? `${who} ${x.start} ${isUnitsOnly ? (y?.start ?? '') : ''}` : `${who} gap ${place}`
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

  it('are 1 for coders who did the same, and fall as boundaries and values part', () => {
    const a = [
      { start: 10, end: 30, value: 'APP' },
      { start: 50, end: 70, value: 'REA' },
    ]
    expect(unitisingAlphas([{ length: 100, coders: [a, a] }])).toEqual({ u: 1, binary: 1, cu: 1 })
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
})
