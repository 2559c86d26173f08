import type { Box } from '../box'
import { boxOf } from '../box'
import type { FontWeight } from '../measure'
import { negativeSign, negativeSignWidth } from '../measure'
import type { Shape, TextShape } from '../shapes'
import { line } from '../shapes'
import type { Frame } from './frame'

/** A label with the room it takes. */
export interface Placed {
  shapes: Shape[]
  box: Box
}

interface TextStyle {
  size?: number
  weight?: FontWeight
  anchor?: TextShape['anchor']
  fill?: string
  halo?: string
  /** Draws the label on a patch of paper, as on a lane that it interrupts. */
  pill?: boolean
}

export function textShape(text: string, x: number, y: number, frame: Frame, style: TextStyle = {}): TextShape {
  const { size = frame.countSize, weight = 400, anchor = 'middle', fill = frame.palette.ink, halo } = style
  return { shape: 'text', text, x, y, size, weight, anchor, fill, halo }
}

/** A label at its anchor and baseline. */
export function placeText(text: string, x: number, y: number, frame: Frame, style: TextStyle = {}): Placed {
  const shape = textShape(text, x, y, frame, style)
  const box = boxOf(shape, frame.measure)
  const shapes = withDrawnSign(shape, box[0], frame)
  if (!style.pill) return { shapes, box }
  return { shapes: [pill(box, frame), ...shapes], box }
}

/** Splits a count at ⊖, which is drawn as a circle with a bar, as high as the figures beside it. */
function withDrawnSign(shape: TextShape, left: number, frame: Frame): Shape[] {
  const at = shape.text.indexOf(negativeSign)
  if (at < 0) return [shape]
  const { size, weight, fill, halo } = shape
  const [before, after] = [shape.text.slice(0, at), shape.text.slice(at + 1)]
  const start = left + frame.measure(before, size, weight)
  const x = start + (negativeSignWidth / 2) * size
  const y = shape.y - 0.36 * size
  const r = 0.29 * size
  const shapes: Shape[] = []
  if (before) shapes.push({ ...shape, text: before, x: left, anchor: 'start' })
  if (halo) shapes.push({ shape: 'circle', x, y, r: r + 0.19 * size, fill: halo, isHalo: true })
  // The part counts less than the whole: it stands in the regular weight beside a bold count.
  shapes.push({ ...shape, text: after, x: start + negativeSignWidth * size, anchor: 'start', weight: 400 })
  shapes.push({ shape: 'circle', x, y, r, stroke: fill, strokeWidth: 0.085 * size })
  shapes.push({ shape: 'path', path: line(x - 0.55 * r, y, x + 0.55 * r, y), stroke: fill, strokeWidth: 0.095 * size })
  return shapes
}

function pill([left, top, right, bottom]: Box, { u, palette }: Frame): Shape {
  const side = 0.24 * u
  return {
    shape: 'rect',
    x: left - side,
    y: top - 0.1 * u,
    width: right - left + 2 * side,
    height: bottom - top + 0.2 * u,
    fill: palette.paper,
  }
}

/** The numbered disc of a learning loop. */
export function loopDisc(number: number, x: number, y: number, frame: Frame): Placed {
  const { u, palette } = frame
  const r = 0.64 * u
  return {
    shapes: [
      { shape: 'circle', x, y, r, fill: palette.ink, stroke: palette.paper, strokeWidth: 0.12 * u },
      textShape(String(number), x, y + 0.29 * u, frame, {
        size: number > 9 ? 0.74 * u : 0.82 * u,
        weight: 600,
        fill: palette.paper,
      }),
    ],
    box: [x - r, y - r, x + r, y + r],
  }
}
