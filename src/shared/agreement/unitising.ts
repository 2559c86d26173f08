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
  /** The same for each value by itself: how far what one called so was called so by the other, where both took it for a unit. */
  values: ReadonlyMap<string, number | null>
}

const gap = ''

/**
 * Krippendorff's family of alphas for unitising (Krippendorff, Mathet, Bouvry and Widlöcher, "On the reliability of unitizing textual continua", 2016;
 * Krippendorff, Content Analysis, 4th ed. 2019, 12.6.3 to 12.6.6), nominal. Coincidences are lengths of intersections, each over m − 1; lengths of documents add up.
 * What chance gives leaves out the pairing of a unit with itself: the square of what that unit adds to the coincidences, which is its length in `u` and
 * `binary`, and in `cu` and `values` the length that other coders took for a unit too, on average.
 * @returns null where a coefficient is not defined: nothing to compare, or one value only
 */
export function unitisingAlphas(documents: readonly Continuum[]): UnitisingAlphas {
  const [all, binary, units] = [new Sums(), new Sums(), new Sums()]
  for (const { length, coders } of documents) {
    const m = coders.length
    if (m < 2) continue
    const parts = coders.map(spans => partition(spans, length))
    for (const part of parts)
      for (const { value, start, end } of part) {
        all.correct(value, end - start)
        binary.correct(value === gap ? gap : 'unit', end - start)
      }
    for (let i = 0; i < m; i++) {
      // How much of each unit of this coder meets a unit of another.
      const met = new Map<Span, number>()
      for (let j = 0; j < m; j++) {
        if (i === j) continue
        for (const { a, b, size } of intersections(parts[i]!, parts[j]!)) {
          const [mine, theirs] = [a.value, b.value]
          all.add(mine, theirs, size / (m - 1))
          binary.add(mine === gap ? gap : 'unit', theirs === gap ? gap : 'unit', size / (m - 1))
          if (mine === gap || theirs === gap) continue
          units.add(mine, theirs, size / (m - 1))
          met.set(a, (met.get(a) ?? 0) + size / (m - 1))
        }
      }
      for (const [{ value }, size] of met) units.correct(value, size)
    }
  }
  return { u: all.alpha(), binary: binary.alpha(), cu: units.alpha(), values: units.alphas() }
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

class Sums {
  readonly #marginals = new Map<string, number>()
  readonly #corrections = new Map<string, number>()
  readonly #same = new Map<string, number>()
  #total = 0

  add(a: string, b: string, size: number): void {
    this.#marginals.set(a, (this.#marginals.get(a) ?? 0) + size)
    this.#total += size
    if (a === b) this.#same.set(a, (this.#same.get(a) ?? 0) + size)
  }

  /** A unit is one thing however long, a gap as many as it has characters. */
  correct(value: string, length: number): void {
    const size = value === gap ? length : length * length
    this.#corrections.set(value, (this.#corrections.get(value) ?? 0) + size)
  }

  alpha(): number | null {
    const scale = this.#scale()
    if (scale <= 0) return null
    const total = this.#total
    let [same, observed] = [0, 0]
    for (const [value, n] of this.#marginals) same += n * n - (this.#corrections.get(value) ?? 0)
    for (const n of this.#same.values()) observed += n
    const expected = total - same / scale
    return expected <= 1e-9 * total ? null : 1 - (total - observed) / expected
  }

  /** Of each value by itself (2019, equation 38): what was called otherwise, against what chance would call otherwise, both as shares of what was called so. */
  alphas(): Map<string, number | null> {
    const scale = this.#scale()
    const alphas = new Map<string, number | null>()
    for (const [value, n] of this.#marginals) {
      const own = this.#corrections.get(value) ?? 0
      const [all, same] = [(n * this.#total - own) / scale, (n * n - own) / scale]
      const isDefined = scale > 0 && all - same > 1e-9 * all
      alphas.set(value, isDefined ? 1 - (all / n) * ((n - (this.#same.get(value) ?? 0)) / (all - same)) : null)
    }
    return alphas
  }

  #scale(): number {
    let correction = 0
    for (const value of this.#corrections.values()) correction += value
    return this.#total === 0 ? 0 : this.#total - correction / this.#total
  }
}

function partition(spans: readonly Span[], length: number): Span[] {
  const parts: Span[] = []
  let at = 0
  for (const span of spans) {
    if (span.start > at) parts.push({ start: at, end: span.start, value: gap })
    parts.push(span)
    at = span.end
  }
  if (at < length) parts.push({ start: at, end: length, value: gap })
  return parts
}

function* intersections(a: readonly Span[], b: readonly Span[]): Generator<{ a: Span; b: Span; size: number }> {
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!]
    const size = Math.min(x.end, y.end) - Math.max(x.start, y.start)
    if (size > 0) yield { a: x, b: y, size }
    if (x.end <= y.end) i++
    else j++
  }
}
