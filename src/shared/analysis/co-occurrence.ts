import { rowsAtOnce, type Sliced } from '../slices'
import type { CodeLines } from './code-lines'
import type { AnalysisCoding, AnalysisDocument } from './rows'

/** How passages stand together. `within` is the only one with a direction: the line's passage lies within the column's. */
export const togetherness = ['overlap', 'within', 'sameTurn'] as const
export type Togetherness = (typeof togetherness)[number]

export interface CoOccurrence {
  /** `count[line * n + column]`; the diagonal is left at 0. */
  count: Int32Array
  /** What both codes share in the unit of the relation: characters for overlap, turns for the same turn; else empty. */
  shared: Float64Array
  /** How much of the unit each code covers, and how much there is. */
  covered: Float64Array
  all: number
}

/**
 * How often codes stand together in the text. A pair of passages counts once for two codes, even where both could be counted either way.
 * One pass over the text of each document, in which only what is open at a place is compared: n codings of which k lie on one another at
 * most take O(n k).
 *
 * @param withShared whether characters under two codes are counted too, which takes as long again
 * @param codings in the order of the rows; those of lost words have no length and stand together with nothing
 */
export function* coOccurrence(
  codings: readonly AnalysisCoding[],
  documents: readonly AnalysisDocument[],
  { lines, placesOf }: CodeLines,
  relation: Togetherness,
  withShared = true,
): Sliced<CoOccurrence> {
  const size = lines.length
  const found: CoOccurrence = {
    count: new Int32Array(size * size),
    shared: new Float64Array(relation === 'within' ? 0 : size * size),
    covered: new Float64Array(size),
    all: documents.reduce((sum, { length, turns }) => sum + (relation === 'sameTurn' ? turns : length), 0),
  }
  let paused = 0
  for (let from = 0; from < codings.length; ) {
    if (from >= paused) {
      yield from / codings.length
      paused = from + rowsAtOnce / 2
    }
    const { document } = codings[from]!
    let to = from
    while (to < codings.length && codings[to]!.document === document) to++
    if (relation === 'sameTurn') addTurns(codings, from, to, placesOf, size, found)
    else addPairs(codings, from, to, placesOf, size, relation, found)
    if (relation === 'overlap' && withShared) addCharacters(codings, from, to, placesOf, size, found)
    from = to
  }
  if (relation === 'overlap') addMirrored(found.shared, size)
  return found
}

/** What was added to one of the two cells of a pair is in both. */
function addMirrored(cells: Float64Array, size: number): void {
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++) {
      const sum = cells[a * size + b]! + cells[b * size + a]!
      cells[a * size + b] = sum
      cells[b * size + a] = sum
    }
}

type PlacesOf = CodeLines['placesOf']

/** Pairs that share a character. The rows are sorted by their start, so what began before and has not ended is what overlaps. */
function addPairs(
  codings: readonly AnalysisCoding[],
  from: number,
  to: number,
  placesOf: PlacesOf,
  size: number,
  relation: 'overlap' | 'within',
  { count }: CoOccurrence,
): void {
  const once = new Once(size)
  // For `within` each passage counts once for a code it lies in, however many of that code it lies in.
  const open: AnalysisCoding[] = []
  if (relation === 'within') {
    const covering: AnalysisCoding[] = []
    for (let at = from; at < to; at++) {
      const inner = codings[at]!
      if (inner.end <= inner.start) continue
      keepOpen(open, inner.start)
      covering.length = 0
      for (const outer of open) if (outer.end >= inner.end) covering.push(outer)
      // Those that begin at the same place and come later may be longer.
      for (let next = at + 1; next < to && codings[next]!.start === inner.start; next++)
        if (codings[next]!.end >= inner.end) covering.push(codings[next]!)
      open.push(inner)
      once.next()
      for (const outer of covering)
        for (const a of placesOf(inner))
          for (const b of placesOf(outer)) if (a !== b && once.isNew(a, b)) count[a * size + b]!++
    }
    return
  }
  for (let at = from; at < to; at++) {
    const coding = codings[at]!
    if (coding.end <= coding.start) continue
    keepOpen(open, coding.start)
    const own = placesOf(coding)
    for (const other of open) {
      once.next()
      for (const b of placesOf(other))
        for (const a of own) {
          if (a === b || !once.isNew(a, b)) continue
          once.isNew(b, a)
          count[a * size + b]!++
          count[b * size + a]!++
        }
    }
    open.push(coding)
  }
}

function keepOpen(open: AnalysisCoding[], start: number): void {
  let kept = 0
  for (const other of open) if (other.end > start) open[kept++] = other
  open.length = kept
}

/** Characters under two codes at once, from edge to edge of the passages; each pair of codes in one of its two cells. */
function addCharacters(
  codings: readonly AnalysisCoding[],
  from: number,
  to: number,
  placesOf: PlacesOf,
  size: number,
  { shared, covered }: CoOccurrence,
): void {
  const open = codings.slice(from, to).filter(({ start, end }) => end > start)
  // Places of the codings by their ends, each with its end in one number: numbers are sorted without comparing things.
  const ends = new Float64Array(open.length)
  for (let at = 0; at < open.length; at++) ends[at] = open[at]!.end * open.length + at
  ends.sort()
  const depth = new Int32Array(size)
  let active: number[] = []
  let before = 0
  const advance = (at: number) => {
    const length = at - before
    before = at
    if (length === 0) return
    for (let first = 0; first < active.length; first++) {
      covered[active[first]!]! += length
      const line = active[first]! * size
      for (let second = first + 1; second < active.length; second++) shared[line + active[second]!]! += length
    }
  }
  let ended = 0
  for (const coding of open) {
    endUpTo(coding.start)
    advance(coding.start)
    for (const place of placesOf(coding)) if (depth[place]!++ === 0) active.push(place)
  }
  endUpTo(Number.POSITIVE_INFINITY)

  /** Closes what ends at a place or before it. */
  function endUpTo(limit: number): void {
    for (; ended < ends.length; ended++) {
      const coding = open[ends[ended]! % open.length]!
      if (coding.end > limit) return
      advance(coding.end)
      for (const place of placesOf(coding)) if (--depth[place]! === 0) active = active.filter(each => each !== place)
    }
  }
}

/** Turns that two codes both touch. */
function addTurns(
  codings: readonly AnalysisCoding[],
  from: number,
  to: number,
  placesOf: PlacesOf,
  size: number,
  { count, shared, covered }: CoOccurrence,
): void {
  const touched = new Map<number, AnalysisCoding[]>()
  for (let at = from; at < to; at++) {
    const coding = codings[at]!
    if (coding.end <= coding.start) continue
    for (let turn = coding.firstTurn; turn <= coding.lastTurn; turn++) {
      const here = touched.get(turn)
      if (here) here.push(coding)
      else touched.set(turn, [coding])
    }
  }
  for (const here of touched.values()) {
    const places = [...new Set(here.flatMap(placesOf))]
    for (const a of places) {
      covered[a]!++
      for (const b of places)
        if (a !== b) {
          count[a * size + b]!++
          shared[a * size + b]!++
        }
    }
  }
}

/** Which cells were counted already, since `next`. */
class Once {
  readonly #stamps: Int32Array
  readonly #size: number
  #stamp = 0

  constructor(size: number) {
    this.#stamps = new Int32Array(size * size)
    this.#size = size
  }

  next(): void {
    this.#stamp++
  }

  isNew(line: number, column: number): boolean {
    const at = line * this.#size + column
    if (this.#stamps[at] === this.#stamp) return false
    this.#stamps[at] = this.#stamp
    return true
  }
}
