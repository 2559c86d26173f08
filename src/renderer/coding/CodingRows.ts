import type { Coding } from '../../shared/model/coding'
import type { Id } from '../../shared/model/id'
import type { PaintedCoding } from '../editor/painted'
import type { FlowCount } from './spoken-coding'

/** Rows made at one time: laying them out afterwards takes ten times as long as making them. */
const atOnce = 100

export interface ListedCoding extends FlowCount {
  painted: PaintedCoding
  coding: Coding
}

interface Row extends ListedCoding {
  element: HTMLElement
  button: HTMLElement
}

/**
 * Keeps a list of buttons in step with thousands of codings while nothing else is to be done, a few rows at a time. No component: going
 * through all rows with every coding, and laying all of them out with every document, would be the longest work of either.
 */
export class CodingRows {
  readonly #list: HTMLElement
  readonly #words: (listed: ListedCoding) => string
  readonly #rows = new Map<Id, Row>()
  #wanted: readonly ListedCoding[] = []
  #next = 0
  #at: Element | null = null
  #handle = 0

  constructor(list: HTMLElement, words: (listed: ListedCoding) => string) {
    this.#list = list
    this.#words = words
  }

  /** @param codings in the order of the list. */
  show(codings: readonly ListedCoding[]): void {
    this.stop()
    this.#wanted = codings
    const wanted = new Set(codings.map(({ coding }) => coding.id))
    for (const [id, { element }] of this.#rows) {
      if (wanted.has(id)) continue
      element.remove()
      this.#rows.delete(id)
    }
    this.#next = 0
    this.#at = this.#list.firstElementChild
    this.#later()
  }

  stop(): void {
    cancelIdleCallback(this.#handle)
  }

  #later(): void {
    this.#handle = requestIdleCallback(() => this.#work(), { timeout: 1000 })
  }

  #work(): void {
    const most = this.#rows.size + atOnce
    while (this.#next < this.#wanted.length && this.#rows.size < most) this.#place(this.#wanted[this.#next++]!)
    if (this.#next < this.#wanted.length) this.#later()
  }

  #place(listed: ListedCoding): void {
    const { id } = listed.coding
    const row = this.#rows.get(id) ?? this.#made(listed)
    const isOther = row.painted !== listed.painted || row.coding.quote !== listed.coding.quote
    if (isOther || row.in !== listed.in || row.out !== listed.out || !row.button.textContent)
      row.button.textContent = this.#words(listed)
    this.#rows.set(id, { ...row, ...listed })
    if (row.element === this.#at) this.#at = this.#at.nextElementSibling
    else this.#list.insertBefore(row.element, this.#at)
  }

  #made(listed: ListedCoding): Row {
    const element = document.createElement('li')
    const button = document.createElement('button')
    button.type = 'button'
    button.tabIndex = -1
    button.dataset.coding = listed.coding.id
    element.append(button)
    return { ...listed, element, button }
  }
}
