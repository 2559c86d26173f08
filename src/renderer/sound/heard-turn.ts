import type { Turn } from '../../shared/model/document'
import type { Id } from '../../shared/model/id'

/** The turn that is heard at a time: the last one that has begun. Null before the first, behind a known end, or where no times are known. */
export function turnHeard(turns: readonly Pick<Turn, 'id' | 'start' | 'end'>[], ms: number): Id | null {
  let heard: Pick<Turn, 'id' | 'start' | 'end'> | null = null
  for (const turn of turns) {
    if (turn.start === null || turn.start > ms) continue
    if (heard?.start == null || turn.start >= heard.start) heard = turn
  }
  if (!heard || (heard.end !== null && ms >= heard.end && isLast(turns, heard))) return null
  return heard.id
}

/** Between two turns the first goes on being shown: a gap of a second must not flicker. */
function isLast(turns: readonly Pick<Turn, 'start'>[], turn: Pick<Turn, 'start'>): boolean {
  return turns.every(({ start }) => start === null || start <= (turn.start ?? 0))
}

let isAskedFor = false

/** The turn that is heard next is brought into sight, also for a reader who went elsewhere meanwhile: it was asked for. */
export function followAgain(): void {
  isAskedFor = true
}

/**
 * Marks the turn in the text, and brings it into sight if wished, unless the reader has scrolled away from the one before: who reads elsewhere while
 * it plays is left there. The text is not this feature's own: turns are found by their ids.
 * @returns whether the turn that is heard stands in sight
 */
export function markHeard(id: Id | null, follow: boolean): boolean {
  const before = document.querySelector<HTMLElement>('.turn.is-heard')
  const isOther = (before?.dataset.turn ?? null) !== id
  const isWith = isAskedFor || !before || isInSight(before)
  const turn = isOther ? mark(id, before) : before
  if (!turn) return true
  if (isAskedFor || (isOther && follow && isWith)) bringIntoSight(turn)
  isAskedFor = false
  return isInSight(turn)
}

function mark(id: Id | null, before: HTMLElement | null): HTMLElement | null {
  before?.classList.remove('is-heard')
  before?.removeAttribute('aria-current')
  const turn = id === null ? null : document.querySelector<HTMLElement>(`.turn[data-turn="${CSS.escape(id)}"]`)
  turn?.classList.add('is-heard')
  turn?.setAttribute('aria-current', 'true')
  return turn
}

function boxes(turn: HTMLElement): { scroller: Element; box: DOMRect; view: DOMRect } | null {
  const scroller = turn.closest('.transcript-scroller')
  return scroller && { scroller, box: turn.getBoundingClientRect(), view: scroller.getBoundingClientRect() }
}

function isInSight(turn: HTMLElement): boolean {
  const at = boxes(turn)
  return !at || (at.box.bottom > at.view.top && at.box.top < at.view.bottom)
}

function bringIntoSight(turn: HTMLElement): void {
  const at = boxes(turn)
  if (at && (at.box.top < at.view.top || at.box.bottom > at.view.bottom))
    at.scroller.scrollTop += at.box.top - at.view.top - at.view.height / 3
}
