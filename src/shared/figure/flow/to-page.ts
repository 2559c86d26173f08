import type { Command, Layer, Mark, Shape } from '../shapes'
import { isMark } from '../shapes'

interface Page {
  /** Distance from the top of the page to the ground line. */
  ground: number
  /** Width to mirror in for right-to-left reading; null for left-to-right. */
  mirror: number | null
}

/** Sets the figure on its page: the ground line at its height and, for right-to-left reading, every x mirrored. */
export function toPage(layers: readonly Layer[], page: Page): Layer[] {
  return layers.map(layer => ({
    ...layer,
    items: layer.items.map(item => (isMark(item) ? moveMark(item, page) : moveShape(item, page))),
  }))
}

function moveMark(mark: Mark, page: Page): Mark {
  return { ...mark, shapes: mark.shapes.map(shape => moveShape(shape, page)), hit: movePath(mark.hit, page) }
}

function moveShape(shape: Shape, page: Page): Shape {
  const y = (value: number) => value + page.ground
  switch (shape.shape) {
    case 'path':
      return { ...shape, path: movePath(shape.path, page) }
    case 'rect':
      return { ...shape, x: page.mirror === null ? shape.x : page.mirror - shape.x - shape.width, y: y(shape.y) }
    case 'circle':
      return { ...shape, x: moveX(shape.x, page), y: y(shape.y) }
    case 'text':
      return {
        ...shape,
        // Upright words stand to the left of their anchor whichever way the page is read.
        x: moveX(shape.x, page) + (shape.upright && page.mirror !== null ? 0.7 * shape.size : 0),
        y: y(shape.y),
        anchor: page.mirror === null || shape.upright ? shape.anchor : mirrored[shape.anchor],
      }
  }
}

const mirrored = { start: 'end', middle: 'middle', end: 'start' } as const

function movePath(path: readonly Command[], page: Page): Command[] {
  const x = (value: number) => moveX(value, page)
  const y = (value: number) => value + page.ground
  return path.map((command): Command => {
    if (command[0] === 'Z') return command
    if (command[0] === 'C') {
      const [letter, x1, y1, x2, y2, x3, y3] = command
      return [letter, x(x1), y(y1), x(x2), y(y2), x(x3), y(y3)]
    }
    return [command[0], x(command[1]), y(command[2])]
  })
}

function moveX(x: number, { mirror }: Page): number {
  return mirror === null ? x : mirror - x
}
