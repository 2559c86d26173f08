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
  #shown = { top: Number.NaN, height: Number.NaN }

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

  /** Draws the map soon: it can wait until what is read is on the screen. @param rest milliseconds without another call until it is drawn */
  draw(marks: DocumentMarks, rest = delay): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => {
      this.#boxes ??= measureTurns(this.#elements)
      drawMinimap(this.#map, marks, this.#boxes, this.#lengths, this.#map.clientHeight)
      this.drawViewport()
    }, rest)
  }

  /** Writes nothing where it would stand on the same pixels: whatever changes in the page has the browser go through all that is painted. */
  drawViewport(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.#scroller
    const scale = clientHeight / Math.max(scrollHeight, 1)
    const [top, height] = [Math.round(scrollTop * scale), Math.round(clientHeight * scale)]
    if (top === this.#shown.top && height === this.#shown.height) return
    this.#shown = { top, height }
    this.#viewport.style.top = `${top}px`
    this.#viewport.style.height = `${height}px`
  }

  goTo(share: number): void {
    const { scrollHeight, clientHeight } = this.#scroller
    this.#scroller.scrollTop = share * scrollHeight - clientHeight / 2
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
