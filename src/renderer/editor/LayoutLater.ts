/**
 * Lays out a long transcript bit by bit. At first only blocks near the view are (`content-visibility`), so that a document opens at once;
 * the others follow while nothing else is to be done, because text that is laid out is there for assistive technology, jumps go straight
 * to it, and nothing of its margin is cut off. Very long documents stay as they are: there it costs more than it gives.
 */
export class LayoutLater {
  readonly #root: HTMLElement
  readonly #blocks: readonly HTMLElement[]
  readonly #done: () => void
  #next = 0
  #handle = 0
  /** True from `start` until all blocks are laid out. */
  isBusy = false

  /** @param done called once when all blocks are laid out. */
  constructor(root: HTMLElement, blocks: readonly HTMLElement[], done: () => void) {
    this.#root = root
    this.#blocks = blocks
    this.#done = done
  }

  /** Gives each block the height it will have about, so that the whole has its height before it is laid out. @param heights pixels */
  contain(heights: ReadonlyMap<HTMLElement, number>): void {
    this.#root.classList.add('is-contained')
    giveHeights(heights)
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
    this.#blocks[this.#next++]?.classList.add('is-laid')
    if (this.#next < this.#blocks.length) {
      this.start()
      return
    }
    this.#root.classList.remove('is-contained')
    this.isBusy = false
    this.#done()
  }
}

/** Says how high blocks are about that are not laid out yet. @param heights pixels */
export function giveHeights(heights: ReadonlyMap<HTMLElement, number>): void {
  for (const [block, height] of heights) block.style.containIntrinsicBlockSize = `auto ${height}px`
}

function later(work: () => void): number {
  return 'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 500 }) : Number(setTimeout(work, 16))
}
