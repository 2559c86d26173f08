import type { Span } from '../../shared/anchor/span'
import { type TurnRange, turnAt, turnsBetween, turnTop } from './near-turns'
import type { Places } from './places'

/** What of a transcript is in sight, and how a passage comes into it. */
export class Sight {
  readonly #scroller: HTMLElement
  readonly #root: HTMLElement
  readonly #elements: readonly HTMLElement[]
  readonly #places: Places
  readonly #paint: () => void

  constructor(
    scroller: HTMLElement,
    root: HTMLElement,
    elements: readonly HTMLElement[],
    places: Places,
    paint: () => void,
  ) {
    this.#scroller = scroller
    this.#root = root
    this.#elements = elements
    this.#places = places
    this.#paint = paint
  }

  /** The turn at the top of the view, and how far its top lies above it in pixels. */
  topPlace(): { turn: number; above: number } {
    const { scrollTop } = this.#scroller
    const turn = turnAt(this.#elements, scrollTop)
    return { turn, above: scrollTop - (this.#elements[turn] ? turnTop(this.#elements[turn]) : 0) }
  }

  /** The turn one is at: that of the caret while it is in view, else the one at the top. */
  turnAtWork(caret: number | undefined): number {
    const { scrollTop, clientHeight } = this.#scroller
    const seen = turnsBetween(this.#elements, scrollTop, scrollTop + clientHeight - 1)
    return caret !== undefined && caret >= seen.first && caret <= seen.last ? caret : seen.first
  }

  /** Whether all that stands within half a height of the view is in a range: while it is painted, scrolling need not paint with every frame. */
  isWellWithin(range: TurnRange): boolean {
    const { scrollTop, clientHeight } = this.#scroller
    const { first, last } = turnsBetween(this.#elements, scrollTop - clientHeight / 2, scrollTop + 1.5 * clientHeight)
    return first >= range.first && last <= range.last
  }

  /** Brings a turn to the top, with so many pixels of it above. */
  restore(place: { turn: number; above: number }): void {
    this.#scrollTo(() => {
      const element = this.#elements[place.turn]
      return (element ? turnTop(element) : 0) + place.above
    })
  }

  /** Brings a passage into sight if it is not, a third down the view. */
  reveal(span: Span): void {
    const scroller = this.#scroller
    const { node, offset } = this.#places.pointOf({ turn: span.startTurn, offset: span.startOffset })
    const top = () => {
      const range = document.createRange()
      range.setStart(node, offset)
      const element = this.#elements[span.startTurn]!
      const box = range.getClientRects()[0] ?? element.getBoundingClientRect()
      return box.top - scroller.getBoundingClientRect().top + scroller.scrollTop
    }
    const at = top()
    if (at >= scroller.scrollTop + 8 && at <= scroller.scrollTop + scroller.clientHeight - 64) return
    this.#scrollTo(() => top() - scroller.clientHeight / 3)
  }

  /** Brings the end of a passage into sight, no further than it must. */
  revealEnd(span: Span): void {
    const scroller = this.#scroller
    const { node, offset } = this.#places.pointOf({ turn: span.endTurn, offset: span.endOffset })
    const range = document.createRange()
    range.setStart(node, Math.max(0, offset - 1))
    range.setEnd(node, offset)
    const box = range.getBoundingClientRect()
    const frame = scroller.getBoundingClientRect()
    if (box.height === 0) return
    if (box.bottom > frame.bottom - 16) scroller.scrollTop += box.bottom - frame.bottom + 48
    else if (box.top < frame.top + 8) scroller.scrollTop -= frame.top + 48 - box.top
  }

  /** Turns out of sight get their true height only when they come near, so the way there is corrected until it stands still. */
  #scrollTo(top: () => number): void {
    const scroller = this.#scroller
    scroller.scrollTop = top()
    this.#paint()
    if (!this.#root.classList.contains('is-contained')) return
    let left = 8
    const settle = () => {
      const before = scroller.scrollTop
      scroller.scrollTop = top()
      if (--left > 0 && Math.abs(scroller.scrollTop - before) > 0.5) requestAnimationFrame(settle)
    }
    requestAnimationFrame(settle)
  }
}
