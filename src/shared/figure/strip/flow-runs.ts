import type { FontWeight } from '../measure'
import type { TextShape } from '../shapes'
import type { StripFrame } from './frame'
import { write } from './frame'

/** Words in one style, as part of a paragraph. */
export interface Run {
  text: string
  fill: string
  weight?: FontWeight
  /** In pixels of the screen; that of the paragraph if not given. */
  size?: number
}

export interface Block {
  x: number
  /** Top of the first line. */
  y: number
  width: number
  size: number
  lineHeight: number
}

/** A word is never wider than its line: what is too long is cut into pieces that fit. */
function pieces(word: string, width: number, measure: (text: string) => number): string[] {
  if (measure(word) <= width) return [word]
  const parts: string[] = []
  let current = ''
  for (const letter of word) {
    if (current !== '' && measure(current + letter) > width) {
      parts.push(current)
      current = ''
    }
    current += letter
  }
  return [...parts, current]
}

/**
 * Sets runs of different styles as one paragraph, broken at spaces.
 * @returns its letters and the bottom of its last line
 */
export function flowRuns(
  runs: readonly Run[],
  block: Block,
  frame: StripFrame,
): { shapes: TextShape[]; bottom: number } {
  const { s } = frame
  const shapes: TextShape[] = []
  let [x, line] = [0, 0]
  const space = frame.measure(' ', block.size * s)
  for (const run of runs) {
    const size = run.size ?? block.size
    const measure = (text: string) => frame.measure(text, size * s, run.weight ?? 400)
    // Words of one run on one line are one piece of text, so that they can be selected and searched for.
    let held = ''
    let heldX = x
    const flush = () => {
      if (held !== '')
        shapes.push(
          write(held, block.x + heldX, block.y + (line * block.lineHeight + block.size) * s, frame, {
            size,
            fill: run.fill,
            ...(run.weight ? { weight: run.weight } : {}),
          }),
        )
      held = ''
    }
    for (const word of run.text
      .split(/\s+/)
      .filter(Boolean)
      .flatMap(each => pieces(each, block.width, measure))) {
      const width = measure(word)
      if (x > 0 && x + width > block.width) {
        flush()
        x = 0
        line++
      }
      if (held === '') heldX = x
      held = held === '' ? word : `${held} ${word}`
      x += width + space
    }
    flush()
  }
  return { shapes, bottom: block.y + (line + 1) * block.lineHeight * s }
}
