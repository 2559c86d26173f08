import { mix } from '../colours'
import type { Mark, Shape } from '../shapes'
import { rectPath } from '../shapes'
import type { Bar, BarBox } from './bars'
import type { Frame } from './frame'
import { barName, codeBarName } from './names'
import { leadingOf } from './part-names'
import { textShape } from './text'

/** A divided bar: a box for each sub-code with its name in the pale part, and above them the lintel, which is the whole cycle. */
export function drawParts(bar: Bar, frame: Frame): Mark[] {
  const x = frame.left(bar.column)
  return bar.boxes.map(({ part, ...box }): Mark => {
    const hit = rectPath(x, box.base - box.height, frame.barWidth, box.height)
    if (part === null)
      return {
        id: `node:${bar.cycle}`,
        name: barName({ ...bar, codings: [] }, frame),
        shapes: drawLintel(bar, box, frame),
        hit,
      }
    return {
      id: `node:${part.of.key}`,
      name: codeBarName(part.of, frame),
      shapes: [...drawBox(bar, box, frame), ...writeName({ part, ...box }, frame.centre(bar.column), frame)],
      hit,
    }
  })
}

type Place = Omit<BarBox, 'part'>

function drawBox(bar: Bar, { base, height, solid }: Place, frame: Frame): Shape[] {
  const { u, palette, barWidth: width } = frame
  const hue = palette.hue[bar.cycle]
  const x = frame.left(bar.column)
  const fill = mix(hue, palette.paper, palette.paleTint)
  const shapes: Shape[] = [
    { shape: 'rect', x, y: base - height, width, height, fill, stroke: hue, strokeWidth: 0.07 * u, cycle: bar.cycle },
  ]
  if (solid > 0) shapes.push({ shape: 'rect', x, y: base - solid, width, height: solid, fill: hue, cycle: bar.cycle })
  return shapes
}

/** A tinted beam, open downwards like a bracket over the column. */
function drawLintel(bar: Bar, { base, height }: Place, frame: Frame): Shape[] {
  const { u, palette, barWidth: width } = frame
  const hue = palette.hue[bar.cycle]
  const x = frame.left(bar.column)
  return [
    { shape: 'rect', x, y: base - height, width, height, fill: mix(hue, palette.paper, palette.ribbonTint) },
    {
      shape: 'path',
      path: [
        ['M', x, base + 0.28 * u],
        ['L', x, base - height],
        ['L', x + width, base - height],
        ['L', x + width, base + 0.28 * u],
      ],
      stroke: hue,
      strokeWidth: 0.12 * u,
    },
  ]
}

function writeName({ base, height, solid, part }: BarBox, x: number, frame: Frame): Shape[] {
  const { countSize, palette } = frame
  const lines = part?.lines ?? []
  const leading = leadingOf(frame)
  const middle = base - (height + solid) / 2
  const first = middle - ((lines.length - 1) * leading) / 2 + 0.36 * countSize
  return lines.map((text, i) => textShape(text, x, first + i * leading, frame, { fill: palette.ink }))
}
