import type { Command, Shape } from '../shapes'

/** A shape further down. */
export function loweredBy(shape: Shape, by: number): Shape {
  switch (shape.shape) {
    case 'path':
      return { ...shape, path: shape.path.map(command => lowered(command, by)) }
    case 'rect':
    case 'circle':
    case 'text':
      return { ...shape, y: shape.y + by }
  }
}

function lowered(command: Command, by: number): Command {
  if (command[0] === 'Z') return command
  if (command[0] === 'C') {
    const [letter, x1, y1, x2, y2, x3, y3] = command
    return [letter, x1, y1 + by, x2, y2 + by, x3, y3 + by]
  }
  return [command[0], command[1], command[2] + by]
}
