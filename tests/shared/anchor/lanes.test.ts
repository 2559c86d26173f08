import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Interval } from '../../../src/shared/anchor/lanes'
import { assignLanes, assignLanesAround, lanesInOrder } from '../../../src/shared/anchor/lanes'

const interval = fc
  .tuple(fc.nat({ max: 400 }), fc.integer({ min: 1, max: 80 }))
  .map(([start, length]): Interval => ({ start, end: start + length }))
const intervals = fc.array(interval, { maxLength: 60 })

const overlap = (a: Interval, b: Interval) => a.start < b.end && b.start < a.end

function depth(all: readonly Interval[]): number {
  return Math.max(0, ...all.map(({ start }) => all.filter(each => each.start <= start && start < each.end).length))
}

describe('lanes of intervals', () => {
  it('puts what follows back on the first lane, and what overlaps beside it', () => {
    expect(
      assignLanes([
        { start: 0, end: 10 },
        { start: 5, end: 15 },
        { start: 10, end: 12 },
        { start: 15, end: 20 },
      ]),
    ).toEqual([0, 1, 0, 0])
  })

  it('puts the enclosing one of two that start together first', () => {
    expect(
      assignLanes([
        { start: 0, end: 5 },
        { start: 0, end: 9 },
      ]),
    ).toEqual([1, 0])
  })

  test.prop([intervals])('those that stand in order already get the same', all => {
    const ordered = all.toSorted((a, b) => a.start - b.start || b.end - a.end)
    const lanes = lanesInOrder(
      Float64Array.from(ordered, ({ start }) => start),
      Float64Array.from(ordered, ({ end }) => end),
    )
    expect([...lanes]).toEqual(assignLanes(ordered))
  })

  test.prop([intervals])('no two that overlap share a lane', all => {
    const lanes = assignLanes(all)
    for (const [a, one] of all.entries()) {
      for (const [b, other] of all.entries()) {
        if (a < b && overlap(one, other)) expect(lanes[a]).not.toBe(lanes[b])
      }
    }
  })

  test.prop([intervals])('there are as many lanes as the deepest place needs, and none more', all => {
    expect(Math.max(-1, ...assignLanes(all)) + 1).toBe(depth(all))
  })

  test.prop([intervals, intervals])('what is placed around others meets neither those nor its like', (own, others) => {
    const lanes = assignLanes(others)
    const fixed = others.map((each, index) => ({ ...each, lane: lanes[index]! }))
    const placed = assignLanesAround(own, fixed)
    expect(placed).toHaveLength(own.length)
    const all = [...fixed, ...own.map((each, index) => ({ ...each, lane: placed[index]! }))]
    for (const [a, one] of all.entries()) {
      for (const [b, other] of all.entries()) {
        if (a < b && overlap(one, other)) expect(one.lane).not.toBe(other.lane)
      }
    }
  })
})
