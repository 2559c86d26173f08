import type { Anchor } from '../model/coding'
import type { Id } from '../model/id'

/** A passage by the numbers of its turns (0 for the first) instead of their ids. Offsets are UTF-16, end exclusive. */
export interface Span {
  startTurn: number
  startOffset: number
  endTurn: number
  endOffset: number
}

/** The part of a span inside one turn, and whether the span goes on before or after that turn. */
export interface Clip {
  start: number
  end: number
  opens: boolean
  closes: boolean
}

/** The numbers of turns by their ids. */
export function turnOrder(turns: readonly { id: Id }[]): Map<Id, number> {
  return new Map(turns.map((turn, number) => [turn.id, number]))
}

/** @returns the span of an anchor, or null where one of its turns is not in `order` (turn id → number). */
export function spanOf(anchor: Anchor, order: ReadonlyMap<Id, number>): Span | null {
  const startTurn = order.get(anchor.startTurn)
  const endTurn = order.get(anchor.endTurn)
  if (startTurn === undefined || endTurn === undefined) return null
  return { startTurn, startOffset: anchor.startOffset, endTurn, endOffset: anchor.endOffset }
}

/** @returns what of the span lies in turn number `turn` of `length` UTF-16 units; null where that is nothing. */
export function clipSpan(span: Span, turn: number, length: number): Clip | null {
  if (turn < span.startTurn || turn > span.endTurn) return null
  const start = turn === span.startTurn ? Math.min(span.startOffset, length) : 0
  const end = turn === span.endTurn ? Math.min(span.endOffset, length) : length
  if (end <= start) return null
  return { start, end, opens: turn === span.startTurn, closes: turn === span.endTurn }
}

/** Reading order: by start, and of two that start together the longer one first, so that it encloses the other. */
export function compareSpans(a: Span, b: Span): number {
  return (
    a.startTurn - b.startTurn || a.startOffset - b.startOffset || b.endTurn - a.endTurn || b.endOffset - a.endOffset
  )
}

/** True where the character at `offset` of turn number `turn` lies in the span. */
export function coversPlace(span: Span, turn: number, offset: number): boolean {
  const afterStart = turn > span.startTurn || (turn === span.startTurn && offset >= span.startOffset)
  const beforeEnd = turn < span.endTurn || (turn === span.endTurn && offset < span.endOffset)
  return afterStart && beforeEnd
}

/** True where two spans share at least one character. */
export function spansOverlap(a: Span, b: Span): boolean {
  const before = (turn: number, offset: number, otherTurn: number, otherOffset: number) =>
    turn < otherTurn || (turn === otherTurn && offset < otherOffset)
  return (
    before(a.startTurn, a.startOffset, b.endTurn, b.endOffset) &&
    before(b.startTurn, b.startOffset, a.endTurn, a.endOffset)
  )
}
