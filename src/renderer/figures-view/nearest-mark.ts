import type { FigureLayout } from '../../shared/figure/figure-layout'
import type { Mark } from '../../shared/figure/shapes'
import { isMark } from '../../shared/figure/shapes'

interface Spot {
  id: string
  x: number
  y: number
}

/** Where the marks of a figure are: the middle of what takes the pointer. */
export function spotsOf(layout: FigureLayout): Spot[] {
  return layout.layers.flatMap(layer => layer.items.filter(isMark).map(mark => ({ id: mark.id, ...middleOf(mark) })))
}

/** The mark an arrow key leads to: the nearest in that direction, by how far it lies and, twice as much, how far aside. Home and End: first and last. */
export function nearestMark(spots: readonly Spot[], present: string, key: string): string | null {
  if (key === 'Home') return spots[0]?.id ?? null
  if (key === 'End') return spots.at(-1)?.id ?? null
  const direction = directions[key]
  const here = spots.find(({ id }) => id === present)
  if (!direction || !here) return null
  const [dx, dy] = direction
  let best: { id: string; cost: number } | null = null
  for (const { id, x, y } of spots) {
    const ahead = (x - here.x) * dx + (y - here.y) * dy
    const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx)
    if (id === present || ahead <= 0.5) continue
    const cost = ahead + 2 * aside
    if (best === null || cost < best.cost) best = { id, cost }
  }
  return best?.id ?? null
}

const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function middleOf({ hit }: Mark): { x: number; y: number } {
  const [left, right, top, bottom] = [[], [], [], []] as [number[], number[], number[], number[]]
  for (const command of hit) {
    if (command[0] === 'Z') continue
    const [x, y] = command.slice(-2) as [number, number]
    left.push(x)
    right.push(x)
    top.push(y)
    bottom.push(y)
  }
  return {
    x: (Math.min(...left) + Math.max(...right)) / 2,
    y: (Math.min(...top) + Math.max(...bottom)) / 2,
  }
}
