import type { Id } from '../../shared/model/id'
import type { Mark } from '../../shared/model/mark'
import { whoElement } from './turn-element'

/** A turn as it is read: who speaks, when, and whether that is the person who asks. */
export interface ReadTurn {
  id: Id
  who: string
  time: string
  interviewer: boolean
  text: string
  /** What the file set apart in it. */
  marks?: readonly Mark[] | undefined
}

/**
 * Writes speaker and time beside each turn and names the turn by them. The name of a speaker who goes on stands once; a screen reader
 * still hears it with every turn.
 */
export function fillHeads(elements: readonly HTMLElement[], turns: readonly ReadTurn[]): void {
  for (const [number, turn] of turns.entries()) {
    const element = elements[number]!
    const head = whoElement(element)
    head.firstElementChild!.textContent = turn.who
    head.lastElementChild!.textContent = turn.time
    head.title = turn.who
    element.classList.toggle('is-question', turn.interviewer)
    element.dataset.turn = turn.id
    element.ariaLabel = [turn.who, turn.time].filter(Boolean).join(', ')
  }
}
