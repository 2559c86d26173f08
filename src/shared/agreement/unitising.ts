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
}

const gap = ''

/**
 * Krippendorff's family of alphas for unitising (Krippendorff, Mathet, Bouvry and Widlöcher, "On the reliability of unitizing textual continua", 2016;
 * Krippendorff, Content Analysis, 4th ed. 2019, 12.6), nominal. Coincidences are lengths of intersections; lengths of documents add up.
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
    for (let i = 0; i < m; i++)
      for (let j = 0; j < m; j++) {
        if (i === j) continue
        for (const { a, b, size } of intersections(parts[i]!, parts[j]!)) {
          all.add(a, b, size / (m - 1))
          binary.add(a === gap ? gap : 'unit', b === gap ? gap : 'unit', size / (m - 1))
          if (a !== gap && b !== gap) {
            units.add(a, b, size / (m - 1))
            units.correct(a, size, m - 1)
          }
        }
      }
  }
  return { u: all.alpha(), binary: binary.alpha(), cu: units.alpha() }
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
  #total = 0
  #same = 0

  add(a: string, b: string, size: number): void {
    this.#marginals.set(a, (this.#marginals.get(a) ?? 0) + size)
    this.#total += size
    if (a === b) this.#same += size
  }

  /** A unit is one thing however long, a gap as many as it has characters. */
  correct(value: string, length: number, parts = 1): void {
    const size = (value === gap ? length : length * length) / parts
    this.#corrections.set(value, (this.#corrections.get(value) ?? 0) + size)
  }

  alpha(): number | null {
    const total = this.#total
    if (total === 0) return null
    let [correction, same] = [0, 0]
    for (const value of this.#corrections.values()) correction += value
    for (const [value, n] of this.#marginals) same += n * n - (this.#corrections.get(value) ?? 0)
    const scale = total - correction / total
    if (scale <= 0) return null
    const expected = total - same / scale
    return expected <= 1e-9 * total ? null : 1 - (total - this.#same) / expected
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

function* intersections(a: readonly Span[], b: readonly Span[]): Generator<{ a: string; b: string; size: number }> {
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!]
    const size = Math.min(x.end, y.end) - Math.max(x.start, y.start)
    if (size > 0) yield { a: x.value, b: y.value, size }
    if (x.end <= y.end) i++
    else j++
  }
}
