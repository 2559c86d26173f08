import type { Coding } from '../../shared/model/coding'
import type { Id } from '../../shared/model/id'
import type { EditLog } from './EditLog'

/** The codings of a text as they are stored, and where they lie while it is edited. */
export class MovingCodings {
  readonly #log: EditLog
  readonly #ending = new Map<Id, Coding[]>()
  #stored: readonly Coding[] = []

  constructor(log: EditLog) {
    this.#log = log
  }

  get stored(): readonly Coding[] {
    return this.#stored
  }

  store(codings: readonly Coding[]): void {
    this.#stored = codings
  }

  /** All of them where they lie now. */
  all(): Coding[] {
    this.#ending.clear()
    return this.#stored.map(stored => {
      const moved = this.#log.moved(stored)
      for (const turn of new Set([moved.anchor.startTurn, moved.anchor.endTurn])) {
        const there = this.#ending.get(turn)
        if (there) there.push(stored)
        else this.#ending.set(turn, [stored])
      }
      return moved
    })
  }

  /** Those that begin or end in one of these turns, of which nothing but the words has changed since all were asked for: no others have moved. */
  in(turns: readonly Id[]): Coding[] {
    return [...new Set(turns.flatMap(turn => this.#ending.get(turn) ?? []))].map(stored => this.#log.moved(stored))
  }
}
