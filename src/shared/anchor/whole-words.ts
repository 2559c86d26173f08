import type { Span } from './span'
import { unitsOf } from './units'

/**
 * A passage whose ends lie inside of words, grown over the whole of them: a hand that drags in a hurry seldom means half a word.
 * @param textOf the text of a turn by its number
 */
export function wholeWords(span: Span, textOf: (turn: number) => string): Span {
  const first = wordAround(textOf(span.startTurn), span.startOffset)
  const last = wordAround(textOf(span.endTurn), span.endOffset)
  return { ...span, startOffset: first?.start ?? span.startOffset, endOffset: last?.end ?? span.endOffset }
}

/** The word an offset lies inside of; null between words, and at either end of one. */
function wordAround(text: string, offset: number): { start: number; end: number } | null {
  // Words hold no blanks, and only what stands between two of them is looked at: a turn may be a whole book.
  let from = offset
  while (from > 0 && !/\s/u.test(text[from - 1]!)) from--
  let to = offset
  while (to < text.length && !/\s/u.test(text[to]!)) to++
  const word = unitsOf(text.slice(from, to), 'word').find(
    ({ start, end }) => from + start < offset && offset < from + end,
  )
  return word ? { start: from + word.start, end: from + word.end } : null
}
