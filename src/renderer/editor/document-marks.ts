import { crossingLanes } from '../../shared/anchor/brackets'
import { assignLanes } from '../../shared/anchor/lanes'
import { spanInterval, turnPositions } from '../../shared/anchor/positions'
import type { Clip } from '../../shared/anchor/span'
import { clipSpan, compareSpans, coversPlace } from '../../shared/anchor/span'
import type { Id } from '../../shared/model/id'
import type { PaintedCoding } from './painted'
import type { Place } from './places'

/** A coding's part in one turn. */
export interface TurnMark {
  /** Index in `DocumentMarks.codings`. */
  coding: number
  clip: Clip
  /** Underline lane, given document-wide. */
  lane: number
}

/** All codings of a document in reading order, with their lanes, and what of them lies in each turn. Depends on no layout. */
export class DocumentMarks {
  readonly #codings: PaintedCoding[]
  readonly crossing: ReadonlyMap<number, number>
  /** Number of underline lanes in use. */
  readonly depth: number
  readonly #lanes: readonly number[]
  readonly #byTurn: ReadonlyMap<number, readonly number[]>
  readonly #byId: ReadonlyMap<Id, number>
  readonly #lengths: readonly number[]

  constructor(codings: readonly PaintedCoding[], lengths: readonly number[]) {
    this.#codings = [...codings].sort(inOrder)
    this.#lengths = lengths
    const positions = turnPositions(lengths)
    this.#lanes = assignLanes(this.#codings.map(coding => spanInterval(coding.span, positions)))
    this.depth = this.#lanes.reduce((most, lane) => Math.max(most, lane + 1), 0)
    this.crossing = crossingLanes(this.#codings.map(coding => coding.span))
    const byTurn = new Map<number, number[]>()
    for (const [index, { span }] of this.#codings.entries()) {
      for (let turn = span.startTurn; turn <= span.endTurn; turn++) {
        const there = byTurn.get(turn)
        if (there) there.push(index)
        else byTurn.set(turn, [index])
      }
    }
    this.#byTurn = byTurn
    this.#byId = new Map(this.#codings.map((coding, index) => [coding.id, index]))
  }

  get codings(): readonly PaintedCoding[] {
    return this.#codings
  }

  /**
   * Takes the same codings over words that were edited. They keep their lanes: editing brings none over another that it did not lie over.
   * @returns false where these are not all known, or lie in other turns or another order now; then all is to be worked out anew
   */
  replace(codings: readonly PaintedCoding[]): boolean {
    const places: number[] = []
    for (const coding of codings) {
      const index = this.#byId.get(coding.id)
      const before = index === undefined ? undefined : this.#codings[index]
      if (index === undefined || !before) return false
      const { startTurn, endTurn } = before.span
      if (coding.span.startTurn !== startTurn || coding.span.endTurn !== endTurn) return false
      this.#codings[index] = coding
      places.push(index)
    }
    const stands = (index: number) => {
      const [one, next] = [this.#codings[index], this.#codings[index + 1]]
      return !one || !next || inOrder(one, next) <= 0
    }
    return places.every(index => stands(index - 1) && stands(index))
  }

  /** What lies in a turn, in reading order. */
  inTurn(turn: number): TurnMark[] {
    const length = this.#lengths[turn] ?? 0
    return (this.#byTurn.get(turn) ?? []).flatMap(coding => {
      const clip = clipSpan(this.#codings[coding]!.span, turn, length)
      return clip ? [{ coding, clip, lane: this.#lanes[coding]! }] : []
    })
  }

  indexOf(id: Id): number | null {
    return this.#byId.get(id) ?? null
  }

  byId(id: Id | null): PaintedCoding | null {
    const index = id === null ? undefined : this.#byId.get(id)
    return index === undefined ? null : this.#codings[index]!
  }

  /** Codings over the character at a place, the shortest first. */
  at(place: Place): PaintedCoding[] {
    const there = (this.#byTurn.get(place.turn) ?? []).map(index => this.#codings[index]!)
    return there
      .filter(coding => coversPlace(coding.span, place.turn, place.offset))
      .sort((a, b) => compareSpans(b.span, a.span))
  }

  /** The first coding that opens at or after a place, or the last one before it. */
  near(place: Place, step: 1 | -1): PaintedCoding | null {
    const here = { startTurn: place.turn, startOffset: place.offset, endTurn: Number.MAX_SAFE_INTEGER, endOffset: 0 }
    if (step === 1) return this.#codings.find(coding => compareSpans(coding.span, here) >= 0) ?? null
    return this.#codings.findLast(coding => compareSpans(coding.span, here) < 0) ?? null
  }
}

function inOrder(a: PaintedCoding, b: PaintedCoding): number {
  return compareSpans(a.span, b.span) || (a.id < b.id ? -1 : 1)
}
