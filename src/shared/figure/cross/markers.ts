import type { Shape } from '../shapes'
import { polygon } from '../shapes'

/** Kinds of marker, told apart by form and filling, never by colour alone. */
export const markerKinds = 6

/** The marker of a group: circle, square, triangle, each filled and then hollow. */
export function marker(kind: number, x: number, y: number, r: number, colour: string, paper: string): Shape {
  const isHollow = kind % markerKinds >= markerKinds / 2
  const paint = {
    fill: isHollow ? paper : colour,
    stroke: isHollow ? colour : paper,
    strokeWidth: r * (isHollow ? 0.38 : 0.25),
  }
  switch (kind % (markerKinds / 2)) {
    case 0:
      return { shape: 'circle', x, y, r, ...paint }
    case 1:
      return { shape: 'rect', x: x - r * 0.88, y: y - r * 0.88, width: r * 1.76, height: r * 1.76, ...paint }
    default:
      return {
        shape: 'path',
        path: polygon([x, y - r * 1.15], [x + r * 1.1, y + r * 0.8], [x - r * 1.1, y + r * 0.8]),
        ...paint,
      }
  }
}

/** Dashes of the lines of groups, in font sizes. */
export const groupDashes: readonly (readonly number[] | undefined)[] = [
  undefined,
  [0.7, 0.4],
  [0.15, 0.35],
  [1.2, 0.35, 0.15, 0.35],
  [0.35, 0.3],
  [1.4, 0.5],
]
