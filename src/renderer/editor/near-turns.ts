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
  // Only where there is a page there are blocks.
  return parent && parent instanceof HTMLElement && parent.classList.contains('turn-block') ? parent : null
}

/** Where a turn starts: pixels from the top of the transcript. Asking it of a turn that is not laid out lays its block out. */
export function turnTop(turn: Placed): number {
  return turn.offsetTop + (blockOf(turn)?.offsetTop ?? 0)
}

/** Whether a turn has its true height; others have a share of what their block was given, and asking them would cost their layout. */
export function isLaidOut(turn: HTMLElement): boolean {
  const block = blockOf(turn)
  if (!block?.parentElement?.classList.contains('is-contained')) return true
  return block.classList.contains('is-near') || block.classList.contains('is-laid')
}

/** Where a turn stands about, in pixels from the top of the transcript, without having anything laid out for it. */
export function roughBox(turn: HTMLElement): { top: number; height: number } {
  const block = blockOf(turn)
  if (!block || isLaidOut(turn)) return { top: turnTop(turn), height: turn.offsetHeight }
  const height = block.offsetHeight / block.childElementCount
  return { top: block.offsetTop + height * [...block.children].indexOf(turn), height }
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
  // By blocks first: a turn far away may not be laid out, and is not to be asked.
  const near = lastAtOrAbove(
    0,
    elements.length - 1,
    turn => (blockOf(elements[turn]!)?.offsetTop ?? turnTop(elements[turn]!)) <= y,
  )
  const turn = elements[near]
  const block = turn ? blockOf(turn) : null
  if (!block) return near
  const first = near - Array.prototype.indexOf.call(block.children, turn)
  return lastAtOrAbove(first, near, number => turnTop(elements[number]!) <= y)
}

/** The last number from `low` to `high` of which something holds that holds of all before it too; `low` where it holds of none. */
function lastAtOrAbove(low: number, high: number, holds: (number: number) => boolean): number {
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
