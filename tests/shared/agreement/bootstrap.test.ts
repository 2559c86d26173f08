import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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
function slowly(units: readonly PairUnit[], statistic: (table: Table) => number | null, times: number) {
  const blocks = [...Map.groupBy(units, ({ block }) => block).values()]
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

function expectSame(fast: readonly number[] | null, slow: readonly number[] | null) {
  expect(fast === null).toBe(slow === null)
  for (const [end, each] of (fast ?? []).entries()) expect(each).toBeCloseTo(slow![end]!, 9)
}

describe('bootstrap intervals', () => {
  it('of all values and of each are those of drawing units one by one', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 60 }), units => {
        const bootstrap = new Bootstrap(units)
        expectSame(bootstrap.interval(kappaOfSums), slowly(units, cohensKappa, 400))
        expectSame(bootstrap.interval(alphaOfSums), slowly(units, alphaOfTable, 400))
        for (const each of new Set(units.flatMap(({ first, second }) => [first, second])))
          expectSame(
            bootstrap.interval(kappaOfSums, each, 200),
            slowly(units, table => cohensKappa(binaryTable(overlapOf(table, each))), 200),
          )
      }),
      { numRuns: 15 },
    )
  })
})
