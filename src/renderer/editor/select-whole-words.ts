import { wholeWords } from '../../shared/anchor/whole-words'
import type { Places } from './places'

/** Pixels a hand may slip while it clicks. */
const slip = 4

/**
 * Makes a selection that was dragged with the mouse one of whole words; with Alt held it stays as it is. What a hand slips while it clicks
 * selects nothing: the click picks what is coded there.
 */
export function selectWholeWords(root: HTMLElement, places: Places, signal: AbortSignal): void {
  let from: { x: number; y: number } | null = null
  root.addEventListener(
    'mousedown',
    ({ button, detail, shiftKey, clientX, clientY }) => {
      // A second press selects by words already, and Shift goes on from another place.
      from = button === 0 && detail === 1 && !shiftKey ? { x: clientX, y: clientY } : null
    },
    { signal },
  )
  // Dragging words away is no selecting.
  root.addEventListener(
    'dragstart',
    () => {
      from = null
    },
    { signal },
  )
  window.addEventListener(
    'mouseup',
    ({ altKey, clientX, clientY }) => {
      const start = from
      from = null
      const selection = document.getSelection()
      if (!start || !selection || selection.isCollapsed || !root.contains(selection.anchorNode)) return
      const { focusNode, focusOffset } = selection
      const range = selection.getRangeAt(0)
      const isBackward = range.startContainer === focusNode && range.startOffset === focusOffset
      if (Math.hypot(clientX - start.x, clientY - start.y) < slip) {
        const pressed = document.caretPositionFromPoint(start.x, start.y)
        // A press among words that are selected takes them off; the browser does so too, but only after the click is heard.
        if (pressed && range.isPointInRange(pressed.offsetNode, pressed.offset))
          selection.collapse(pressed.offsetNode, pressed.offset)
        return
      }
      const span = altKey ? null : places.spanOf(range)
      if (!span) return
      const whole = wholeWords(span, turn => places.textOf(turn))
      if (whole.startOffset === span.startOffset && whole.endOffset === span.endOffset) return
      const first = places.pointOf({ turn: whole.startTurn, offset: whole.startOffset })
      const last = places.pointOf({ turn: whole.endTurn, offset: whole.endOffset })
      if (isBackward) selection.setBaseAndExtent(last.node, last.offset, first.node, first.offset)
      else selection.setBaseAndExtent(first.node, first.offset, last.node, last.offset)
    },
    { signal },
  )
}
