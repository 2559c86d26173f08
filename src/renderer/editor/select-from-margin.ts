import type { Place, Places } from './places'

/** Pixels scrolled in a frame for each pixel the pointer is beyond the edge, and at most. */
const speed = 0.2
const fastest = 40

/**
 * Lets a selection begin and end beside the words, where a hand that drags along lines often is: left of them stand the speakers' names,
 * at which the browser neither begins a selection nor moves the end of one. A point beside a line counts as that end of the line.
 */
export function selectFromMargin(root: HTMLElement, places: Places, signal: AbortSignal): void {
  const extend = (event: { clientX: number; clientY: number }) => {
    const to = pointBeside(root, places, event.clientX, event.clientY)
    if (to && document.getSelection()?.anchorNode) document.getSelection()?.extend(to.node, to.offset)
  }

  root.addEventListener(
    'mousedown',
    event => {
      if (event.button !== 0 || !isLeftOfText(root, event)) return
      const from = pointBeside(root, places, event.clientX, event.clientY)
      if (!from) return
      // The browser's own selecting would begin nowhere, and keep the old selection.
      event.preventDefault()
      root.focus({ preventScroll: true })
      if (event.shiftKey) extend(event)
      else document.getSelection()?.collapse(from.node, from.offset)
      follow(root, extend, signal)
    },
    { signal },
  )
  // A drag that began in the words and has come to lie beside them.
  root.addEventListener(
    'pointermove',
    event => {
      const selection = document.getSelection()
      if (event.buttons !== 1 || event.pointerType === 'touch' || !selection || selection.isCollapsed) return
      if (root.contains(selection.anchorNode) && isLeftOfText(root, event)) extend(event)
    },
    { signal },
  )
}

/** Moves the selection's end with the pointer until the button is up, and the text with it beyond its edges. */
function follow(root: HTMLElement, extend: (at: { clientX: number; clientY: number }) => void, all: AbortSignal): void {
  const stop = new AbortController()
  const signal = AbortSignal.any([stop.signal, all])
  const scroller = root.closest('.transcript-scroller')
  let at = { clientX: 0, clientY: 0 }
  let isScrolling = false
  const scroll = () => {
    const by = scroller === null || signal.aborted ? 0 : beyond(scroller.getBoundingClientRect(), at.clientY)
    isScrolling = by !== 0
    if (!isScrolling) return
    scroller?.scrollBy(0, Math.max(-fastest, Math.min(fastest, by * speed)))
    extend(at)
    requestAnimationFrame(scroll)
  }
  window.addEventListener(
    'pointermove',
    event => {
      at = event
      if (event.buttons !== 1) stop.abort()
      else extend(event)
      if (!isScrolling) scroll()
    },
    { signal },
  )
  for (const end of ['pointerup', 'pointercancel', 'blur']) window.addEventListener(end, () => stop.abort(), { signal })
}

function beyond(box: DOMRect, y: number): number {
  if (y < box.top) return y - box.top
  return y > box.bottom ? y - box.bottom : 0
}

function isLeftOfText(root: HTMLElement, { target, clientX }: MouseEvent): boolean {
  if (!(target instanceof Element) || target.closest('.turn-text, button, [data-coding], [data-codings]')) return false
  const box = root.querySelector('.turn-text')?.getBoundingClientRect()
  return box !== undefined && clientX < box.left
}

/** The point of the words nearest to a point of the window: in its line, or of the turn beside it. */
function pointBeside(root: HTMLElement, places: Places, x: number, y: number): { node: Node; offset: number } | null {
  const box = root.querySelector('.turn-text')?.getBoundingClientRect()
  if (!box) return null
  const frame = (root.closest('.transcript-scroller') ?? root).getBoundingClientRect()
  const point = document.caretPositionFromPoint(
    Math.max(box.left + 1, Math.min(x, box.right - 1)),
    Math.max(frame.top + 1, Math.min(y, frame.bottom - 1)),
  )
  const place: Place | null = point && places.placeOf(point.offsetNode, point.offset)
  return place && places.pointOf(place)
}
