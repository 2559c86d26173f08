import type { Span } from '../../shared/anchor/span'
import { blockOf } from './near-turns'
import { textElement } from './turn-element'

/** A place in the transcript: turn number and UTF-16 offset in the turn's text. */
export interface Place {
  turn: number
  offset: number
}

/** The text nodes of a turn: one, more where the file set something apart, none for an empty turn. */
export function textNodes(turn: HTMLElement): Text[] {
  const walker = document.createTreeWalker(textElement(turn), NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node)
  return nodes
}

/**
 * The node and offset of an offset in a turn's text; behind the text, the end of its last node. Null for an empty turn.
 *
 * @param side between two nodes, a start is in the second and an end in the first
 */
export function pointIn(
  nodes: readonly Text[],
  offset: number,
  side: 'start' | 'end' = 'end',
): { node: Text; offset: number } | null {
  let from = 0
  for (const node of nodes) {
    if (offset < from + node.length || (side === 'end' && offset === from + node.length))
      return { node, offset: offset - from }
    from += node.length
  }
  const last = nodes.at(-1)
  return last === undefined ? null : { node: last, offset: last.length }
}

/**
 * Translates between points of the page and places of the transcript. A point outside the texts (beside a name, between two turns, in the
 * margin) counts as the nearest place in reading order.
 */
export class Places {
  readonly #elements: readonly HTMLElement[]
  readonly #numbers: ReadonlyMap<Element, number>

  constructor(elements: readonly HTMLElement[]) {
    this.#elements = elements
    this.#numbers = new Map(elements.map((element, number) => [element, number]))
  }

  /** @returns null where the point is not in the transcript. */
  placeOf(node: Node, offset: number): Place | null {
    const element = node instanceof Element ? node : node.parentElement
    const turnElement = element?.closest('.turn') ?? null
    if (!turnElement) return this.#placeInRoot(node, offset)
    const turn = this.#numbers.get(turnElement)
    if (turn === undefined) return null
    const text = textElement(this.#elements[turn]!)
    if (!text.contains(node)) {
      const order = text.compareDocumentPosition(node)
      return { turn, offset: order & Node.DOCUMENT_POSITION_FOLLOWING ? this.#length(turn) : 0 }
    }
    const before = document.createRange()
    before.setStart(text, 0)
    before.setEnd(node, offset)
    return { turn, offset: before.toString().length }
  }

  /** @returns node and offset for `StaticRange`, `Range` or `Selection`. */
  pointOf(place: Place): { node: Node; offset: number } {
    const element = this.#elements[place.turn]!
    return pointIn(textNodes(element), place.offset) ?? { node: textElement(element), offset: 0 }
  }

  /** The span between two points in either order; null where both are one place. */
  spanOf(range: AbstractRange): Span | null {
    const start = this.placeOf(range.startContainer, range.startOffset)
    const end = this.placeOf(range.endContainer, range.endOffset)
    if (!start || !end) return null
    if (start.turn > end.turn || (start.turn === end.turn && start.offset >= end.offset)) return null
    return { startTurn: start.turn, startOffset: start.offset, endTurn: end.turn, endOffset: end.offset }
  }

  /** A point between turns: the start of the next one, or behind the last the end of it. */
  #placeInRoot(node: Node, offset: number): Place | null {
    const [first] = this.#elements
    const parent = first && blockOf(first)
    const root = (parent ?? first)?.parentElement
    if (!root || !(node instanceof Element) || !(node === root || (parent && root.contains(node)))) return null
    const child = node.children[offset]
    const next = child?.matches('.turn') ? child : child?.querySelector('.turn')
    if (next) return { turn: this.#numbers.get(next) ?? 0, offset: 0 }
    const last = [...node.querySelectorAll('.turn')].at(-1)
    const turn = last === undefined ? undefined : this.#numbers.get(last)
    return turn === undefined ? null : { turn, offset: this.#length(turn) }
  }

  textOf(turn: number): string {
    return textElement(this.#elements[turn]!).textContent
  }

  #length(turn: number): number {
    return this.textOf(turn).length
  }
}
