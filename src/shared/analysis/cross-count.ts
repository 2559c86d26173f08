import type { FlowMeasure } from '../model/count-filter'
import { rowsAtOnce, type Sliced } from '../slices'
import type { AnalysisCoding } from './rows'

export interface CrossCount {
  /** Counts line by line: `cells[line * columns + column]`. */
  cells: Int32Array
  lineTotals: Int32Array
  columnTotals: Int32Array
  total: number
}

export interface CrossAxes {
  lines: number
  columns: number
  /** Lines a coding counts in. */
  linesOf: (coding: AnalysisCoding) => readonly number[]
  /** The column a coding counts in; −1 for none. */
  columnOf: (coding: AnalysisCoding) => number
  by: FlowMeasure | 'documents'
}

const counts = { passages: 'passage', stories: 'story', tellers: 'teller', documents: 'document' } as const

/**
 * Counts distinct passages, stories, tellers or documents in every cell. A total counts each of them once however many cells it is in, so a total may
 * be less than the sum of its cells. Stories and tellers that are not known count for nobody.
 *
 * @param codings in the order of the rows, in which codings of one passage stand together
 */
export function* crossCount(codings: readonly AnalysisCoding[], axes: CrossAxes): Sliced<CrossCount> {
  const { lines, columns, linesOf, columnOf, by } = axes
  const width = columns + 1
  // One more line and column than asked for: the totals.
  const grid = new Distinct((lines + 1) * width, by === 'passages' || by === 'documents')
  for (let at = 0; at < codings.length; at++) {
    if (at % rowsAtOnce === 0) yield at / codings.length
    const coding = codings[at]!
    const counted = coding[counts[by]]
    if (counted === null) continue
    const column = columnOf(coding)
    const places = linesOf(coding)
    if (column < 0 || places.length === 0) continue
    for (const line of places) {
      grid.add(line * width + column, counted)
      grid.add(line * width + columns, counted)
    }
    grid.add(lines * width + column, counted)
    grid.add(lines * width + columns, counted)
  }
  const found = grid.counts
  const cells = new Int32Array(lines * columns)
  for (let line = 0; line < lines; line++)
    cells.set(found.subarray(line * width, line * width + columns), line * columns)
  return {
    cells,
    lineTotals: Int32Array.from({ length: lines }, (_, line) => found[line * width + columns]!),
    columnTotals: found.slice(lines * width, lines * width + columns),
    total: found[lines * width + columns]!,
  }
}

/** Counts distinct numbers in each of many places. Where equal numbers come one after another, remembering the last is enough. */
class Distinct {
  readonly counts: Int32Array
  readonly #last: Float64Array | null
  readonly #seen: Set<number>[] = []

  constructor(size: number, together: boolean) {
    this.counts = new Int32Array(size)
    this.#last = together ? new Float64Array(size).fill(Number.NaN) : null
  }

  add(place: number, value: number): void {
    if (this.#last) {
      if (this.#last[place] === value) return
      this.#last[place] = value
    } else {
      const seen = this.#seen[place] ?? new Set()
      this.#seen[place] = seen
      if (seen.has(value)) return
      seen.add(value)
    }
    this.counts[place]!++
  }
}
