import type { Id } from '../model/id'
import type { Span } from './span'
import { moveRange, spliceBetween } from './splice'

interface Turn {
  id: Id
  text: string
}

/**
 * Where a passage lies after its text was corrected somewhere else, of which only the texts before and after are known: on the same
 * letters, as a coding would follow them. A caret, which is a passage without length, stays one.
 * @returns null where its turns or all of its letters are gone
 */
export function followText(span: Span, before: readonly Turn[], after: readonly Turn[]): Span | null {
  const startTurn = numberIn(after, before[span.startTurn])
  const endTurn = numberIn(after, before[span.endTurn])
  if (startTurn < 0 || endTurn < startTurn) return null
  const isOne = span.startTurn === span.endTurn
  const wasCaret = isOne && span.startOffset === span.endOffset
  const move = (start: number, end: number, turn: number, now: number) => {
    const splice = spliceBetween(before[turn]!.text, after[now]!.text, null)
    return splice ? moveRange({ start, end }, splice) : { start, end }
  }
  const first = move(span.startOffset, isOne ? span.endOffset : Number.POSITIVE_INFINITY, span.startTurn, startTurn)
  const last = isOne ? first : move(Number.NEGATIVE_INFINITY, span.endOffset, span.endTurn, endTurn)
  const followed = { startTurn, startOffset: first.start, endTurn, endOffset: last.end }
  if (wasCaret) return { ...followed, startOffset: last.end }
  return startTurn === endTurn && followed.startOffset >= followed.endOffset ? null : followed
}

function numberIn(turns: readonly Turn[], turn: Turn | undefined): number {
  return turn === undefined ? -1 : turns.findIndex(({ id }) => id === turn.id)
}
