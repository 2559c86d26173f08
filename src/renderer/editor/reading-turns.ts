import type { Mark } from '../../shared/model/mark'
import { markSegments } from './mark-segments'
import { blockOf } from './near-turns'
import { createTurnElement, textElement } from './turn-element'
import { fillHeads, type ReadTurn } from './turn-heads'

/** Turns to a block: few enough to be laid out in some ten milliseconds, many enough that a long transcript is a short list of blocks. */
export const turnsInBlock = 24

/** A transcript in the page that is read only: an element for each turn, in blocks of neighbours. */
export interface ReadingTurns {
  elements: HTMLElement[]
  blocks: HTMLElement[]
}

/**
 * Puts all turns into `root`, as plain elements: where no text can change no editor has to keep watch over it, and a document is there
 * several times sooner. Nothing is windowed: what is not in the page is lost to selection across turns, to the browser's own search, to
 * printing and to screen readers. They stand in blocks because the browser goes through all neighbours of what it lays out.
 */
export function mountReading(root: HTMLElement, turns: readonly ReadTurn[]): ReadingTurns {
  const pattern = createTurnElement()
  const elements: HTMLElement[] = []
  const blocks: HTMLElement[] = []
  for (const [number, { text, marks = [] }] of turns.entries()) {
    const element = pattern.cloneNode(true) as HTMLElement
    textElement(element).append(...textParts(text, marks))
    if (number % turnsInBlock === 0) {
      const block = document.createElement('div')
      block.className = 'turn-block'
      blocks.push(block)
    }
    blocks.at(-1)!.append(element)
    elements.push(element)
  }
  fillHeads(elements, turns)
  root.replaceChildren(...blocks)
  return { elements, blocks }
}

/** Characters to a line and pixels from line to line in the usual measure, and what stands between two turns. */
const usual = { line: 74, lineHeight: 28, gap: 12 } as const

/**
 * How high each block will be about, in pixels, before anything is laid out.
 * @param elements of the turns, and @param lengths of their texts in UTF-16 units
 */
export function blockHeights(elements: readonly HTMLElement[], lengths: readonly number[]): Map<HTMLElement, number> {
  const heights = new Map<HTMLElement, number>()
  for (const [turn, element] of elements.entries()) {
    const block = blockOf(element)
    const lines = Math.max(1, Math.ceil((lengths[turn] ?? 0) / usual.line))
    if (block) heights.set(block, (heights.get(block) ?? 0) + lines * usual.lineHeight + usual.gap)
  }
  return heights
}

/** The text as the editor that corrects it would show it: a line of its own for an empty turn, an element for each other look. */
function textParts(text: string, marks: readonly Mark[]): Node[] {
  if (text === '') return [document.createElement('br')]
  if (marks.length === 0) return [part(text, '', '')]
  return markSegments(text, marks).map(({ text: words, look, label = '' }) => part(words, look, label))
}

function part(text: string, look: string, label: string): HTMLElement {
  const element = document.createElement('span')
  element.textContent = text
  if (look !== '') element.className = look
  if (label !== '') element.dataset.label = label
  return element
}
