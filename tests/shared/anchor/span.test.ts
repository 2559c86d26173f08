import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { spanText, trimSpan } from '../../../src/shared/anchor/passage'
import { spanInterval, turnAtPosition, turnPositions } from '../../../src/shared/anchor/positions'
import type { Span } from '../../../src/shared/anchor/span'
import { clipSpan, compareSpans, coversPlace, spanOf, spansOverlap } from '../../../src/shared/anchor/span'

const span = (startTurn: number, startOffset: number, endTurn: number, endOffset: number): Span => ({
  startTurn,
  startOffset,
  endTurn,
  endOffset,
})

describe('spans over turns', () => {
  it('are anchors by turn number, and nothing where a turn is gone', () => {
    const order = new Map([
      ['a', 0],
      ['b', 1],
    ])
    const anchor = { startTurn: 'a', startOffset: 2, endTurn: 'b', endOffset: 3 }
    expect(spanOf(anchor, order)).toEqual(span(0, 2, 1, 3))
    expect(spanOf({ ...anchor, endTurn: 'c' }, order)).toBeNull()
  })

  it('clip to each turn they touch', () => {
    const over = span(1, 4, 3, 2)
    expect(clipSpan(over, 0, 10)).toBeNull()
    expect(clipSpan(over, 1, 10)).toEqual({ start: 4, end: 10, opens: true, closes: false })
    expect(clipSpan(over, 2, 7)).toEqual({ start: 0, end: 7, opens: false, closes: false })
    expect(clipSpan(over, 3, 10)).toEqual({ start: 0, end: 2, opens: false, closes: true })
    expect(clipSpan(over, 2, 0)).toBeNull()
  })

  it('stand in reading order, the enclosing one first', () => {
    const sorted = [span(0, 5, 0, 9), span(0, 5, 1, 2), span(0, 0, 0, 3)].sort(compareSpans)
    expect(sorted).toEqual([span(0, 0, 0, 3), span(0, 5, 1, 2), span(0, 5, 0, 9)])
  })

  it('cover their characters and not the place behind the last', () => {
    expect(coversPlace(span(0, 2, 0, 5), 0, 2)).toBe(true)
    expect(coversPlace(span(0, 2, 0, 5), 0, 5)).toBe(false)
    expect(coversPlace(span(0, 2, 2, 1), 1, 99)).toBe(true)
  })

  const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 })
  const place = (all: readonly number[], at: number) => {
    const positions = turnPositions(all)
    const turn = turnAtPosition(at % (positions.at(-1)! - 1), positions)
    return { turn, offset: Math.min(all[turn]!, (at % (positions.at(-1)! - 1)) - positions[turn]!) }
  }

  test.prop([lengths, fc.array(fc.nat(), { minLength: 4, maxLength: 4 })])(
    'overlap exactly where their intervals over the document do',
    (all, [a, b, c, d]) => {
      const positions = turnPositions(all)
      const make = (one: number, other: number) => {
        const ends = [place(all, one), place(all, other)].sort((x, y) => x.turn - y.turn || x.offset - y.offset)
        return span(ends[0]!.turn, ends[0]!.offset, ends[1]!.turn, ends[1]!.offset)
      }
      const [one, other] = [make(a!, b!), make(c!, d!)]
      const [x, y] = [spanInterval(one, positions), spanInterval(other, positions)]
      expect(spansOverlap(one, other)).toBe(x.start < y.end && y.start < x.end)
    },
  )
})

describe('selected words', () => {
  it('lose the white space at both ends', () => {
    expect(trimSpan(span(0, 3, 0, 8), ['one two three'])).toEqual(span(0, 4, 0, 7))
  })

  it('lose whole turns that add nothing', () => {
    expect(trimSpan(span(0, 3, 2, 0), ['one', 'two', 'three'])).toEqual(span(1, 0, 1, 3))
  })

  it('are nothing where only white space was selected', () => {
    expect(trimSpan(span(0, 3, 1, 0), ['one  ', ' two'])).toBeNull()
    expect(trimSpan(span(0, 1, 0, 1), ['one'])).toBeNull()
  })

  test.prop([
    fc.array(fc.string({ maxLength: 8, unit: fc.constantFrom('a', ' ', '\n', 'é') }), { minLength: 1, maxLength: 5 }),
  ])('are the text of the span without its outer white space', texts => {
    const whole = span(0, 0, texts.length - 1, texts.at(-1)!.length)
    const trimmed = trimSpan(whole, texts)
    const words = spanText(whole, texts).trim()
    expect(trimmed === null ? '' : spanText(trimmed, texts)).toBe(words)
  })
})
