import type { Command, Shape } from './shapes'

/** Lines at an angle, set apart by `gap`; broken into dashes of `on` and `off` where they are, moved by half in every second line. */
export interface Hatch {
  /** Degrees, from the line across. */
  angle: number
  gap: number
  dash?: readonly [on: number, off: number]
}

type Point = readonly [number, number]

/**
 * The lines of a hatch within a shape, as one path: worked out here, since patterns and clips are read otherwise by every program. The lines
 * are those of one grid over the whole page, so that shapes side by side go on in one another.
 */
export function hatched(rings: readonly (readonly Point[])[], { angle, gap, dash }: Hatch): Command[] {
  const turn = (angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const turned = rings.map(ring => ring.map(([x, y]): Point => [x * cos + y * sin, y * cos - x * sin]))
  const ys = turned.flatMap(ring => ring.map(([, y]) => y))
  const path: Command[] = []
  const draw = (x0: number, x1: number, y: number) =>
    path.push(['M', x0 * cos - y * sin, x0 * sin + y * cos], ['L', x1 * cos - y * sin, x1 * sin + y * cos])
  for (let row = Math.ceil(Math.min(...ys) / gap); row * gap <= Math.max(...ys); row++) {
    const y = row * gap
    const crossings = turned.flatMap(ring => crossingsOf(ring, y)).sort((a, b) => a - b)
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const [x0 = 0, x1 = 0] = [crossings[at], crossings[at + 1]]
      if (dash === undefined) draw(x0, x1, y)
      else {
        const period = dash[0] + dash[1]
        const shift = row % 2 === 0 ? 0 : period / 2
        for (let x = Math.floor((x0 - shift) / period) * period + shift; x < x1; x += period)
          if (Math.min(x + dash[0], x1) > Math.max(x, x0)) draw(Math.max(x, x0), Math.min(x + dash[0], x1), y)
      }
    }
  }
  return path
}

/** Where a level line cuts the edge of a ring; an end that lies on it counts with the edge above. */
function crossingsOf(ring: readonly Point[], y: number): number[] {
  return ring.flatMap(([x0, y0], at) => {
    const [x1, y1] = ring[(at + 1) % ring.length]!
    return y0 <= y === y1 <= y ? [] : [x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)]
  })
}

const curveSteps = 12

/** The edge of a shape as rings of points, curves in short straight pieces; none for a text. */
export function ringsOf(shape: Shape): Point[][] {
  switch (shape.shape) {
    case 'rect': {
      const { x, y, width, height } = shape
      return [
        [
          [x, y],
          [x + width, y],
          [x + width, y + height],
          [x, y + height],
        ],
      ]
    }
    case 'circle': {
      const { x, y, r } = shape
      return [
        Array.from(
          { length: 24 },
          (_, i): Point => [x + r * Math.cos((i * Math.PI) / 12), y + r * Math.sin((i * Math.PI) / 12)],
        ),
      ]
    }
    case 'path':
      return ringsOfPath(shape.path)
    case 'text':
      return []
  }
}

function ringsOfPath(path: readonly Command[]): Point[][] {
  const rings: Point[][] = []
  for (const command of path) {
    const ring = rings.at(-1)
    if (command[0] === 'M') rings.push([[command[1], command[2]]])
    else if (command[0] === 'L') ring?.push([command[1], command[2]])
    else if (command[0] === 'C' && ring) {
      const [, ax, ay, bx, by, x, y] = command
      const [sx, sy] = ring.at(-1) ?? [x, y]
      for (let step = 1; step <= curveSteps; step++) {
        const t = step / curveSteps
        const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3]
        ring.push([a * sx + b * ax + c * bx + d * x, a * sy + b * ay + c * by + d * y])
      }
    }
  }
  return rings
}
