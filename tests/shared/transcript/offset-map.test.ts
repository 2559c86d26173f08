import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importedText, type TurnText, turnSource } from '../../../src/shared/transcript/imported-text'
import { documentToTurnOffset, offsetMap, turnToDocumentOffset } from '../../../src/shared/transcript/offset-map'

/** "Hello" and "you" with a caption's number and times between them, read as a space; then a tag that is not read at all. */
const caption: TurnText = {
  lead: '1\n0:01\n',
  text: 'Hello you',
  gaps: [
    { at: 5, length: 1, raw: '\n\n2\n0:02\n' },
    { at: 6, length: 0, raw: '<i>' },
  ],
}

describe('an offset in a turn and in the imported text', () => {
  test('worked by hand', () => {
    const map = offsetMap([caption], '\nend')
    const whole = importedText({ turns: [caption], tail: '\nend' })
    expect(whole).toBe('1\n0:01\nHello\n\n2\n0:02\n<i>you\nend')
    expect(map.length).toBe(whole.length)
    expect(map.toDocument(0, 0, 'start')).toBe(7)
    expect(map.toDocument(0, 5, 'end')).toBe(whole.indexOf('Hello') + 5)
    expect(map.toDocument(0, 6, 'start')).toBe(whole.indexOf('you'))
    expect(map.toDocument(0, 9, 'end')).toBe(whole.indexOf('you') + 3)
    // Within the number and times, in the lead and in the tail.
    expect(map.toTurn(14, 'start')).toEqual({ turn: 0, offset: 6 })
    expect(map.toTurn(14, 'end')).toEqual({ turn: 0, offset: 5 })
    expect(map.toTurn(0, 'start')).toEqual({ turn: 0, offset: 0 })
    expect(map.toTurn(0, 'end')).toBeNull()
    expect(map.toTurn(whole.length, 'end')).toEqual({ turn: 0, offset: 9 })
    expect(map.toTurn(whole.length, 'start')).toBeNull()
  })

  test('an offset within what an entity is read as goes outward', () => {
    const turn = { gaps: [{ at: 1, length: 2, raw: '&#128512;' }] }
    expect(turnToDocumentOffset(turn, 2, 'start')).toBe(1)
    expect(turnToDocumentOffset(turn, 2, 'end')).toBe(10)
  })
})

const turnText: fc.Arbitrary<TurnText> = fc
  .record({
    lead: fc.string({ maxLength: 6 }),
    pieces: fc.array(
      fc.record({
        words: fc.string({ minLength: 1, maxLength: 5 }),
        shown: fc.string({ maxLength: 2 }),
        raw: fc.string({ minLength: 1, maxLength: 6 }),
      }),
      { maxLength: 4 },
    ),
    last: fc.string({ minLength: 1, maxLength: 4 }),
  })
  .map(({ lead, pieces, last }) => {
    let text = ''
    const gaps = pieces.map(({ words, shown, raw }) => {
      text += words
      const gap = { at: text.length, length: shown.length, raw }
      text += shown
      return gap
    })
    return { lead, text: text + last, gaps }
  })
const documents = fc.record({
  turns: fc.array(turnText, { minLength: 1, maxLength: 4 }),
  tail: fc.string({ maxLength: 4 }),
})

describe('for every document', () => {
  test('going to the imported text and back is where one was, but within a gap', () => {
    fc.assert(
      fc.property(documents, ({ turns, tail }) => {
        const map = offsetMap(turns, tail)
        for (const [turn, { text, gaps }] of turns.entries()) {
          for (let offset = 0; offset <= text.length; offset++) {
            if (gaps.some(gap => offset > gap.at && offset < gap.at + gap.length)) continue
            // A start at the very end of a turn, or an end at its beginning, takes in nothing.
            if (offset < text.length) {
              expect(map.toTurn(map.toDocument(turn, offset, 'start'), 'start')).toEqual({ turn, offset })
            }
            if (offset > 0) expect(map.toTurn(map.toDocument(turn, offset, 'end'), 'end')).toEqual({ turn, offset })
          }
        }
      }),
    )
  })

  test('both ways keep the order', () => {
    fc.assert(
      fc.property(documents, ({ turns, tail }) => {
        const map = offsetMap(turns, tail)
        for (const side of ['start', 'end'] as const) {
          let before = -1
          for (const [turn, { text }] of turns.entries()) {
            for (let offset = 0; offset <= text.length; offset++) {
              const at = map.toDocument(turn, offset, side)
              expect(at).toBeGreaterThanOrEqual(before)
              before = at
            }
          }
        }
      }),
    )
  })

  test('words that no gap touches are the same characters in the imported text', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat(), ({ turns, tail }, a, b) => {
        const whole = importedText({ turns, tail })
        const map = offsetMap(turns, tail)
        for (const [turn, { text, gaps }] of turns.entries()) {
          const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
          if (start === end || gaps.some(gap => gap.at < end && gap.at + gap.length > start)) continue
          if (gaps.some(gap => gap.at > start && gap.at < end)) continue
          expect(whole.slice(map.toDocument(turn, start, 'start'), map.toDocument(turn, end, 'end'))).toBe(
            text.slice(start, end),
          )
        }
      }),
    )
  })

  test('every offset of the imported text has a place, and the place is the same words', () => {
    fc.assert(
      fc.property(turnText, turn => {
        const source = turnSource(turn)
        for (let at = 0; at <= source.length; at++) {
          const start = documentToTurnOffset(turn, at, 'start')
          const end = documentToTurnOffset(turn, at, 'end')
          expect(start).toBeGreaterThanOrEqual(end)
          expect(start).toBeLessThanOrEqual(turn.text.length)
          expect(end).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})
