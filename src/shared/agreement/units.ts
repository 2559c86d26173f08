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

/** What two coders said of one unit; `weight` is 1, or its length where characters are counted. */
export interface PairUnit {
  first: Value
  second: Value
  weight: number
  /** The turn it begins in, counted through all documents. */
  block: number
  /** The document it lies in, counted from 0. */
  document: number
}

/** A unit within its document: `block` is the place of its turn there. */
export type DocumentUnit = Omit<PairUnit, 'document'>

/** Cuts the turns of one document into what the two coders' spans leave whole, so that within each piece neither changes. */
export function characterUnits(
  turns: readonly Range[],
  first: readonly Span[],
  second: readonly Span[],
): DocumentUnit[] {
  const units: DocumentUnit[] = []
  const [a, b] = [new Cursor(first), new Cursor(second)]
  const cuts = [...new Set([...first, ...second].flatMap(({ start, end }) => [start, end]))].sort((x, y) => x - y)
  let at = 0
  turns.forEach((turn, block) => {
    while (at < cuts.length && cuts[at]! <= turn.start) at++
    let from = turn.start
    while (from < turn.end) {
      const cut = cuts[at]
      const to = cut !== undefined && cut < turn.end ? cut : turn.end
      if (to > from) units.push({ first: a.valueAt(from), second: b.valueAt(from), weight: to - from, block })
      from = to
      if (cut !== undefined && cut <= to) at++
    }
  })
  return units
}

/** One unit a range: each coder's value is the one that covers most of it, or none. */
export function rangeUnits(
  ranges: readonly (Range & { block: number })[],
  first: readonly Span[],
  second: readonly Span[],
): DocumentUnit[] {
  const [a, b] = [mostIn(ranges, first), mostIn(ranges, second)]
  return ranges.map(({ block }, index) => ({ first: a[index] ?? null, second: b[index] ?? null, weight: 1, block }))
}

/** Passages that both coders coded, wholly or in part: each stretch of touching codings of both is one unit, of the turn it begins in. */
export function samePassages(
  turns: readonly Range[],
  first: readonly Span[],
  second: readonly Span[],
): (Range & { block: number })[] {
  const all = [...first.map(span => ({ ...span, by: 1 })), ...second.map(span => ({ ...span, by: 2 }))].sort(
    (x, y) => x.start - y.start,
  )
  const ranges: (Range & { by: number })[] = []
  for (const { start, end, by } of all) {
    const last = ranges[ranges.length - 1]
    if (last && start < last.end) {
      last.end = Math.max(last.end, end)
      last.by |= by
    } else ranges.push({ start, end, by })
  }
  let turn = 0
  return ranges
    .filter(({ by }) => by === 3)
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
