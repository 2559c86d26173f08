import type { Value } from './coefficients'

/** A coded stretch of a document: UTF-16 offsets in its text, end exclusive. */
export interface Span {
  start: number
  end: number
  value: string
}

export interface Range {
  start: number
  end: number
}

/** Where a unit lies, and what it counts for. */
interface Place {
  /** 1, or its length where characters are counted. */
  weight: number
  /** The turn it begins in, counted through all documents. */
  block: number
  /** The document it lies in, counted from 0. */
  document: number
}

/** What two coders said of one unit. */
export interface PairUnit extends Place {
  first: Value
  second: Value
}

/** What several coders said of one unit: those who judged it, two at least; who did not see it is missing. */
export interface GroupUnit extends Place {
  values: readonly Value[]
}

/** A unit within its document, coder by coder: `block` is the place of its turn there. */
export type DocumentUnit = Omit<GroupUnit, 'document'>

/** Cuts the turns of one document into what the coders' spans leave whole, so that within each piece none changes. */
export function characterUnits(turns: readonly Range[], coders: readonly (readonly Span[])[]): DocumentUnit[] {
  const units: DocumentUnit[] = []
  const cursors = coders.map(spans => new Cursor(spans))
  const cuts = [...new Set(coders.flat().flatMap(({ start, end }) => [start, end]))].sort((x, y) => x - y)
  let at = 0
  turns.forEach((turn, block) => {
    while (at < cuts.length && cuts[at]! <= turn.start) at++
    let from = turn.start
    while (from < turn.end) {
      const cut = cuts[at]
      const to = cut !== undefined && cut < turn.end ? cut : turn.end
      if (to > from) units.push({ values: cursors.map(cursor => cursor.valueAt(from)), weight: to - from, block })
      from = to
      if (cut !== undefined && cut <= to) at++
    }
  })
  return units
}

/** One unit a range: each coder's value is the one that covers most of it, or none. */
export function rangeUnits(
  ranges: readonly (Range & { block: number })[],
  coders: readonly (readonly Span[])[],
): DocumentUnit[] {
  const values = coders.map(spans => mostIn(ranges, spans))
  return ranges.map(({ block }, index) => ({ values: values.map(own => own[index] ?? null), weight: 1, block }))
}

/** Passages that at least two coders coded, wholly or in part: each stretch of touching codings is one unit, of the turn it begins in. */
export function samePassages(
  turns: readonly Range[],
  coders: readonly (readonly Span[])[],
): (Range & { block: number })[] {
  const all = coders
    .flatMap((spans, by) => spans.map(({ start, end }) => ({ start, end, by })))
    .sort((x, y) => x.start - y.start)
  const ranges: (Range & { by: number; several: boolean })[] = []
  for (const { start, end, by } of all) {
    const last = ranges[ranges.length - 1]
    if (last && start < last.end) {
      last.end = Math.max(last.end, end)
      last.several ||= last.by !== by
    } else ranges.push({ start, end, by, several: false })
  }
  let turn = 0
  return ranges
    .filter(({ several }) => several)
    .map(({ start, end }) => {
      while (turn < turns.length - 1 && turns[turn]!.end <= start) turn++
      return { start, end, block: turn }
    })
}

/** Spans in order; at a place that several cover, the shortest one says what it is. */
class Cursor {
  readonly #spans: Span[]
  #next = 0
  #open: Span[] = []

  constructor(spans: readonly Span[]) {
    this.#spans = [...spans].sort((x, y) => x.start - y.start)
  }

  /** @param at not before any place asked for earlier */
  valueAt(at: number): Value {
    while (this.#next < this.#spans.length && this.#spans[this.#next]!.start <= at)
      this.#open.push(this.#spans[this.#next++]!)
    this.#open = this.#open.filter(({ end }) => end > at)
    let shortest: Span | undefined
    for (const span of this.#open)
      if (
        !shortest ||
        span.end - span.start < shortest.end - shortest.start ||
        (span.end - span.start === shortest.end - shortest.start && span.value < shortest.value)
      )
        shortest = span
    return shortest?.value ?? null
  }
}

function mostIn(ranges: readonly Range[], spans: readonly Span[]): Value[] {
  const ordered = [...spans].sort((x, y) => x.start - y.start)
  let next = 0
  let open: Span[] = []
  return ranges.map(({ start, end }) => {
    while (next < ordered.length && ordered[next]!.start < end) open.push(ordered[next++]!)
    open = open.filter(span => span.end > start)
    const covered = new Map<string, number>()
    for (const span of open) {
      const length = Math.min(end, span.end) - Math.max(start, span.start)
      if (length > 0) covered.set(span.value, (covered.get(span.value) ?? 0) + length)
    }
    let best: Value = null
    for (const [value, length] of covered)
      if (best === null || length > covered.get(best)! || (length === covered.get(best)! && value < best)) best = value
    return best
  })
}
