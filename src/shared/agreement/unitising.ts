import { type Added, Draws, fewDocuments, type Interval, intervalOf } from './draws'
import { addCorrection, addMeeting, alphaOfUnits, alphasOfUnits, noSums, type UnitSums } from './unitising-sums'
import type { Span } from './units'

/** What one coder made of one document: spans that do not overlap, in order, and the length of the whole. */
export interface Continuum {
  length: number
  coders: readonly (readonly Span[])[]
}

export interface UnitisingAlphas {
  /** Units and gaps with their values. */
  u: number | null
  /** Units against gaps, whatever their values. */
  binary: number | null
  /** Values of what was taken for a unit by both; gaps do not count. */
  cu: number | null
  /** 95 % intervals of the three; null where there are too few documents to draw from. */
  intervals: { u: Interval | null; binary: Interval | null; cu: Interval | null }
  /** The same for each value by itself: how far what one called so was called so by the other, where both took it for a unit. */
  values: ReadonlyMap<string, number | null>
}

const gap = ''

/** The gap stands before all values. */
const gapPlace = 0

/** What is drawn differs much from document to document, and each has many values: fewer draws give as much. */
const unitisingDraws = 400

/**
 * Krippendorff's family of alphas for unitising (Krippendorff, Mathet, Bouvry and Widlöcher, "On the reliability of unitizing textual continua", 2016;
 * Krippendorff, Content Analysis, 4th ed. 2019, 12.6.3 to 12.6.6), nominal. Coincidences are lengths of intersections, each over m − 1; lengths of documents add up.
 * What chance gives leaves out the pairing of a unit with itself: the square of what that unit adds to the coincidences, which is its length in `u` and
 * `binary`, and in `cu` and `values` the length that other coders took for a unit too, on average.
 * @returns null where a coefficient is not defined: nothing to compare, or one value only
 */
export function unitisingAlphas(documents: readonly Continuum[]): UnitisingAlphas {
  const places = placesOf(documents)
  const sums = documents.map(document => sumsOf(document, places))
  const whole = sums.reduce((a, b) => added(a, b), emptySums(places.size))
  const values = alphasOfUnits(whole.units)
  return {
    u: alphaOfUnits(whole.all),
    binary: alphaOfUnits(whole.binary),
    cu: alphaOfUnits(whole.units),
    intervals: intervalsOf(sums),
    values: new Map(
      [...places].flatMap(([value, at]) => (value === gap || whole.units[3 * at] === 0 ? [] : [[value, values[at]!]])),
    ),
  }
}

/** Units and gaps with their values; units against gaps; and values of what both took for a unit. */
interface FamilySums {
  all: UnitSums
  binary: UnitSums
  units: UnitSums
}

function emptySums(values: number): FamilySums {
  return { all: noSums(values), binary: noSums(2), units: noSums(values) }
}

function added(into: FamilySums, more: FamilySums): FamilySums {
  for (const family of ['all', 'binary', 'units'] as const)
    for (const [at, size] of more[family].entries()) into[family][at]! += size
  return into
}

function placesOf(documents: readonly Continuum[]): ReadonlyMap<string, number> {
  const places = new Map([[gap, gapPlace]])
  for (const { coders } of documents)
    for (const spans of coders) for (const { value } of spans) if (!places.has(value)) places.set(value, places.size)
  return places
}

function sumsOf({ length, coders }: Continuum, places: ReadonlyMap<string, number>): FamilySums {
  const sums = emptySums(places.size)
  const m = coders.length
  if (m < 2) return sums
  const parts = coders.map(spans => partition(spans, length, places))
  for (const part of parts)
    for (const { value, start, end } of part) {
      // A unit is one thing however long, a gap as many as it has characters.
      const size = value === gapPlace ? end - start : (end - start) ** 2
      addCorrection(sums.all, value, size)
      addCorrection(sums.binary, kindOf(value), size)
    }
  for (let i = 0; i < m; i++) {
    const mine = parts[i]!
    // How much of each unit of this coder meets a unit of another, and which were met, first things first.
    const met = new Float64Array(mine.length)
    const order: number[] = []
    for (let j = 0; j < m; j++) {
      if (i === j) continue
      const theirs = parts[j]!
      for (let x = 0, y = 0; x < mine.length && y < theirs.length; ) {
        const [a, b] = [mine[x]!, theirs[y]!]
        const size = (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (m - 1)
        if (size > 0) {
          addMeeting(sums.all, a.value, b.value, size)
          addMeeting(sums.binary, kindOf(a.value), kindOf(b.value), size)
          if (a.value !== gapPlace && b.value !== gapPlace) {
            addMeeting(sums.units, a.value, b.value, size)
            if (met[x] === 0) order.push(x)
            met[x]! += size
          }
        }
        if (a.end <= b.end) x++
        else y++
      }
    }
    for (const x of order) addCorrection(sums.units, mine[x]!.value, met[x]! ** 2)
  }
  return sums
}

function kindOf(value: number): number {
  return value === gapPlace ? 0 : 1
}

/**
 * 95 % intervals by drawing whole documents, as for the other coefficients. Turns are not drawn: a unit may reach over several, and a gap too.
 * @returns null for each where there are only a few documents
 */
function intervalsOf(documents: readonly FamilySums[]): UnitisingAlphas['intervals'] {
  if (documents.length <= fewDocuments) return { u: null, binary: null, cu: null }
  const { all, binary } = documents[0]!
  const [from, to] = [all.length, all.length + binary.length]
  const kinds = documents.map((sums): Added => {
    const flat = [...sums.all, ...sums.binary, ...sums.units]
    return flat.flatMap((size, place) => (size === 0 ? [] : [[place, size] as const]))
  })
  const draws = new Draws(kinds, [...kinds.keys()], to + all.length)
  const samples = draws.samples(unitisingDraws)
  return {
    u: intervalOf(samples, sums => alphaOfUnits(sums.subarray(0, from))),
    binary: intervalOf(samples, sums => alphaOfUnits(sums.subarray(from, to))),
    cu: intervalOf(samples, sums => alphaOfUnits(sums.subarray(to))),
  }
}

/** Cuts overlapping spans of one coder, since the family needs a continuum in pieces: the later one begins where the earlier one ends. */
export function exclusive(spans: readonly Span[]): Span[] {
  const cut: Span[] = []
  let end = 0
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(span.start, end)
    if (start >= span.end) continue
    cut.push({ ...span, start })
    end = span.end
  }
  return cut
}

/** A piece of a continuum: the place of its value among all, and where it lies. */
interface Part {
  start: number
  end: number
  value: number
}

function partition(spans: readonly Span[], length: number, places: ReadonlyMap<string, number>): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const { start, end, value } of spans) {
    if (start > at) parts.push({ start: at, end: start, value: gapPlace })
    parts.push({ start, end, value: places.get(value)! })
    at = end
  }
  if (at < length) parts.push({ start: at, end: length, value: gapPlace })
  return parts
}
