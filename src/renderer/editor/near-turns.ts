/** Turns that stand in view or near it: first and last number, both included. */
export interface TurnRange {
  first: number
  last: number
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
export function turnAt(elements: readonly { readonly offsetTop: number }[], y: number): number {
  let low = 0
  let high = elements.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (elements[middle]!.offsetTop <= y) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
