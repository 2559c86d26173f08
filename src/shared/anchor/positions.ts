import type { Interval } from './lanes'
import type { Span } from './span'

/**
 * Where each turn starts when all turns are counted through, one unit apart, so that the end of one turn and the start of the next are
 * different places.
 * @returns one number per turn, and a last one for the end of the document.
 */
export function turnPositions(lengths: readonly number[]): number[] {
  const positions = [0]
  let at = 0
  for (const length of lengths) {
    at += length + 1
    positions.push(at)
  }
  return positions
}

/** A span as one interval over the whole document. */
export function spanInterval(span: Span, positions: readonly number[]): Interval {
  return { start: positions[span.startTurn]! + span.startOffset, end: positions[span.endTurn]! + span.endOffset }
}

/** The turn that holds a position of `turnPositions`: the last one that starts at or before it. */
export function turnAtPosition(position: number, positions: readonly number[]): number {
  let low = 0
  let high = positions.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (positions[middle]! <= position) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
