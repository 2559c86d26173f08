import type { FoundSpan } from '../../shared/model/search'
import { foundHighlight, highlight, presentHighlight } from './highlights'
import { pointIn, textNodes } from './places'

/** Paints places found over the text, in the turns near the view only: there may be thousands. */
export class FoundLayer {
  readonly #elements: readonly HTMLElement[]
  #places: readonly FoundSpan[] = []
  #present = -1
  #painted: { first: number; last: number } | null = null

  constructor(elements: readonly HTMLElement[]) {
    this.#elements = elements
  }

  /** @param places in the order of the text */
  show(places: readonly FoundSpan[], present: number): void {
    this.#places = places
    this.#present = present
    this.#painted = null
  }

  paint({ first, last }: { first: number; last: number }): void {
    if (this.#painted?.first === first && this.#painted.last === last) return
    if (this.#places.length === 0 && this.#painted !== null) return
    this.#painted = { first, last }
    this.#clear()
    for (let at = this.#firstIn(first); at < this.#places.length; at++) {
      const place = this.#places[at]!
      if (place.turn > last) break
      const range = this.#rangeOf(place)
      if (range) highlight(at === this.#present ? presentHighlight : foundHighlight).add(range)
    }
  }

  destroy(): void {
    this.#clear()
  }

  #clear(): void {
    if (!('highlights' in CSS)) return
    highlight(foundHighlight).clear()
    const present = highlight(presentHighlight)
    present.clear()
    present.priority = 2
  }

  /** Number of the first place in turn `turn` or behind it. */
  #firstIn(turn: number): number {
    let low = 0
    let high = this.#places.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#places[middle]!.turn < turn) low = middle + 1
      else high = middle
    }
    return low
  }

  #rangeOf({ turn, start, end }: FoundSpan): StaticRange | null {
    const element = this.#elements[turn]
    if (!element) return null
    const nodes = textNodes(element)
    const from = pointIn(nodes, start, 'start')
    const to = pointIn(nodes, end)
    if (!from || !to) return null
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    })
  }
}
