import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chiSquare } from '../../../src/shared/statistics/chi-square'
import { compareGroups } from '../../../src/shared/statistics/compare-groups'
import { exactTest } from '../../../src/shared/statistics/exact-test'
import { upperGamma } from '../../../src/shared/statistics/gamma'
import { holm } from '../../../src/shared/statistics/holm'

/** Job satisfaction by income of 96 men (Agresti 2002), as in R's documentation of `fisher.test`. */
const satisfaction = [
  [1, 2, 1, 0],
  [3, 3, 6, 1],
  [10, 10, 14, 9],
  [6, 7, 12, 11],
]

describe('the chi-square test', () => {
  it('gives the published values of party by gender', () => {
    // Agresti 2007, p. 39, as in R's documentation of `chisq.test`: X-squared = 30.07, df = 2, p = 2.954e-07.
    const { statistic, df, p } = chiSquare([
      [762, 327, 468],
      [484, 239, 477],
    ])
    expect(statistic).toBeCloseTo(30.07, 2)
    expect(df).toBe(2)
    expect(p).toBeCloseTo(2.954e-7, 10)
  })

  it('gives the published values of job satisfaction', () => {
    const { statistic, df, p, leastExpected } = chiSquare(satisfaction)
    expect(statistic).toBeCloseTo(5.9655, 4)
    expect(df).toBe(9)
    expect(p).toBeCloseTo(0.7434, 4)
    expect(leastExpected).toBeCloseTo((4 * 20) / 96, 10)
  })

  it('has the tail of the normal distribution at one degree of freedom', () => {
    expect(upperGamma(0.5, 3.841459 / 2)).toBeCloseTo(0.05, 6)
    expect(upperGamma(0.5, 6.634897 / 2)).toBeCloseTo(0.01, 6)
    expect(upperGamma(5, 18.307038 / 2)).toBeCloseTo(0.05, 6)
  })

  it('compares nothing where there is one group, or everybody has it', () => {
    expect(compareGroups([2], [5])).toBeNull()
    expect(compareGroups([5, 4], [5, 4])).toBeNull()
    expect(compareGroups([0, 0], [5, 4])).toBeNull()
    expect(compareGroups([3, 0], [5, 0])).toBeNull()
  })
})

describe('the exact test', () => {
  it('gives the published values of tea and of convictions', () => {
    // Fisher 1935, and his convictions of like-sex twins, both as in R's documentation of `fisher.test`.
    expect(
      exactTest([
        [3, 1],
        [1, 3],
      ]).p,
    ).toBeCloseTo(0.4857, 4)
    expect(
      exactTest([
        [2, 15],
        [10, 3],
      ]).p,
    ).toBeCloseTo(0.0005367, 7)
  })

  it('comes close to the published value where the tables are drawn', () => {
    const { p, how } = exactTest(satisfaction)
    expect(how).toBe('monteCarlo')
    // p = 0.7827; four standard errors of 20,000 draws are 0.0117.
    expect(Math.abs(p - 0.7827)).toBeLessThan(0.0117)
    expect(exactTest(satisfaction).p).toBe(p)
  })

  it('agrees with going through every way of dealing the units', () => {
    const small = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 2, maxLength: 3 })
    fc.assert(
      fc.property(small, columns => {
        const table = [columns.map(([a]) => a), columns.map(([, b]) => b)]
        const units = columns.flatMap(([a, b], column) => Array.from({ length: a + b }, () => column))
        const first = table[0]!.reduce((sum, count) => sum + count, 0)
        if (units.length === 0 || units.length > 12) return
        const tables = new Map<string, number>()
        for (let mask = 0; mask < 1 << units.length; mask++) {
          const chosen = units.filter((_, at) => mask & (1 << at))
          if (chosen.length !== first) continue
          const key = columns.map((_, column) => chosen.filter(each => each === column).length).join()
          tables.set(key, (tables.get(key) ?? 0) + 1)
        }
        const all = [...tables.values()].reduce((sum, ways) => sum + ways, 0)
        const own = tables.get(table[0]!.join())!
        const extreme = [...tables.values()].filter(ways => ways <= own).reduce((sum, ways) => sum + ways, 0)
        expect(exactTest(table).p).toBeCloseTo(extreme / all, 9)
      }),
      { numRuns: 60 },
    )
  })

  it('is taken where a chi-square is not valid, and only there', () => {
    expect(compareGroups([3, 1], [4, 4])).toMatchObject({ how: 'exact' })
    expect(compareGroups([30, 20], [50, 50])).toMatchObject({ how: 'chiSquare' })
  })
})

it('Holm’s correction raises the smallest most, and never turns the order round', () => {
  expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02])
  expect(holm([0.6, 0.7])).toEqual([1, 1])
  expect(holm([])).toEqual([])
})
