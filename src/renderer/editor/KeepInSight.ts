import type { Span } from '../../shared/anchor/span'

/**
 * Keeps a passage in sight when the view becomes narrower or lower: because the window was zoomed or made smaller, or a pane opened.
 * A passage that one has scrolled away from is left where it is.
 */
export class KeepInSight {
  readonly #elements: readonly HTMLElement[]
  readonly #sight: IntersectionObserver
  readonly #sizes: ResizeObserver
  #span: Span | null = null
  /** As it was before the size changed: sizes are told before sights. */
  #isInSight = false

  constructor(scroller: HTMLElement, elements: readonly HTMLElement[], reveal: (span: Span) => void) {
    this.#elements = elements
    this.#sight = new IntersectionObserver(
      entries => {
        this.#isInSight = entries.at(-1)?.isIntersecting ?? false
      },
      { root: scroller },
    )
    // Told for the first time when it is laid out. Asking before would lay out the whole text.
    let before: string | undefined
    this.#sizes = new ResizeObserver(() => {
      const now = `${scroller.clientWidth} ${scroller.clientHeight}`
      if (before !== undefined && now !== before && this.#isInSight && this.#span) reveal(this.#span)
      before = now
    })
    this.#sizes.observe(scroller)
  }

  /** @param span the passage; null for none */
  follow(span: Span | null): void {
    const turn = span?.startTurn
    if (turn !== this.#span?.startTurn) {
      this.#sight.disconnect()
      this.#isInSight = false
      if (turn !== undefined) this.#sight.observe(this.#elements[turn]!)
    }
    this.#span = span
  }

  stop(): void {
    this.#sight.disconnect()
    this.#sizes.disconnect()
  }
}
