/** Turns that stand in view or near it: first and last number, both included. */
export interface TurnRange {
  first: number
  last: number
}

interface Placed {
  readonly offsetTop: number
  readonly parentElement?: Element | null
}

/** The block of neighbours a turn stands in; null where the turns stand by themselves. */
export function blockOf(turn: Pick<Placed, 'parentElement'>): HTMLElement | null {
  const parent = turn.parentElement
  return parent instanceof HTMLElement && parent.classList.contains('turn-block') ? parent : null
}

/** Where a turn starts: pixels from the top of the transcript. */
export function turnTop(turn: Placed): number {
  // Only where there is a page there are blocks.
  const block = turn.parentElement ? blockOf(turn) : null
  return turn.offsetTop + (block?.offsetTop ?? 0)
}

/**
 * Finds the turns between two heights by bisection over the elements themselves. Asking them anew each time stays right where
 * `content-visibility` lets heights change under way, and unlike an intersection observer it answers in the same frame.
 * @param top and @param bottom in pixels from the top of the transcript.
 */
export function turnsBetween(elements: readonly HTMLElement[], top: number, bottom: number): TurnRange {
  return { first: turnAt(elements, top), last: turnAt(elements, bottom) }
}

/** The last turn that starts at or above `y`; the first one where none does. */
export function turnAt(elements: readonly Placed[], y: number): number {
  let low = 0
  let high = elements.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (turnTop(elements[middle]!) <= y) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
