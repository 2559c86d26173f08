import { expect, it } from 'vitest'
import { followText } from '../../../src/shared/anchor/follow-text'

const before = [
  { id: 'a', text: 'We met at noon.' },
  { id: 'b', text: 'Her form was long.' },
  { id: 'c', text: 'We cut it down.' },
]
const with_ = (id: string, text: string) => before.map(turn => (turn.id === id ? { id, text } : turn))
const span = (startTurn: number, startOffset: number, endTurn: number, endOffset: number) => ({
  startTurn,
  startOffset,
  endTurn,
  endOffset,
})
const form = span(1, 4, 1, 8)

it('follows a passage whose text is corrected before, in and behind it', () => {
  expect(followText(form, before, with_('b', 'Her own form was long.'))).toEqual(span(1, 8, 1, 12))
  expect(followText(form, before, with_('b', 'Her foorm was long.'))).toEqual(span(1, 4, 1, 9))
  expect(followText(form, before, with_('b', 'Her form was very long.'))).toEqual(form)
})

it('follows both ends of one over several turns, and turns that moved', () => {
  const over = span(1, 4, 2, 6)
  expect(followText(over, before, with_('c', 'Yes. We cut it down.'))).toEqual(span(1, 4, 2, 11))
  expect(followText(over, before, before.slice(1))).toEqual(span(0, 4, 1, 6))
  expect(followText(over, before, [before[0]!, { id: 'new', text: 'Hm.' }, ...before.slice(1)])).toEqual(
    span(2, 4, 3, 6),
  )
})

it('says when the letters or the turn are gone', () => {
  expect(followText(form, before, with_('b', 'Her was long.'))).toBeNull()
  expect(followText(form, before, [before[0]!, before[2]!])).toBeNull()
})

it('keeps a caret a caret', () => {
  expect(followText(span(1, 8, 1, 8), before, with_('b', 'Her own form was long.'))).toEqual(span(1, 12, 1, 12))
  expect(followText(span(1, 0, 1, 0), before, with_('c', 'x'))).toEqual(span(1, 0, 1, 0))
})
