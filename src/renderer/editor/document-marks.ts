import { crossingLanes } from '../../shared/anchor/brackets'
import { lanesInOrder } from '../../shared/anchor/lanes'
import { turnPositions } from '../../shared/anchor/positions'
import type { Clip } from '../../shared/anchor/span'
import { clipSpan, compareSpans, coversPlace } from '../../shared/anchor/span'
import type { Id } from '../../shared/model/id'
import type { TurnRange } from './near-turns'
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

/** So many codings are looked for one by one before a map is made of all of them. */
const fewAsked = 8

/** All codings of a document in reading order, with their lanes, and what of them lies in each turn. Depends on no layout. */
export class DocumentMarks {
  readonly #codings: PaintedCoding[]
  readonly crossing: ReadonlyMap<number, number>
  /** Number of underline lanes in use. */
  readonly depth: number
  readonly #lanes: Uint32Array
  /** Index of the first coding that starts in each turn, and behind the last turn their number. */
  readonly #starts: Int32Array
  /** Of the turns into which codings reach from before: which ones, by turn. */
  readonly #reaching: ReadonlyMap<number, readonly number[]>
  readonly #lengths: readonly number[]
  #indexes: ReadonlyMap<Id, number> | null = null
  #asked = 0

  constructor(codings: readonly PaintedCoding[], lengths: readonly number[]) {
    this.#codings = [...codings].sort(inOrder)
    this.#lengths = lengths
    const positions = turnPositions(lengths)
    const starts = new Float64Array(this.#codings.length)
    const ends = new Float64Array(this.#codings.length)
    this.#codings.forEach(({ span }, index) => {
      starts[index] = positions[span.startTurn]! + span.startOffset
      ends[index] = positions[span.endTurn]! + span.endOffset
    })
    this.#lanes = lanesInOrder(starts, ends)
    this.depth = this.#lanes.reduce((most, lane) => Math.max(most, lane + 1), 0)
    this.crossing = crossingLanes(this.#codings.map(coding => coding.span))
    this.#starts = startsOf(this.#codings, lengths.length)
    const reaching = new Map<number, number[]>()
    for (const index of this.crossing.keys()) {
      const { startTurn, endTurn } = this.#codings[index]!.span
      for (let turn = startTurn + 1; turn <= endTurn; turn++) {
        const there = reaching.get(turn)
        if (there) there.push(index)
        else reaching.set(turn, [index])
      }
    }
    this.#reaching = reaching
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
      const index = this.indexOf(coding.id)
      const before = index === null ? undefined : this.#codings[index]
      if (index === null || !before) return false
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
    return this.#in(turn).flatMap(coding => {
      const clip = clipSpan(this.#codings[coding]!.span, turn, length)
      return clip ? [{ coding, clip, lane: this.#lanes[coding]! }] : []
    })
  }

  /** Indexes of the codings that lie in a turn, in reading order: those that reach into it come before those that start there. */
  #in(turn: number): number[] {
    const [from, to] = [this.#starts[turn] ?? 0, this.#starts[turn + 1] ?? 0]
    const own = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
    return [...(this.#reaching.get(turn) ?? []), ...own]
  }

  indexOf(id: Id): number | null {
    // Few are asked for while codings come and go; a map of thousands for these would take longer than to look for them.
    if (!this.#indexes && this.#asked++ < fewAsked) {
      const index = this.#codings.findIndex(coding => coding.id === id)
      return index < 0 ? null : index
    }
    this.#indexes ??= new Map(this.#codings.map((coding, index) => [coding.id, index]))
    return this.#indexes.get(id) ?? null
  }

  byId(id: Id | null): PaintedCoding | null {
    const index = id === null ? null : this.indexOf(id)
    return index === null ? null : this.#codings[index]!
  }

  /** The codings that start in turns of a range, by their ids. */
  startingIn({ first, last }: TurnRange): ReadonlySet<Id> {
    const [from, to] = [this.#starts[first] ?? 0, this.#starts[last + 1] ?? this.#codings.length]
    return new Set(this.#codings.slice(from, to).map(({ id }) => id))
  }

  /** Codings over the character at a place, the shortest first. */
  at(place: Place): PaintedCoding[] {
    const there = this.#in(place.turn).map(index => this.#codings[index]!)
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

/** Of a list in reading order: those that start in turn `n` stand from the n-th number on, before the next one. */
function startsOf(codings: readonly PaintedCoding[], turns: number): Int32Array {
  const starts = new Int32Array(turns + 1)
  for (const { span } of codings) starts[span.startTurn + 1]! += 1
  for (let turn = 1; turn <= turns; turn++) starts[turn]! += starts[turn - 1]!
  return starts
}

function inOrder(a: PaintedCoding, b: PaintedCoding): number {
  return compareSpans(a.span, b.span) || (a.id < b.id ? -1 : 1)
}
