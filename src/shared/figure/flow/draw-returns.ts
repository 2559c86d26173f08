import { relationKey } from '../../flow/summary'
import { mix } from '../colours'
import type { Command, Mark, Shape } from '../shapes'
import { line, polygon } from '../shapes'
import { dashes, isOutlined } from './draw-ribbons'
import type { Feet, Leg } from './feet'
import { headWidth } from './feet'
import type { Frame } from './frame'
import { blockedReach } from './lanes'
import { relationName } from './names'

/** Returns beneath the ground, long ones first, so that short ones lie over them where legs cross lanes. */
export function drawReturns(feet: Feet, frame: Frame): Mark[] {
  const legs = feet.legs.filter(leg => leg.kind !== 'reframe')
  legs.sort((a, b) => b.from - b.to - (a.from - a.to) || b.depth - a.depth)
  return legs.map(leg => ({
    id: relationKey(leg.relation),
    name: relationName(leg.relation, frame),
    ...(leg.kind === 'blocked' ? drawBlocked(leg, frame) : drawReturn(leg, frame)),
  }))
}

/** Down from one bar, along the lane, up to the other. */
function bend(x0: number, x1: number, y0: number, y1: number, depth: number, corner: number): Command[] {
  const r = Math.min(corner, Math.abs(x0 - x1) / 2, depth - Math.max(y0, y1, 0) - 0.01)
  // Handles of 0.55 of the corner make a quarter circle.
  return [
    ['M', x0, y0],
    ['L', x0, depth - r],
    ['C', x0, depth - r * 0.45, x0 - r * 0.55, depth, x0 - r, depth],
    ['L', x1 + r, depth],
    ['C', x1 + r * 0.45, depth, x1, depth - r * 0.45, x1, depth - r],
    ['L', x1, y1],
  ]
}

function drawReturn(leg: Leg, frame: Frame): Pick<Mark, 'shapes' | 'hit'> {
  const { u, palette } = frame
  const hue = palette.hue[leg.relation.from]
  const headTop = 0.1 * u
  const headLength = 0.64 * u
  const path = bend(leg.startX, leg.endX, 0.1 * u, headTop + headLength * 0.9, leg.depth, 1.05 * u)
  const stroke = (color: string, strokeWidth: number, dash?: number[]): Shape => ({
    shape: 'path',
    path,
    stroke: color,
    strokeWidth,
    dash,
  })
  const shapes = [stroke(palette.paper, leg.width + 0.28 * u)]
  const aspired = leg.kind === 'aspired'
  if (aspired && isOutlined(leg.width, frame)) {
    shapes.push(stroke(hue, leg.width + 0.1 * u, dashes(u)), stroke(palette.paper, leg.width - 0.08 * u))
  } else if (aspired) shapes.push(stroke(hue, Math.max(0.6, 0.13 * u), dashes(u)))
  else shapes.push(...drawToldReturn(leg, path, frame))
  const half = headWidth(leg, frame) / 2
  shapes.push({
    shape: 'path',
    path: polygon(
      [leg.endX - half, headTop + headLength],
      [leg.endX + half, headTop + headLength],
      [leg.endX, headTop],
    ),
    fill: aspired ? palette.paper : leg.relation.loops ? palette.ink : hue,
    stroke: aspired ? hue : palette.paper,
    strokeWidth: 0.09 * u,
  })
  return { shapes, hit: path }
}

/** Tinted, with a dark core as wide as the share that closes learning loops. */
function drawToldReturn(leg: Leg, path: Command[], { u, palette }: Frame): Shape[] {
  const { relation, width } = leg
  const hue = palette.hue[relation.from]
  const tint = width < 0.3 * u ? 0.1 : relation.loops ? 0.42 : palette.ribbonTint
  const shapes: Shape[] = [{ shape: 'path', path, stroke: mix(hue, palette.paper, tint), strokeWidth: width }]
  if (relation.loops) {
    const core = Math.max(0.12 * u, width * Math.min(1, relation.loops / relation.count) * 0.68)
    shapes.push({ shape: 'path', path, stroke: palette.ink, strokeWidth: core })
  }
  if (relation.negative && width >= 0.3 * u) {
    // A comb on the outer edge: a sign, not a measure, as returns are not to scale.
    const height = Math.min(0.36 * u, Math.max(0.24 * u, (width * relation.negative) / relation.count))
    const out = width / 2 + height / 2 - 0.02 * u
    const comb = bend(leg.startX + out, leg.endX - out, 0.1 * u, 0.8 * u, leg.depth + out, 1.05 * u + out)
    shapes.push({ shape: 'path', path: comb, stroke: palette.ink, strokeWidth: height, dash: [0.08 * u, 0.4 * u] })
  }
  return shapes
}

/** A return that did not happen: it leaves the foot, turns back and ends at a wall. */
function drawBlocked(leg: Leg, frame: Frame): Pick<Mark, 'shapes' | 'hit'> {
  const { u, palette } = frame
  const wall = leg.startX - blockedReach(frame)
  const r = 0.8 * u
  const path: Command[] = [
    ['M', leg.startX, 0.1 * u],
    ['L', leg.startX, leg.depth - r],
    ['C', leg.startX, leg.depth - r * 0.45, leg.startX - r * 0.55, leg.depth, leg.startX - r, leg.depth],
    ['L', wall, leg.depth],
  ]
  const half = leg.width / 2 + 0.34 * u
  const hue = palette.hue[leg.relation.from]
  return {
    shapes: [
      { shape: 'path', path, stroke: palette.paper, strokeWidth: leg.width + 0.28 * u },
      {
        shape: 'path',
        path,
        stroke: mix(hue, palette.paper, leg.width < 0.3 * u ? 0.1 : palette.ribbonTint),
        strokeWidth: leg.width,
      },
      {
        shape: 'path',
        path: line(wall, leg.depth - half, wall, leg.depth + half),
        stroke: palette.ink,
        strokeWidth: Math.max(0.8, 0.17 * u),
      },
    ],
    hit: path,
  }
}

/** A bar whose legs need more room than it is wide stands on a plate. */
export function drawPlates(feet: Feet, frame: Frame): Shape[] {
  return feet.spans.flatMap((span, column): Shape[] => {
    const cycle = frame.columns[column]
    if (!span || !cycle || span[1] - span[0] <= frame.barWidth) return []
    const overhang = 0.1 * frame.u
    return [
      {
        shape: 'path',
        path: line(span[0] - overhang, 0, span[1] + overhang, 0),
        stroke: frame.palette.hue[cycle],
        strokeWidth: 0.2 * frame.u,
      },
    ]
  })
}
