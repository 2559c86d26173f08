import type { Measure } from './measure'
import type { TextShape } from './shapes'

/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number]

export function overlaps(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

/** The room a line of text takes: from its capital height to a little below the base line. */
export function boxOf(text: TextShape, measure: Measure): Box {
  const width = measure(text.text, text.size, text.weight)
  const left = text.anchor === 'start' ? text.x : text.anchor === 'end' ? text.x - width : text.x - width / 2
  return [left, text.y - text.size * 0.76, left + width, text.y + text.size * 0.06]
}
