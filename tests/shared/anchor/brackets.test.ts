import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { bracketLanes, crossingLanes } from '../../../src/shared/anchor/brackets'

const span = (startTurn: number, endTurn: number) => ({ startTurn, startOffset: 0, endTurn, endOffset: 5 })

describe('bracket lanes', () => {
  it('gives lanes document-wide only to what crosses a border between turns', () => {
    const lanes = crossingLanes([span(0, 0), span(0, 1), span(1, 2), span(2, 3)])
    expect([...lanes]).toEqual([
      [1, 0],
      [2, 1],
      [3, 0],
    ])
  })

  it('lets brackets on different lines share a lane, on one line not', () => {
    const lanes = bracketLanes(
      [
        { coding: 0, first: 0, last: 1 },
        { coding: 1, first: 1, last: 1 },
        { coding: 2, first: 2, last: 3 },
      ],
      new Map(),
    )
    expect(lanes).toEqual([0, 1, 0])
  })

  const bracket = fc
    .tuple(fc.nat({ max: 12 }), fc.nat({ max: 5 }))
    .map(([first, more]) => ({ first, last: first + more }))

  test.prop([fc.array(bracket, { maxLength: 24 }), fc.array(bracket, { maxLength: 4 })])(
    'every bracket has a lane of its own on each of its lines',
    (own, crossing) => {
      const all = [...crossing, ...own].map((lines, coding) => ({ ...lines, coding }))
      const given = new Map(crossing.map((_, coding) => [coding, coding]))
      const lanes = bracketLanes(all, given)
      for (const one of all) {
        expect(lanes[one.coding]).toBeGreaterThanOrEqual(0)
        for (const other of all) {
          const together = one.first <= other.last && other.first <= one.last
          if (one.coding < other.coding && together) expect(lanes[one.coding]).not.toBe(lanes[other.coding])
        }
      }
      for (const [coding, lane] of given) expect(lanes[coding]).toBe(lane)
    },
  )
})
