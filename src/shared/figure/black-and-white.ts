import type { CycleKey } from '../framework/cycles'
import { boxOf } from './box'
import type { FigureLayout } from './figure-layout'
import { type Hatch, hatched, ringsOf } from './hatch'
import { measureInter } from './measure'
import type { Layer, Shape, TextShape } from './shapes'
import { isMark } from './shapes'

const [black, white] = ['#000000', '#FFFFFF']

/** How the area of a cycle is filled; neighbours in the row differ in kind, not in density. Lengths in points. */
const ofCycle: Record<CycleKey, Hatch> = {
  ORI: { angle: 90, gap: 2.4 },
  IMM: { angle: 45, gap: 2.4 },
  POT: { angle: 0, gap: 1.7, dash: [0.7, 1.7] },
  APP: { angle: -45, gap: 2.4 },
  REA: { angle: 0, gap: 2.2 },
  TRA: { angle: 45, gap: 2.2, dash: [2.6, 1.6] },
  STR: { angle: 0, gap: 2.2, dash: [3.4, 1.4] },
  ENA: { angle: 90, gap: 2.2, dash: [1.4, 1.4] },
  REF: { angle: -45, gap: 2.2, dash: [1, 1.4] },
}

/** A drawing in greys with nothing left but black and white, for print that has no grey: areas are hatched, wide grey lines become two edges. */
export function inBlackAndWhite(layout: FigureLayout): FigureLayout {
  // Points on a page; the screen's pixels are finer than its letters are small.
  const unit = layout.widthMm === null ? 1.7 : 1
  return {
    ...layout,
    layers: layout.layers.map(layer => ({
      ...layer,
      items: layer.items.flatMap((item): Layer['items'] =>
        isMark(item) ? [{ ...item, shapes: redrawn(item.shapes, unit) }] : redrawn([item], unit),
      ),
    })),
  }
}

function redrawn(shapes: readonly Shape[], unit: number): Shape[] {
  const drawn: Shape[] = []
  let hasHatch = false
  for (const shape of shapes) {
    if (shape.shape === 'text') drawn.push(...letters(shape, hasHatch))
    else {
      const filled = fillOf(shape, unit)
      if (filled.length > 0) hasHatch = filled.length > 1
      drawn.push(...filled, ...edgeOf(shape, unit, filled.length > 0))
    }
  }
  return drawn
}

/** White letters stay where black is behind them; on a hatch letters are black on a patch that keeps the lines off. */
function letters(shape: TextShape, isOnHatch: boolean): Shape[] {
  if (greyOf(shape.fill) > 0.6 && !isOnHatch) return [shape]
  const text = { ...shape, fill: black, ...(shape.halo ? { halo: white } : {}) }
  // Letters with a light edge may lie on the hatch of anything; the edge alone leaves lines within them.
  if (!(isOnHatch || shape.halo) || shape.upright) return [text]
  const [left, top, right, bottom] = boxOf(shape, measureInter)
  const edge = shape.size * 0.16
  const [width, height] = [right - left + 2 * edge, bottom - top + 2 * edge]
  return [{ shape: 'rect', x: left - edge, y: top - edge, width, height, radius: edge, fill: white }, text]
}

type Area = Exclude<Shape, TextShape>

function fillOf(shape: Area, unit: number): Shape[] {
  if (shape.fill === undefined || shape.fill === 'none') return []
  const { stroke, strokeWidth: width, dash: _dash, cycle, isShade, isHalo, ...inner } = shape
  // White around an area sets it apart from what it lies over.
  const isCased = stroke !== undefined && stroke !== 'none' && greyOf(stroke) >= 0.95
  const bare = isCased ? { ...inner, stroke: white, strokeWidth: width } : inner
  const grey = greyOf(shape.fill)
  if (isHalo) return [{ ...bare, fill: white }]
  if (isShade)
    return [
      { ...bare, fill: white },
      {
        shape: 'path',
        path: hatched(ringsOf(shape), { angle: 45, gap: 4 * unit }),
        stroke: black,
        strokeWidth: 0.2 * unit,
      },
    ]
  if (grey >= 0.8) return [{ ...bare, fill: white }]
  const isSpeck = shape.shape === 'circle' && shape.r < 1.2 * unit
  if (isSpeck || (cycle === undefined && grey < 0.2)) return [{ ...bare, fill: black }]
  const isStrong = grey < 0.35
  // Without a cycle a shade is a number: the darker the closer.
  const strokeWidth = (cycle === undefined ? 0.3 + 0.4 * (1 - grey) : isStrong ? 0.85 : 0.35) * unit
  const hatch = cycle === undefined ? { angle: 45, gap: 1.3 + 3.4 * grey } : ofCycle[cycle]
  const dash = hatch.dash && ([hatch.dash[0] * unit, hatch.dash[1] * unit] as const)
  return [
    { ...bare, fill: white },
    {
      shape: 'path',
      path: hatched(ringsOf(shape), { angle: hatch.angle, gap: hatch.gap * unit, ...(dash ? { dash } : {}) }),
      stroke: black,
      strokeWidth,
    },
    // What only a light hatch fills needs an edge to be one thing.
    { ...inner, fill: 'none', stroke: black, strokeWidth: 0.35 * unit },
  ]
}

/** A line in black; a wide grey one as two edges with white between, so that what lies on it is seen. */
function edgeOf(shape: Area, unit: number, isFilled: boolean): Shape[] {
  if (shape.stroke === undefined || shape.stroke === 'none') return []
  const { cycle: _cycle, isShade: _shade, isHalo: _halo, ...bare } = shape
  const line = { ...bare, fill: 'none' }
  const grey = greyOf(shape.stroke)
  const width = shape.strokeWidth ?? 1
  if (grey >= 0.95) return isFilled ? [] : [{ ...line, stroke: white }]
  if (grey < 0.35 || shape.dash) return [{ ...line, stroke: black }]
  if (width <= 1.6 * unit) return [{ ...line, stroke: black, strokeWidth: Math.min(width, 0.3 * unit) }]
  return [
    { ...line, stroke: black },
    { ...line, stroke: white, strokeWidth: width - 0.8 * unit },
  ]
}

/** How light a grey is, 0 to 1. */
function greyOf(colour: string): number {
  return Number.parseInt(colour.slice(3, 5), 16) / 255
}

/** A drawing in black and white with the two exchanged: white on black. */
export function turnedRound(layout: FigureLayout): FigureLayout {
  const turned = (shape: Shape): Shape => {
    if (shape.shape === 'text')
      return { ...shape, fill: other(shape.fill), ...(shape.halo ? { halo: other(shape.halo) } : {}) }
    return {
      ...shape,
      ...(shape.fill ? { fill: other(shape.fill) } : {}),
      ...(shape.stroke ? { stroke: other(shape.stroke) } : {}),
    }
  }
  return {
    ...layout,
    paper: black,
    accent: white,
    layers: layout.layers.map(layer => ({
      ...layer,
      items: layer.items.map(item => (isMark(item) ? { ...item, shapes: item.shapes.map(turned) } : turned(item))),
    })),
  }
}

function other(colour: string): string {
  return colour === black ? white : colour === white ? black : colour
}
