import type { Span } from '../../shared/anchor/span'
import { textElement } from './TurnNode'

/** A place in the transcript: turn number and UTF-16 offset in the turn's text. */
export interface Place {
  turn: number
  offset: number
}

/** The text node of a turn; null for an empty turn. */
export function textNode(turn: HTMLElement): Text | null {
  const walker = document.createTreeWalker(textElement(turn), NodeFilter.SHOW_TEXT)
  const node = walker.nextNode()
  return node instanceof Text ? node : null
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
    if (node instanceof Text) return { turn, offset }
    // Lexical keeps one text node in a turn, so an element point is either before it or behind it.
    return { turn, offset: offset === 0 ? 0 : this.#length(turn) }
  }

  /** @returns node and offset for `StaticRange`, `Range` or `Selection`. */
  pointOf(place: Place): { node: Node; offset: number } {
    const element = this.#elements[place.turn]!
    const node = textNode(element)
    return node ? { node, offset: Math.min(place.offset, node.length) } : { node: textElement(element), offset: 0 }
  }

  /** The span between two points in either order; null where both are one place. */
  spanOf(range: AbstractRange): Span | null {
    const start = this.placeOf(range.startContainer, range.startOffset)
    const end = this.placeOf(range.endContainer, range.endOffset)
    if (!start || !end) return null
    if (start.turn > end.turn || (start.turn === end.turn && start.offset >= end.offset)) return null
    return { startTurn: start.turn, startOffset: start.offset, endTurn: end.turn, endOffset: end.offset }
  }

  #placeInRoot(node: Node, offset: number): Place | null {
    const root = this.#elements[0]?.parentElement
    if (!root || node !== root) return null
    const turn = Math.min(offset, this.#elements.length - 1)
    return { turn, offset: offset > turn ? this.#length(turn) : 0 }
  }

  #length(turn: number): number {
    return textNode(this.#elements[turn]!)?.length ?? 0
  }
}
