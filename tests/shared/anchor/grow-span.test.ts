import { describe, expect, it } from 'vitest'
import { growSpan, moveEdge, shrinkSpan } from '../../../src/shared/anchor/grow-span'
import { spanText } from '../../../src/shared/anchor/passage'
import type { Span } from '../../../src/shared/anchor/span'

const texts = ['I got the form. I used it.', '', 'Families came back.']
const caret = (turn: number, offset: number): Span => ({
  ...{ startTurn: turn, startOffset: offset, endTurn: turn, endOffset: offset },
})
const words = (span: Span | null) => span && spanText(span, texts)

describe('a selection', () => {
  it('begins with the unit at the caret and grows by one at a time, into the next turn too', () => {
    let span: Span | null = growSpan(caret(0, 17), 'word', texts)
    const seen = [words(span)]
    for (let n = 0; n < 3; n++) {
      span = growSpan(span!, 'word', texts)
      seen.push(words(span))
    }
    expect(seen).toEqual(['used', 'used it', 'used it.\n\nFamilies', 'used it.\n\nFamilies came'])
    expect(words(shrinkSpan(span!, 'word', texts))).toBe('used it.\n\nFamilies')
  })

  it('is made whole before it grows', () => {
    const part = { startTurn: 0, startOffset: 3, endTurn: 0, endOffset: 8 }
    expect(words(growSpan(part, 'word', texts))).toBe('got the')
    expect(words(growSpan(part, 'sentence', texts))).toBe('I got the form.')
    expect(words(growSpan(part, 'turn', texts))).toBe(texts[0])
  })

  it('grows by whole turns over empty ones, and stops at the last', () => {
    const turn = growSpan(caret(0, 3), 'turn', texts)!
    const both = growSpan(turn, 'turn', texts)!
    expect(words(both)).toBe(texts.join('\n'))
    expect(growSpan(both, 'turn', texts)).toEqual(both)
    expect(words(shrinkSpan(both, 'turn', texts))).toBe(texts[0])
    expect(shrinkSpan(turn, 'turn', texts)).toBeNull()
    expect(growSpan(caret(1, 0), 'turn', texts)).toBeNull()
  })
})

describe('an edge', () => {
  it('moves by character, word and sentence in both directions', () => {
    const span = { startTurn: 0, startOffset: 2, endTurn: 0, endOffset: 14 }
    expect(words(span)).toBe('got the form')
    expect(words(moveEdge(span, 'start', 'word', 1, texts))).toBe('the form')
    expect(words(moveEdge(span, 'start', 'word', -1, texts))).toBe('I got the form')
    expect(words(moveEdge(span, 'end', 'sentence', 1, texts))).toBe('got the form.')
    expect(words(moveEdge(span, 'end', 'character', -1, texts))).toBe('got the for')
  })

  it('goes into the neighbouring turn, and never past the other edge or the end', () => {
    const span = { startTurn: 2, startOffset: 0, endTurn: 2, endOffset: 8 }
    expect(words(moveEdge(span, 'start', 'word', -1, texts))).toBe('it.\n\nFamilies')
    expect(moveEdge(span, 'start', 'word', 1, texts)).toBeNull()
    expect(moveEdge(span, 'end', 'word', -1, texts)).toBeNull()
    const all = { startTurn: 2, startOffset: 0, endTurn: 2, endOffset: texts[2]!.length }
    expect(moveEdge(all, 'end', 'character', 1, texts)).toBeNull()
  })
})
