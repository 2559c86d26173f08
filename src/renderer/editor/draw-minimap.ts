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
  const bars = new Map<string, Bars>()
  for (const coding of marks.codings) {
    const { span } = coding
    const top = round(at(span.startTurn, span.startOffset) * scale)
    const bottom = top + round(Math.max(2, at(span.endTurn, span.endOffset) * scale - top))
    const hue = coding.colour ?? coding.slot
    const known = bars.get(hue)
    if (!known) bars.set(hue, { of: coding, d: '', top, bottom })
    // In reading order they begin ever lower: those that touch are one bar, or there would be thousands on a few hundred pixels.
    else if (top <= known.bottom) known.bottom = Math.max(known.bottom, bottom)
    else Object.assign(known, { d: known.d + shapeOf(known), top, bottom })
  }
  const paths = [...bars.values()].map(bar => {
    const path = document.createElementNS(svgName, 'path')
    path.setAttribute('d', bar.d + shapeOf(bar))
    markColour(path, bar.of)
    return path
  })
  map.replaceChildren(...paths)
}

/** The bars of one colour: the shapes of those above, and where the last one stands. */
interface Bars {
  of: PaintedCoding
  d: string
  top: number
  bottom: number
}

function shapeOf({ top, bottom }: Bars): string {
  return `M3 ${top}h10v${round(bottom - top)}h-10z`
}

/** To a tenth of a pixel: finer is not seen. */
function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
