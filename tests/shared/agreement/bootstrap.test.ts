import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairAgreement } from '../../../src/shared/agreement/agreement'
import { Bootstrap } from '../../../src/shared/agreement/bootstrap'
import {
  alphaOfSums,
  alphaOfTable,
  binaryTable,
  cohensKappa,
  count,
  kappaOfSums,
  overlapOf,
  type Table,
  type Value,
} from '../../../src/shared/agreement/coefficients'
import type { PairUnit } from '../../../src/shared/agreement/units'

/** The same draws, unit by unit into a new table each time. */
function slowly(units: readonly PairUnit[], statistic: (table: Table) => number | null) {
  const times = 1000
  const documents = new Set(units.map(({ document }) => document)).size
  const blocks = [
    ...Map.groupBy(units, ({ document, block }) => (documents > 5 ? `${document}` : `${document} ${block}`)).values(),
  ]
  if (blocks.length < 2) return null
  let state = 0x5eed
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * blocks.length)
  }
  const results: number[] = []
  for (let n = 0; n < times; n++) {
    const table: Table = new Map()
    for (let k = 0; k < blocks.length; k++)
      for (const { first, second, weight } of blocks[next()]!) count(table, first, second, weight)
    const result = statistic(table)
    if (result !== null) results.push(result)
  }
  if (results.length < times / 2) return null
  results.sort((a, b) => a - b)
  return [
    results[Math.floor(0.025 * results.length)]!,
    results[Math.min(results.length - 1, Math.ceil(0.975 * results.length) - 1)]!,
  ]
}

const value = fc.constantFrom<Value>('IMM', 'POT', 'APP', null)
const unit = fc.record({
  first: value,
  second: value,
  weight: fc.integer({ min: 1, max: 40 }),
  block: fc.integer({ min: 0, max: 12 }),
})
/** Units of a few documents or of many, as their number comes; a turn lies in one document only. */
const units = fc
  .tuple(fc.array(unit, { minLength: 1, maxLength: 60 }), fc.constantFrom(1, 3, 9))
  .map(([all, documents]) => all.map(each => ({ ...each, document: each.block % documents })))

function expectSame(fast: readonly number[] | null, slow: readonly number[] | null) {
  expect(fast === null).toBe(slow === null)
  for (const [end, each] of (fast ?? []).entries()) expect(each).toBeCloseTo(slow![end]!, 9)
}

describe('bootstrap intervals', () => {
  it('of all values and of each are those of drawing units one by one', () => {
    fc.assert(
      fc.property(units, units => {
        const bootstrap = new Bootstrap(units)
        expectSame(bootstrap.interval(kappaOfSums), slowly(units, cohensKappa))
        expectSame(bootstrap.interval(alphaOfSums), slowly(units, alphaOfTable))
        for (const each of new Set(units.flatMap(({ first, second }) => [first, second])))
          expectSame(
            bootstrap.interval(kappaOfSums, each),
            slowly(units, table => cohensKappa(binaryTable(overlapOf(table, each)))),
          )
      }),
      { numRuns: 8 },
    )
  })

  it('say what was drawn and how often: documents where there are more than a handful, else turns', () => {
    const of = (documents: number) =>
      new Bootstrap(
        Array.from({ length: documents * 4 }, (_, n) => ({
          ...{ first: 'IMM', second: n % 3 ? 'IMM' : 'POT', weight: 1, block: n },
          document: Math.floor(n / 4),
        })),
      ).resampling
    expect(of(5)).toEqual({ of: 'turns', blocks: 20, times: 1000 })
    expect(of(6)).toEqual({ of: 'documents', blocks: 6, times: 1000 })
  })

  it('take passages of two documents for what they are, however many lie in a turn', () => {
    const spans = (values: string) =>
      [...values].map((value, n) => ({ start: n * 10, end: n * 10 + 5, value: value === 'i' ? 'IMM' : 'POT' }))
    const [alike, other] = ['iiiiiippppppiipp', 'ppppppiiiiiippii']
    const document = (title: string, mine: string, theirs: string) => ({
      id: title.length,
      title,
      turns: [{ start: 0, end: 200 }],
      sentences: [],
      spans: new Map([
        ['a', spans(mine)],
        ['b', spans(theirs)],
      ]),
    })
    // One document of one mind, one of two: what is drawn is either twice the one, twice the other, or both.
    const { percent, kappaInterval, resampling } = pairAgreement(
      [document('one', alike, alike), document('two', alike, other)],
      'a',
      'b',
      { unit: 'passage', domain: 'cycles', uncoded: true },
    )
    expect([percent, kappaInterval]).toEqual([0.5, [-1, 1]])
    expect(resampling).toMatchObject({ of: 'turns', blocks: 2 })
  })
})
