import type { DocumentMarks } from './document-marks'
import type { TurnBoxes } from './draw-minimap'
import { drawMinimap, measureTurns } from './draw-minimap'

const delay = 30

/** The map of the whole document beside the text, with the part that is in view. */
export class MapLayer {
  readonly #map: SVGSVGElement
  readonly #viewport: HTMLElement
  readonly #scroller: HTMLElement
  readonly #elements: readonly HTMLElement[]
  readonly #lengths: readonly number[]
  #boxes: TurnBoxes | null = null
  #timer = 0

  constructor(
    map: SVGSVGElement,
    viewport: HTMLElement,
    scroller: HTMLElement,
    elements: readonly HTMLElement[],
    lengths: readonly number[],
  ) {
    this.#map = map
    this.#viewport = viewport
    this.#scroller = scroller
    this.#elements = elements
    this.#lengths = lengths
  }

  /** Turns may stand elsewhere by now. */
  remeasure(): void {
    this.#boxes = null
  }

  /** Draws the map soon: it can wait until what is read is on the screen. */
  draw(marks: DocumentMarks): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => {
      this.#boxes ??= measureTurns(this.#elements)
      drawMinimap(this.#map, marks, this.#boxes, this.#lengths, this.#map.clientHeight)
      this.drawViewport()
    }, delay)
  }

  drawViewport(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.#scroller
    const height = Math.max(scrollHeight, 1)
    this.#viewport.style.top = `${(100 * scrollTop) / height}%`
    this.#viewport.style.height = `${(100 * clientHeight) / height}%`
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
