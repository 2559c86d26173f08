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
  /** The rows from the next one to the end are still to be gone through. */
  #next = 0
  #end = 0
  #at: Element | null = null
  #handle = 0

  constructor(list: HTMLElement, words: (listed: ListedCoding) => string) {
    this.#list = list
    this.#words = words
  }

  /** @param codings in the order of the list. */
  show(codings: readonly ListedCoding[]): void {
    this.stop()
    const before = this.#wanted
    // What stands before and behind a coding that came or went stands as it did.
    const [same, left] = this.#next < this.#end ? [0, 0] : equalEnds(before, codings)
    this.#wanted = codings
    this.#next = same
    this.#end = codings.length - left
    const wanted = new Set(codings.slice(same, this.#end).map(({ coding }) => coding.id))
    const middle =
      left + same > 0 ? before.slice(same, before.length - left).map(({ coding }) => coding.id) : this.#rows.keys()
    for (const id of [...middle]) {
      if (wanted.has(id)) continue
      this.#rows.get(id)?.element.remove()
      this.#rows.delete(id)
    }
    const last = same > 0 ? this.#rows.get(codings[same - 1]!.coding.id)?.element : undefined
    this.#at = last ? last.nextElementSibling : this.#list.firstElementChild
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
    while (this.#next < this.#end && this.#rows.size < most) this.#place(this.#wanted[this.#next++]!)
    if (this.#next < this.#end) this.#later()
  }

  #place(listed: ListedCoding): void {
    const { id } = listed.coding
    const row = this.#rows.get(id) ?? this.#made(listed)
    const isOther = row.painted !== listed.painted || row.coding.quote !== listed.coding.quote
    if (isOther || row.in !== listed.in || row.out !== listed.out || !row.button.textContent)
      row.button.textContent = this.#words(listed)
    this.#rows.set(id, Object.assign(row, listed))
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

/** How many entries at the beginning, and how many of the others at the end, are the same in both lists. */
function equalEnds(before: readonly ListedCoding[], after: readonly ListedCoding[]): [number, number] {
  const least = Math.min(before.length, after.length)
  const isSame = (one: ListedCoding, other: ListedCoding) =>
    one.painted === other.painted && one.coding === other.coding && one.in === other.in && one.out === other.out
  let first = 0
  while (first < least && isSame(before[first]!, after[first]!)) first++
  let left = 0
  while (left < least - first && isSame(before[before.length - 1 - left]!, after[after.length - 1 - left]!)) left++
  return [first, left]
}
