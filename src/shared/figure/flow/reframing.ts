import { relationKey } from '../../flow/summary'
import { formatCount } from '../format-count'
import type { Command, Mark, Shape } from '../shapes'
import { line, polygon } from '../shapes'
import { withoutSoftHyphens, wrap } from '../wrap'
import type { Feet, Leg } from './feet'
import type { Frame } from './frame'
import { relationName } from './names'
import type { Placed } from './text'
import { placeText } from './text'

/** The box that stands for the frame: aims, questions, yardsticks. */
export interface FrameBox {
  x: number
  y: number
  width: number
  height: number
  lines: string[]
}

/** Puts the frame's box under the lanes of returns and gives each reframing loop its depth in it. Null without reframing. */
export function placeFrameBox(feet: Feet, top: number, frame: Frame): FrameBox | null {
  const { u, countSize, pitch, words, measure, margin } = frame
  const legs = feet.legs.filter(leg => leg.kind === 'reframe').sort((a, b) => a.from - b.from)
  if (!legs.length) return null
  const wide = Math.max(0.92 * pitch, 6 * u)
  const lines = frame.narrow
    ? [withoutSoftHyphens(words.frameShort)]
    : wrap(words.frame, wide - 0.9 * u, countSize, 400, measure)
  const width = Math.max(wide, ...lines.map(one => measure(one, countSize) + 0.9 * u))
  const spacing = 1.4 * u
  const height = Math.max(spacing * legs.length + 0.6 * u, lines.length * countSize * 1.2 + 0.9 * u)
  const y = top + 0.35 * u
  const first = y + (height - spacing * (legs.length - 1)) / 2
  for (const [i, leg] of legs.entries()) leg.depth = first + spacing * i
  return { x: margin, y, width, height, lines }
}

export function drawReframing(
  feet: Feet,
  box: FrameBox | null,
  frame: Frame,
): { marks: Mark[]; box: Shape[]; labels: Placed[] } {
  if (!box) return { marks: [], box: [], labels: [] }
  const legs = feet.legs.filter(leg => leg.kind === 'reframe').sort((a, b) => b.depth - a.depth)
  return {
    marks: legs.map(leg => drawLoop(leg, box, frame)),
    box: drawBox(box, frame),
    labels: legs.map(leg => labelLoop(leg, box, frame)),
  }
}

/** A double line; from a column above the box straight down onto it. */
function drawLoop(leg: Leg, box: FrameBox, frame: Frame): Mark {
  const { u, palette } = frame
  const hue = palette.hue[leg.relation.from]
  const isAbove = leg.startX < box.x + box.width + 1.6 * u
  const x = leg.startX
  const end = box.x + box.width + 0.6 * u
  const bendRadius = u
  const path: Command[] = isAbove
    ? line(x, 0.1 * u, x, box.y - 0.6 * u)
    : [
        ['M', x, 0.1 * u],
        ['L', x, leg.depth - bendRadius],
        ['C', x, leg.depth - bendRadius * 0.45, x - bendRadius * 0.55, leg.depth, x - bendRadius, leg.depth],
        ['L', end, leg.depth],
      ]
  const head = isAbove
    ? polygon([x - 0.42 * u, box.y - 0.72 * u], [x + 0.42 * u, box.y - 0.72 * u], [x, box.y])
    : polygon(
        [end + 0.12 * u, leg.depth - 0.42 * u],
        [end + 0.12 * u, leg.depth + 0.42 * u],
        [end - 0.6 * u, leg.depth],
      )
  const stroke = (color: string, strokeWidth: number): Shape => ({ shape: 'path', path, stroke: color, strokeWidth })
  return {
    id: relationKey(leg.relation),
    name: relationName(leg.relation, frame),
    shapes: [
      stroke(palette.paper, leg.width + 0.3 * u),
      stroke(hue, leg.width),
      stroke(palette.paper, leg.width * 0.48),
      { shape: 'path', path: head, fill: hue },
    ],
    hit: path,
  }
}

function drawBox(box: FrameBox, { u, palette, countSize }: Frame): Shape[] {
  const leading = countSize * 1.2
  const first = box.y + box.height / 2 - ((box.lines.length - 1) * leading) / 2 + countSize * 0.36
  return [
    {
      shape: 'rect',
      x: box.x,
      y: box.y,
      width: box.width,
      height: box.height,
      radius: 0.25 * u,
      fill: palette.paper,
      stroke: palette.ink,
      strokeWidth: 0.09 * u,
    },
    ...box.lines.map(
      (text, i): Shape => ({
        shape: 'text',
        x: box.x + box.width / 2,
        y: first + i * leading,
        text,
        size: countSize,
        weight: 400,
        anchor: 'middle',
        fill: palette.ink,
      }),
    ),
  ]
}

/** On the line; beside its leg where the line is too short to be broken by a count, or runs straight down. */
function labelLoop(leg: Leg, box: FrameBox, frame: Frame): Placed {
  const { u, countSize, palette } = frame
  const text = formatCount(leg.relation.count)
  const end = box.x + box.width + 0.6 * u
  const isAbove = leg.startX < end + u
  if (isAbove || leg.startX - end < frame.measure(text, countSize) + 1.9 * u) {
    const y = isAbove ? box.y - u : leg.depth - 0.3 * u
    return placeText(text, leg.startX + 0.5 * u, y + countSize * 0.36, frame, { anchor: 'start', halo: palette.paper })
  }
  return placeText(text, (end + leg.startX) / 2, leg.depth + countSize * 0.36, frame, { pill: true })
}
