import type { Span } from './span'

/**
 * Takes white space off both ends of a selected span, over turns that hold nothing else: a double click and a drag to the end of a line
 * both bring some along, and a coding should start and end with a word.
 * @param texts text of every turn.
 * @returns null where nothing but white space was selected.
 */
export function trimSpan(span: Span, texts: readonly string[]): Span | null {
  let { startTurn, startOffset, endTurn, endOffset } = span
  const isSpace = (turn: number, offset: number) => /\s/u.test(texts[turn]![offset]!)
  const forward = () => {
    while (startTurn < endTurn && startOffset >= texts[startTurn]!.length) {
      startTurn++
      startOffset = 0
    }
  }
  const backward = () => {
    while (endTurn > startTurn && endOffset <= 0) {
      endTurn--
      endOffset = texts[endTurn]!.length
    }
  }
  const left = () => startTurn < endTurn || startOffset < endOffset
  forward()
  while (left() && startOffset < texts[startTurn]!.length && isSpace(startTurn, startOffset)) {
    startOffset++
    forward()
  }
  backward()
  while (left() && endOffset > 0 && isSpace(endTurn, endOffset - 1)) {
    endOffset--
    backward()
  }
  return startTurn < endTurn || startOffset < endOffset ? { startTurn, startOffset, endTurn, endOffset } : null
}

/** The words of a span, turns joined by a line break. */
export function spanText(span: Span, texts: readonly string[]): string {
  const { startTurn, startOffset, endTurn, endOffset } = span
  if (startTurn === endTurn) return texts[startTurn]!.slice(startOffset, endOffset)
  const whole = texts.slice(startTurn + 1, endTurn)
  return [texts[startTurn]!.slice(startOffset), ...whole, texts[endTurn]!.slice(0, endOffset)].join('\n')
}
