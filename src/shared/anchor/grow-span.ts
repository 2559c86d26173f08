import type { Span } from './span'
import { nextStop, type TextUnit, unitAt } from './units'

export type SelectUnit = 'word' | 'sentence' | 'turn'

/**
 * A selection made whole by a unit: over the words, sentences or turns it touches; where it is that already, one unit more at its end. An
 * empty span is a caret.
 * @param texts text of every turn
 * @returns null where there is nothing to select
 */
export function growSpan(span: Span, unit: SelectUnit, texts: readonly string[]): Span | null {
  const whole = wholeUnits(span, unit, texts)
  if (whole === null || !sameSpan(whole, span)) return whole
  if (unit !== 'turn') return moveEdge(span, 'end', unit, 1, texts) ?? span
  const next = texts.findIndex((text, turn) => turn > span.endTurn && text.trim() !== '')
  return next < 0 ? span : { ...span, endTurn: next, endOffset: texts[next]!.length }
}

/** One unit less at the end of a selection; null where only one is left. */
export function shrinkSpan(span: Span, unit: SelectUnit, texts: readonly string[]): Span | null {
  if (unit !== 'turn') return moveEdge(span, 'end', unit, -1, texts)
  const last = texts.findLastIndex((text, turn) => turn < span.endTurn && text.trim() !== '')
  return last < span.startTurn ? null : { ...span, endTurn: last, endOffset: texts[last]!.length }
}

/**
 * Moves one edge of a passage by a unit, into the neighbouring turn where its own ends.
 * @returns null where it cannot go further: at the end of the document, or at the other edge
 */
export function moveEdge(
  span: Span,
  edge: 'start' | 'end',
  unit: TextUnit,
  step: 1 | -1,
  texts: readonly string[],
): Span | null {
  let turn = edge === 'start' ? span.startTurn : span.endTurn
  let offset: number | null = edge === 'start' ? span.startOffset : span.endOffset
  offset = nextStop(texts[turn]!, offset, unit, step, edge)
  while (offset === null) {
    turn += step
    const text = texts[turn]
    if (text === undefined) return null
    offset = nextStop(text, step === 1 ? -1 : text.length + 1, unit, step, edge)
  }
  const moved: Span =
    edge === 'start' ? { ...span, startTurn: turn, startOffset: offset } : { ...span, endTurn: turn, endOffset: offset }
  const isEmpty =
    moved.startTurn > moved.endTurn || (moved.startTurn === moved.endTurn && moved.startOffset >= moved.endOffset)
  return isEmpty ? null : moved
}

function wholeUnits(span: Span, unit: SelectUnit, texts: readonly string[]): Span | null {
  const isCaret = span.startTurn === span.endTurn && span.startOffset === span.endOffset
  const { startTurn, endTurn } = span
  const [first, last] = [texts[startTurn] ?? '', texts[endTurn] ?? '']
  if (unit === 'turn') {
    if (isCaret && first.trim() === '') return null
    return { startTurn, startOffset: 0, endTurn, endOffset: last.length }
  }
  const start = unitAt(first, span.startOffset, unit)
  const end = isCaret ? start : unitAt(last, span.endOffset - 1, unit)
  if (!start || !end) return null
  // A selection that starts behind a unit keeps its start.
  return {
    startTurn,
    startOffset: Math.min(start.start, isCaret ? start.start : span.startOffset),
    endTurn,
    endOffset: Math.max(end.end, span.endOffset),
  }
}

function sameSpan(a: Span, b: Span): boolean {
  return (
    a.startTurn === b.startTurn &&
    a.startOffset === b.startOffset &&
    a.endTurn === b.endTurn &&
    a.endOffset === b.endOffset
  )
}
