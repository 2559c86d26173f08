import { lineStarts } from '../../shared/anchor/lines'
import { pointIn, textNodes } from './places'
import { textElement } from './turn-element'

/**
 * Reads from the page where the lines of a turn's text start. All lines are `lineHeight` high whatever stands in them, so a line's number
 * says where it is and nothing else has to be measured.
 */
export function measureLines(turn: HTMLElement, lineHeight: number): number[] {
  const nodes = textNodes(turn)
  const box = textElement(turn).getBoundingClientRect()
  if (nodes.length === 0 || box.height < lineHeight * 1.5) return [0]
  const range = document.createRange()
  const lineOf = (offset: number): number => {
    for (let at = offset; at >= 0; at--) {
      const start = pointIn(nodes, at, 'start')
      const end = pointIn(nodes, at + 1)
      if (!start || !end) return 0
      range.setStart(start.node, start.offset)
      range.setEnd(end.node, end.offset)
      const rect = range.getClientRects()[0]
      // A line break between two others has no box of its own in some places; the character before it stands for it.
      if (rect) return Math.floor((rect.top + rect.height / 2 - box.top) / lineHeight)
    }
    return 0
  }
  return lineStarts(textElement(turn).textContent.length, lineOf)
}
