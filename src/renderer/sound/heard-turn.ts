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

/** Marks the turn in the text, and brings it into sight if wished. The text is not this feature's own: it is found by its id. */
export function markHeard(id: Id | null, follow: boolean): void {
  const before = document.querySelector<HTMLElement>('.turn.is-heard')
  if ((before?.dataset.turn ?? null) === id) return
  before?.classList.remove('is-heard')
  before?.removeAttribute('aria-current')
  const turn = id === null ? null : document.querySelector<HTMLElement>(`.turn[data-turn="${CSS.escape(id)}"]`)
  if (!turn) return
  turn.classList.add('is-heard')
  turn.setAttribute('aria-current', 'true')
  if (!follow) return
  const scroller = turn.closest('.transcript-scroller')
  if (!scroller) return
  const [box, view] = [turn.getBoundingClientRect(), scroller.getBoundingClientRect()]
  if (box.top < view.top || box.bottom > view.bottom) scroller.scrollTop += box.top - view.top - view.height / 3
}
