import { turnAt, turnTop } from '../editor/near-turns'

/** The turn at the top of the view, and how far its top lies above it in pixels. */
export function topPlace(scroller: HTMLElement, elements: readonly HTMLElement[]): { turn: number; above: number } {
  const { scrollTop } = scroller
  const turn = turnAt(elements, scrollTop)
  return { turn, above: scrollTop - (elements[turn] ? turnTop(elements[turn]) : 0) }
}

/** Where to scroll so that a place stands a third down the view; null where it is in sight. */
export function topOf(place: Range, turn: HTMLElement, scroller: HTMLElement): (() => number) | null {
  const top = () => {
    const box = place.getClientRects()[0] ?? turn.getBoundingClientRect()
    return box.top - scroller.getBoundingClientRect().top + scroller.scrollTop
  }
  const at = top()
  const { scrollTop, clientHeight } = scroller
  return at >= scrollTop + 8 && at <= scrollTop + clientHeight - 64 ? null : () => top() - clientHeight / 3
}

/** Turns out of sight get their true height only when they come near, so the way there is corrected until it stands still. */
export function scrollUntilStill(scroller: HTMLElement, top: () => number, paint: () => void): void {
  scroller.scrollTop = top()
  paint()
  let left = 8
  const settle = () => {
    const before = scroller.scrollTop
    scroller.scrollTop = top()
    if (--left > 0 && Math.abs(scroller.scrollTop - before) > 0.5) requestAnimationFrame(settle)
  }
  requestAnimationFrame(settle)
}
