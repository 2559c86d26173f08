import type { TurnText } from './imported-text'

/**
 * Which end of a passage an offset is. Where the imported text has characters that are not read (labels, stamps, markup), a start
 * moves behind them and an end stays before them, so that a passage holds nothing but what is read.
 */
export type Side = 'start' | 'end'

export interface TurnOffset {
  turn: number
  /** UTF-16 offset in the turn's text. */
  offset: number
}

export interface OffsetMap {
  /** Length of the imported text in UTF-16 code units. */
  length: number
  toDocument(turn: number, offset: number, side: Side): number
  /** `null` where nothing is read on that side (before the first turn for an end, behind the last for a start). */
  toTurn(offset: number, side: Side): TurnOffset | null
}

/**
 * The offset in the characters a turn was read from (gaps put back) for an offset in its text. An offset within what a gap shows
 * goes outward: to the gap's begin for a start, to its end for an end.
 */
export function turnToDocumentOffset(turn: Pick<TurnText, 'gaps'>, offset: number, side: Side): number {
  let shift = 0
  for (const gap of turn.gaps) {
    const shownEnd = gap.at + gap.length
    if (offset < gap.at || (offset === gap.at && (gap.length > 0 || side === 'end'))) break
    if (offset < shownEnd) return side === 'start' ? gap.at + shift : gap.at + shift + gap.raw.length
    shift += gap.raw.length - gap.length
  }
  return offset + shift
}

/** The reverse of {@link turnToDocumentOffset}. An offset within a gap's characters goes inward, to what is read. */
export function documentToTurnOffset(turn: Pick<TurnText, 'gaps'>, offset: number, side: Side): number {
  let shift = 0
  for (const gap of turn.gaps) {
    const rawStart = gap.at + shift
    const rawEnd = rawStart + gap.raw.length
    if (offset <= rawStart) break
    if (offset < rawEnd) return side === 'start' ? gap.at + gap.length : gap.at
    shift += gap.raw.length - gap.length
  }
  return offset - shift
}

/** Builds both directions for a whole document once; each question then costs a binary search and the gaps of one turn. */
export function offsetMap(turns: readonly TurnText[], tail: string): OffsetMap {
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const turn of turns) {
    at += turn.lead.length
    starts.push(at)
    at += turn.gaps.reduce((sum, gap) => sum + gap.raw.length - gap.length, turn.text.length)
    ends.push(at)
  }
  return {
    length: at + tail.length,
    toDocument(turn, offset, side) {
      const start = starts[turn]
      const source = turns[turn]
      if (start === undefined || source === undefined) throw new RangeError(`There is no turn ${turn}.`)
      return start + turnToDocumentOffset(source, offset, side)
    },
    toTurn(offset, side) {
      const turn = side === 'start' ? firstAbove(ends, offset) : firstAtLeast(starts, offset) - 1
      const source = turns[turn]
      const start = starts[turn]
      if (source === undefined || start === undefined) return null
      if (offset <= start) return { turn, offset: 0 }
      if (offset >= (ends[turn] ?? 0)) return { turn, offset: source.text.length }
      return { turn, offset: documentToTurnOffset(source, offset - start, side) }
    },
  }
}

/** Index of the first value greater than `value`, the list's length if there is none. */
function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  return firstAbove(sorted, value - 1)
}
