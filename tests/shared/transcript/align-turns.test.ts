import fc from 'fast-check'
import { expect, it } from 'vitest'
import { alignTurns } from '../../../src/shared/transcript/align-turns'

it('follows turns past others that were added, changed and removed', () => {
  expect(alignTurns(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd', 'e'])).toEqual([0, null, 2, 3])
  expect(alignTurns(['a', 'yes', 'b', 'yes', 'c'], ['yes', 'b', 'yes', 'new', 'c'])).toEqual([null, 0, 1, 2, 4])
  expect(alignTurns([], ['a'])).toEqual([])
  expect(alignTurns(['a'], [])).toEqual([null])
})

it('matches equal texts only, in order, each once, and all of them where nothing changed', () => {
  const turns = fc.array(fc.constantFrom('a', 'b', 'c', 'yes', 'no', 'well'), { maxLength: 30 })
  fc.assert(
    fc.property(turns, turns, (before, after) => {
      const matches = alignTurns(before, after)
      let last = -1
      matches.forEach((now, old) => {
        if (now === null) return
        expect(after[now]).toBe(before[old])
        expect(now).toBeGreaterThan(last)
        last = now
      })
      expect(alignTurns(before, before)).toEqual(before.map((_, index) => index))
    }),
    { numRuns: 500 },
  )
})
