import type { Span } from '../../shared/anchor/span'
import { keepCaret } from './keep-caret'
import type { Place, Places } from './places'
import { selectFromMargin } from './select-from-margin'
import { selectWholeWords } from './select-whole-words'

/** What is selected in a transcript, told in turns and offsets. */
export class TextSelection {
  readonly #root: HTMLElement
  readonly #places: Places
  readonly #forgetCaret: () => void

  /** @param signal ends what it listens to */
  constructor(root: HTMLElement, places: Places, signal: AbortSignal) {
    this.#root = root
    this.#places = places
    this.#forgetCaret = keepCaret(root, signal)
    selectFromMargin(root, places, signal)
    selectWholeWords(root, places, signal)
  }

  /** The selected passage; null where nothing is selected, or the selection is elsewhere. */
  span(): Span | null {
    const selection = document.getSelection()
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
    const range = selection.getRangeAt(0)
    return this.#root.contains(range.commonAncestorContainer) ? this.#places.spanOf(range) : null
  }

  /** Boxes of the selection's lines, in the window's coordinates. */
  rects(): DOMRect[] {
    const selection = document.getSelection()
    return selection && selection.rangeCount > 0 ? [...selection.getRangeAt(0).getClientRects()] : []
  }

  caret(): Place | null {
    const selection = document.getSelection()
    if (!selection?.focusNode || !this.#root.contains(selection.focusNode)) return null
    return this.#places.placeOf(selection.focusNode, selection.focusOffset)
  }

  /** The passage as a range of the page, as it stands now. */
  rangeOf(span: Span): Range {
    const start = this.#places.pointOf({ turn: span.startTurn, offset: span.startOffset })
    const end = this.#places.pointOf({ turn: span.endTurn, offset: span.endOffset })
    const range = document.createRange()
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    return range
  }

  select(span: Span): void {
    this.#forgetCaret()
    const { startContainer, startOffset, endContainer, endOffset } = this.rangeOf(span)
    document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
  }

  putCaret(place: Place): void {
    this.#forgetCaret()
    const { node, offset } = this.#places.pointOf(place)
    document.getSelection()?.collapse(node, offset)
  }
}
