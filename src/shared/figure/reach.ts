import type { Command } from './shapes'

/** How wide a line takes the pointer, and the least a rectangle does. */
const [lineReach, leastSide] = [12, 8]

/**
 * How wide an invisible edge takes the pointer for a mark as well. A line needs room at both sides; a rectangle is room itself, and must not
 * reach over its neighbours, of which only the last one drawn could be chosen then.
 */
export function reachOf(hit: readonly Command[]): number {
  const box = rectangle(hit)
  return box === null ? lineReach : Math.max(0, leastSide - Math.min(box.width, box.height))
}

/** The rectangle a path goes around, if it is one that stands upright. */
export function rectangle(path: readonly Command[]): { x: number; y: number; width: number; height: number } | null {
  const points = path.flatMap(command => (command[0] === 'M' || command[0] === 'L' ? [[command[1], command[2]]] : []))
  if (path.length !== 5 || points.length !== 4 || path[4]?.[0] !== 'Z') return null
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - x, Math.max(...ys) - y]
  const isUpright = points.every(
    ([px = 0, py = 0]) => (px === x || px === x + width) && (py === y || py === y + height),
  )
  return isUpright ? { x, y, width, height } : null
}
