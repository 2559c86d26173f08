import type { Command } from '../shapes'
import type { Frame } from './frame'
import type { Ribbon } from './ribbons'

type Point = readonly [number, number]
/** A cubic Bézier curve. */
export type Curve = readonly [Point, Point, Point, Point]

/** A point on the centre line with the unit vector along it and the ribbon's width there, across the line. */
export interface Sample {
  point: Point
  along: Point
  width: number
}

/** Centre line, sampled widths and the length of the head of one ribbon. */
export interface RibbonPath {
  ribbon: Ribbon
  curves: Curve[]
  samples: Sample[]
  tip: number
}

export function tracePath(ribbon: Ribbon, frame: Frame): RibbonPath {
  const { u, gap } = frame
  const tip = Math.min(0.22 * gap, Math.max(0.38 * u, Math.min(0.62 * u, ribbon.width * 0.5 + 0.2 * u)))
  const start: Point = [frame.right(ribbon.from), ribbon.startY]
  const end: Point = [frame.left(ribbon.to) - tip - 0.08 * u, ribbon.endY]
  if (ribbon.lane === null) return { ribbon, tip, ...sample([level(start, end, 0.5)], ribbon) }
  const rise: Point = [frame.left(ribbon.from + 1), ribbon.lane]
  const fall: Point = [frame.right(ribbon.to - 1), ribbon.lane]
  const curves = [level(start, rise, 0.55), level(rise, fall, 1 / 3), level(fall, end, 0.55)]
  return { ribbon, tip, ...sample(curves, ribbon) }
}

/** A curve that leaves and arrives level; `reach` is how far its handles go, as a share of the way. */
function level([x0, y0]: Point, [x1, y1]: Point, reach: number): Curve {
  const handle = (x1 - x0) * reach
  return [
    [x0, y0],
    [x0 + handle, y0],
    [x1 - handle, y1],
    [x1, y1],
  ]
}

export function pointAt([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t
  const at = (i: 0 | 1) => s * s * s * a[i] + 3 * s * s * t * b[i] + 3 * s * t * t * c[i] + t * t * t * d[i]
  return [at(0), at(1)]
}

export function directionAt([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t
  const at = (i: 0 | 1) => 3 * s * s * (b[i] - a[i]) + 6 * s * t * (c[i] - b[i]) + 3 * t * t * (d[i] - c[i])
  const length = Math.hypot(at(0), at(1)) || 1
  return [at(0) / length, at(1) / length]
}

/** Widths grow from one throat and shrink to the other over the first and last 30 % of the way, and stay true between. */
function sample(curves: Curve[], ribbon: Ribbon): { curves: Curve[]; samples: Sample[] } {
  const lengths = curves.map(([a, , , d]) => Math.hypot(d[0] - a[0], d[1] - a[1]))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  const samples: Sample[] = []
  let passed = 0
  for (const [i, curve] of curves.entries()) {
    const isFlat = i === 1
    const steps = isFlat ? 1 : curves.length > 1 ? 8 : 10
    for (let step = i ? 1 : 0; step <= steps; step++) {
      const t = step / steps
      const point = pointAt(curve, t)
      const along = directionAt(curve, t)
      const width = widthAt(ribbon, (passed + (lengths[i] ?? 0) * t) / whole)
      // Nothing dips below the ground: half the width, measured downwards, is at most the height of the centre line.
      const limit = (-2 * point[1]) / Math.max(0.5, along[0])
      samples.push({ point, along, width: Math.max(0.3, Math.min(width, limit)) })
    }
    passed += lengths[i] ?? 0
  }
  return { curves, samples }
}

function widthAt({ startWidth, width, endWidth }: Ribbon, way: number): number {
  if (way < 0.3) return startWidth + (width - startWidth) * smooth(way / 0.3)
  if (way > 0.7) return width + (endWidth - width) * smooth((way - 0.7) / 0.3)
  return width
}

function smooth(t: number): number {
  return t * t * (3 - 2 * t)
}

/** The closed outline with its head: a blunt point on a wide ribbon, a flared one on a thin ribbon. */
export function outline({ samples, tip }: RibbonPath, frame: Frame): Command[] {
  const upper = offset(samples, -0.5)
  const lower = offset(samples, 0.5).reverse()
  const [first, last] = [upper[0], samples.at(-1)]
  if (!first || !last) return []
  const [x, y] = last.point
  const half = Math.max(last.width, 0.62 * frame.u) / 2
  const flare: Command[] = half > last.width / 2 + 0.01 ? [['L', x, y - half]] : []
  const flareBack: Command[] = flare.length ? [['L', x, y + half]] : []
  const turn = lower[0]?.point ?? last.point
  return [
    ['M', ...first.point],
    ...joined(upper),
    ...flare,
    ['L', x + tip, y],
    ...flareBack,
    ['L', ...turn],
    ...joined(lower),
    ['Z'],
  ]
}

/** The line at a share of the width beside the centre (−½ is the upper edge), for ticks, centre lines and hit areas. */
export function lineBeside(path: RibbonPath, share: (width: number) => number): Command[] {
  const points = path.samples.map(one => beside(one, share(one.width)))
  const first = points[0]
  return first ? [['M', ...first.point], ...joined(points)] : []
}

interface Knot {
  point: Point
  along: Point
}

function beside({ point, along }: Sample, distance: number): Knot {
  return { point: [point[0] - along[1] * distance, point[1] + along[0] * distance], along }
}

function offset(samples: readonly Sample[], share: number): Knot[] {
  return samples.map(one => beside(one, one.width * share))
}

/** Cubic pieces through the knots, with handles a third of the way along the tangents: offset curves keep their smoothness. */
function joined(knots: readonly Knot[]): Command[] {
  return knots.slice(1).map((knot, i): Command => {
    const last = knots[i] ?? knot
    const handle = Math.hypot(knot.point[0] - last.point[0], knot.point[1] - last.point[1]) / 3
    // A list that runs against the tangents is the lower edge on its way back.
    const way =
      (knot.point[0] - last.point[0]) * last.along[0] + (knot.point[1] - last.point[1]) * last.along[1] < 0 ? -1 : 1
    const reach = handle * way
    return [
      'C',
      last.point[0] + last.along[0] * reach,
      last.point[1] + last.along[1] * reach,
      knot.point[0] - knot.along[0] * reach,
      knot.point[1] - knot.along[1] * reach,
      ...knot.point,
    ]
  })
}
