import { heightClass, installHeights } from './turn-heights'

/** Turns laid out in one slice; some ten milliseconds of layout. */
const slice = 16

/**
 * Lays out a long transcript bit by bit. At first only turns near the view are (`content-visibility`), so that a document opens at once;
 * the others follow while nothing else is to be done, because text that is laid out is there for assistive technology, jumps go straight
 * to it, and nothing of its margin is cut off. Very long documents stay as they are: there it costs more than it gives.
 */
export class LayoutLater {
  readonly #root: HTMLElement
  readonly #elements: readonly HTMLElement[]
  readonly #done: () => void
  #next = 0
  #handle = 0
  /** True from `start` until all turns are laid out. */
  isBusy = false

  /** @param done called once when all turns are laid out. */
  constructor(root: HTMLElement, elements: readonly HTMLElement[], done: () => void) {
    this.#root = root
    this.#elements = elements
    this.#done = done
  }

  /** Gives each turn the height it will have about, so that the whole has its height before it is laid out. */
  contain(lengths: readonly number[], perLine: number, lineHeight: number): void {
    installHeights(lineHeight)
    this.#root.classList.add('is-contained')
    for (const [number, element] of this.#elements.entries()) {
      const lines = Math.max(1, Math.ceil(lengths[number]! / perLine))
      element.classList.add(heightClass(lines))
    }
  }

  start(): void {
    this.isBusy = true
    this.#handle = later(() => this.#step())
  }

  stop(): void {
    this.isBusy = false
    if ('cancelIdleCallback' in window) cancelIdleCallback(this.#handle)
    else clearTimeout(this.#handle)
  }

  #step(): void {
    for (const element of this.#elements.slice(this.#next, this.#next + slice)) element.classList.add('is-near')
    this.#next += slice
    if (this.#next < this.#elements.length) {
      this.start()
      return
    }
    this.#root.classList.remove('is-contained')
    for (const element of this.#elements) element.classList.remove('is-near')
    this.isBusy = false
    this.#done()
  }
}

function later(work: () => void): number {
  return 'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 500 }) : Number(setTimeout(work, 16))
}
