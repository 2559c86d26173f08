import { markColour } from './mark-colour'
import type { PaintedCoding } from './painted'
import type { Place, Places } from './places'

const delay = 350

/** Names all codings under the pointer in a small box that follows the text, after a moment's rest. */
export class HoverNames {
  readonly #box: HTMLElement
  readonly #codingsAt: (place: Place) => readonly PaintedCoding[]
  readonly #places: Places
  #timer = 0

  constructor(box: HTMLElement, codingsAt: (place: Place) => readonly PaintedCoding[], places: Places) {
    this.#box = box
    this.#codingsAt = codingsAt
    this.#places = places
  }

  moved(event: PointerEvent): void {
    this.hide()
    if (event.buttons !== 0 || event.pointerType === 'touch') return
    const { clientX, clientY } = event
    this.#timer = window.setTimeout(() => this.#show(clientX, clientY), delay)
  }

  hide(): void {
    clearTimeout(this.#timer)
    this.#box.hidden = true
  }

  destroy(): void {
    this.hide()
    this.#box.replaceChildren()
  }

  /** The place of the character under a point of the window; null beside the text. */
  placeUnder(x: number, y: number): Place | null {
    const point = document.caretPositionFromPoint?.(x, y)
    if (!(point?.offsetNode instanceof Text)) return null
    // The caret stands between two characters: the one before it may be the one that was hit.
    for (const start of [point.offset, point.offset - 1]) {
      if (start < 0 || start >= point.offsetNode.length) continue
      const range = document.createRange()
      range.setStart(point.offsetNode, start)
      range.setEnd(point.offsetNode, start + 1)
      const hit = [...range.getClientRects()].some(
        box => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 2 && y <= box.bottom + 8,
      )
      if (hit) return this.#places.placeOf(point.offsetNode, start)
    }
    return null
  }

  #show(x: number, y: number): void {
    const place = this.placeUnder(x, y)
    const codings = place ? this.#codingsAt(place) : []
    if (codings.length === 0) return
    this.#box.replaceChildren(...codings.map(row))
    this.#box.hidden = false
    const frame = this.#box.offsetParent?.getBoundingClientRect()
    const left = x - (frame?.left ?? 0) + 8
    const top = y - (frame?.top ?? 0) + 20
    this.#box.style.left = `${Math.max(4, Math.min(left, (frame?.width ?? left) - this.#box.offsetWidth - 8))}px`
    this.#box.style.top = `${Math.min(top, (frame?.height ?? top) - this.#box.offsetHeight - 4)}px`
  }
}

function row(coding: PaintedCoding): HTMLElement {
  const line = document.createElement('div')
  markColour(line, coding)
  const key = document.createElement('b')
  key.textContent = coding.key
  const name = document.createElement('span')
  name.textContent = [coding.name, coding.signs].filter(Boolean).join(' ')
  line.append(key, name)
  if (coding.other) {
    const other = document.createElement('i')
    other.textContent = coding.other
    line.append(other)
  }
  return line
}
