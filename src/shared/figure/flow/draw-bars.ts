import { mix } from '../colours'
import type { Command, Mark, Shape } from '../shapes'
import { line, rectPath } from '../shapes'
import type { Bar } from './bars'
import { drawParts } from './draw-parts'
import type { Frame } from './frame'
import { barName } from './names'

/** The bars; a divided one as its sub-codes and its lintel. */
export function drawBars(bars: readonly Bar[], frame: Frame): Mark[] {
  return bars.flatMap(bar => {
    if (bar.boxes.length > 1) return drawParts(bar, frame)
    const left = frame.left(bar.column)
    const height = Math.max(bar.height, 0.9 * frame.u)
    return {
      id: `node:${bar.cycle}`,
      name: barName({ ...bar, codings: [] }, frame),
      shapes: bar.count ? drawBar(bar, frame) : [drawEmpty(left, frame)],
      hit: rectPath(left, -height, frame.barWidth, height),
    }
  })
}

function drawBar(bar: Bar, frame: Frame): Shape[] {
  const { u, palette, barWidth } = frame
  const hue = palette.hue[bar.cycle]
  const x = frame.left(bar.column)
  const shapes: Shape[] = [
    {
      shape: 'rect',
      x,
      y: -bar.height,
      width: barWidth,
      height: bar.height,
      fill: mix(hue, palette.paper, palette.paleTint),
      cycle: bar.cycle,
      stroke: hue,
      strokeWidth: 0.07 * u,
    },
  ]
  if (bar.solid > 0) {
    const y = -bar.solid
    shapes.push({ shape: 'rect', x, y, width: barWidth, height: bar.solid, fill: hue, cycle: bar.cycle })
  }
  if (bar.cut) shapes.push(...drawBreak(bar, hue, frame))
  return shapes
}

/** No passage was coded here: an empty place, not a missing one. */
function drawEmpty(left: number, { u, palette, barWidth }: Frame): Shape {
  const inset = 0.05 * u
  return {
    shape: 'rect',
    x: left + inset,
    y: -0.9 * u,
    width: barWidth - 2 * inset,
    height: 0.9 * u,
    fill: 'none',
    stroke: palette.rule,
    strokeWidth: 0.07 * u,
    dash: [0.2 * u, 0.2 * u],
  }
}

/** A double zigzag near the top says that the bar goes on. */
function drawBreak(bar: Bar, hue: string, frame: Frame): Shape[] {
  const { u, palette, barWidth } = frame
  const teeth = 6
  const start = frame.left(bar.column) - 0.2 * u
  const step = (barWidth + 0.4 * u) / teeth
  const zigzag = (shift: number): Command[] =>
    Array.from({ length: teeth + 1 }, (_, i) => {
      return [i ? 'L' : 'M', start + step * i, -bar.height + 1.1 * u + shift - (i % 2 ? 0.3 * u : 0)]
    })
  return [
    { shape: 'path', path: zigzag(0), stroke: palette.paper, strokeWidth: 0.42 * u },
    { shape: 'path', path: zigzag(-0.2 * u), stroke: hue, strokeWidth: 0.07 * u },
    { shape: 'path', path: zigzag(0.2 * u), stroke: hue, strokeWidth: 0.07 * u },
  ]
}

/** The line everything stands on. */
export function drawGround({ width, margin, u, palette }: Frame): Shape {
  return {
    shape: 'path',
    path: line(margin, 0, width - margin, 0),
    stroke: palette.rule,
    strokeWidth: Math.max(0.4, 0.06 * u),
  }
}

/** Light stripes that tie together a column's head, bar, returns and stems. */
export function drawTracks(top: number, bottom: number, frame: Frame): Shape[] {
  return frame.columns.map((_, column) => ({
    shape: 'rect',
    x: frame.left(column) - 0.15 * frame.u,
    y: top,
    width: frame.barWidth + 0.3 * frame.u,
    height: bottom - top,
    fill: frame.palette.track,
  }))
}
