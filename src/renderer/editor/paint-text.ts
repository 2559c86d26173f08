import type { TurnMark } from './document-marks'
import { dimHighlight, focusHighlight, highlight, hoverHighlight, laneHighlight, underlineLanes } from './highlights'
import type { PaintedCoding } from './painted'
import { pointIn, textNodes } from './places'

/** Ranges of one turn with the highlights that hold them, to take them out again. */
export type PaintedRanges = [Highlight, StaticRange][]

/**
 * The parts of a passage on each line of its turn, without the white space at which a line breaks: that hangs out of the column, and a
 * line drawn under it would too.
 * @param starts where the lines start; empty takes the passage as it is.
 */
export function lineParts(text: string, start: number, end: number, starts: readonly number[]): [number, number][] {
  const parts: [number, number][] = []
  let from = start
  while (from < end) {
    const next = starts.find(line => line > from) ?? end
    let to = Math.min(next, end)
    if (to < end) while (to > from && /\s/u.test(text[to - 1]!)) to--
    if (to > from) parts.push([from, to])
    from = Math.min(next, end)
  }
  return parts
}

/**
 * Paints the codings of one turn over its text. Static ranges: the text does not change under them, and live ones would be reset without a
 * word whenever the editor rewrites its node.
 */
export function paintText(
  turn: HTMLElement,
  marks: readonly TurnMark[],
  starts: readonly number[],
  codings: readonly PaintedCoding[],
  emphasis: { focus: string | null; also: ReadonlySet<string>; hover: string | null; dim: boolean },
): PaintedRanges {
  const nodes = textNodes(turn)
  const text = nodes.map(node => node.data).join('')
  const painted: PaintedRanges = []
  const add = (name: string, mark: TurnMark) => {
    const target = highlight(name)
    for (const [startOffset, endOffset] of lineParts(text, mark.clip.start, mark.clip.end, starts)) {
      const from = pointIn(nodes, startOffset, 'start')
      const to = pointIn(nodes, endOffset)
      if (!from || !to) continue
      const range = new StaticRange({
        startContainer: from.node,
        startOffset: from.offset,
        endContainer: to.node,
        endOffset: to.offset,
      })
      target.add(range)
      painted.push([target, range])
    }
  }
  for (const mark of marks) {
    const coding = codings[mark.coding]!
    if (emphasis.dim) add(dimHighlight, mark)
    else if (mark.lane < underlineLanes) add(laneHighlight(coding, mark.lane, coding.aspiration), mark)
    if (coding.id === emphasis.focus || emphasis.also.has(coding.id)) add(focusHighlight(coding), mark)
    else if (coding.id === emphasis.hover) add(hoverHighlight, mark)
  }
  return painted
}

export function unpaint(ranges: PaintedRanges): void {
  for (const [target, range] of ranges) target.delete(range)
}
