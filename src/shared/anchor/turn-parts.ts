import type { Gap, SyncPoint } from '../model/draft'
import type { Mark } from '../model/mark'
import { movePlace, moveRange, type Splice } from './splice'

/** What lies on a turn's text besides codings: what the file had there instead, known times, and what it set apart. */
export interface TurnParts {
  gaps: readonly Gap[]
  syncs: readonly SyncPoint[]
  marks: readonly Mark[]
}

/** A gap whose shown words are edited is closed: the words that stand there now are what is read, and all there is. */
export function spliceParts({ gaps, syncs, marks }: TurnParts, splice: Splice): TurnParts {
  const until = splice.at + splice.removed.length
  return {
    gaps: gaps.flatMap(gap => {
      const end = gap.at + gap.length
      const isInside = splice.at < end && until > gap.at
      if (isInside) return []
      return [{ ...gap, at: splice.at >= end ? gap.at : movePlace(gap.at, splice) }]
    }),
    syncs: syncs.map(({ at, ms }) => ({ at: movePlace(at, splice), ms })),
    marks: marks.flatMap(mark => {
      const moved = moveRange(mark, splice)
      return moved.end > moved.start ? [{ ...mark, ...moved }] : []
    }),
  }
}

/** What lies before and behind the place where a turn is split. What lies across it is cut in two, a gap is closed. */
export function splitParts({ gaps, syncs, marks }: TurnParts, at: number): [TurnParts, TurnParts] {
  const first = {
    gaps: gaps.filter(gap => gap.at + gap.length <= at),
    syncs: syncs.filter(sync => sync.at < at),
    marks: marks.filter(mark => mark.start < at).map(mark => ({ ...mark, end: Math.min(mark.end, at) })),
  }
  const second = {
    gaps: gaps.filter(gap => gap.at >= at && gap.at + gap.length > at).map(gap => ({ ...gap, at: gap.at - at })),
    syncs: syncs.filter(sync => sync.at >= at).map(({ at: place, ms }) => ({ at: place - at, ms })),
    marks: marks
      .filter(mark => mark.end > at)
      .map(mark => ({ ...mark, start: Math.max(0, mark.start - at), end: mark.end - at })),
  }
  return [first, second]
}

/** What lies on two turns that become one, the first of them `at` long. */
export function joinParts(first: TurnParts, second: TurnParts, at: number): TurnParts {
  return {
    gaps: [...first.gaps, ...second.gaps.map(gap => ({ ...gap, at: gap.at + at }))],
    syncs: [...first.syncs, ...second.syncs.map(sync => ({ ...sync, at: sync.at + at }))],
    marks: [...first.marks, ...second.marks.map(mark => ({ ...mark, start: mark.start + at, end: mark.end + at }))],
  }
}
