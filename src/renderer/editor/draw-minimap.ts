import type { DocumentMarks } from './document-marks'
import { markColour } from './mark-colour'
import { roughBox } from './near-turns'
import type { PaintedCoding } from './painted'

const svgName = 'http://www.w3.org/2000/svg'

/** Where the turns of a transcript stand, read from the page in one go: pixels. */
export interface TurnBoxes {
  tops: readonly number[]
  heights: readonly number[]
}

export function measureTurns(elements: readonly HTMLElement[]): TurnBoxes {
  const boxes = elements.map(roughBox)
  return { tops: boxes.map(({ top }) => top), heights: boxes.map(({ height }) => height) }
}

/**
 * Draws every coding of the document as a short bar in its colour, over the map's whole height.
 * @param lengths of the turns' texts, UTF-16 units: where in a turn a passage stands is told by its share of them, near enough for a map.
 */
export function drawMinimap(
  map: SVGSVGElement,
  marks: DocumentMarks,
  boxes: TurnBoxes,
  lengths: readonly number[],
  height: number,
): void {
  const last = boxes.tops.length - 1
  const total = last < 0 ? 1 : boxes.tops[last]! + boxes.heights[last]!
  const scale = height / Math.max(total, height)
  const at = (turn: number, offset: number) =>
    (boxes.tops[turn] ?? 0) + (boxes.heights[turn] ?? 0) * Math.min(1, offset / Math.max(1, lengths[turn] ?? 1))
  const bars = new Map<string, { of: PaintedCoding; d: string[] }>()
  for (const coding of marks.codings) {
    const { span } = coding
    const top = at(span.startTurn, span.startOffset) * scale
    const bottom = at(span.endTurn, span.endOffset) * scale
    const bar = `M3 ${top.toFixed(1)}h10v${Math.max(2, bottom - top).toFixed(1)}h-10z`
    const hue = coding.colour ?? coding.slot
    const known = bars.get(hue)
    if (known) known.d.push(bar)
    else bars.set(hue, { of: coding, d: [bar] })
  }
  const paths = [...bars.values()].map(({ of, d }) => {
    const path = document.createElementNS(svgName, 'path')
    path.setAttribute('d', d.join(''))
    markColour(path, of)
    return path
  })
  map.replaceChildren(...paths)
}
