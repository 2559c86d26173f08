import { type CodeLevel, type CodeLine, codeLines } from '../../analysis/code-lines'
import type { AnalysisCoding, AnalysisRows } from '../../analysis/rows'
import { evidenceLimit } from '../../flow/summary'
import { atOnce, rowsAtOnce, type Sliced } from '../../slices'
import type { CrossFigure } from '../cross/data'

/** Counts of things against codes, as shades. */
export interface HeatFigure {
  /** What stands at the side, in order, and whether it stands there for a cycle. */
  sides: readonly CodeLine[]
  heads: readonly CodeLine[]
  /** Row by row; null where nothing can be. */
  cells: readonly ({ count: number; rows: readonly number[] } | null)[]
  /** Passages counted, in documents. */
  n: number
  documents: number
  /** Codes that are coded somewhere and stand with no other, and so are not drawn. */
  alone?: readonly CodeLine[]
}

/** Documents beneath each other, codes side by side. */
export function documentHeat(cross: CrossFigure): HeatFigure {
  const width = cross.columns.length
  return {
    sides: cross.columns.map(({ name }, at) => ({ key: `d${at}`, name, depth: 0, cycle: null })),
    heads: cross.lines,
    cells: cross.columns.flatMap((_, column) =>
      cross.lines.map((_line, place) => cross.cells[place * width + column] ?? null),
    ),
    n: cross.n,
    documents: cross.documents,
  }
}

/**
 * How often two codes stand on the same words: pairs of codings that share at least one character, each pair once. Codes beneath each other
 * and side by side, the lower half only, since standing together has no direction. Codes that stand with none are named apart.
 */
export function coOccurrenceHeat(rows: AnalysisRows, level: CodeLevel): HeatFigure {
  return atOnce(togetherInParts(rows, level))
}

/** The same with others answered between its parts. */
export function* togetherInParts(rows: AnalysisRows, level: CodeLevel): Sliced<HeatFigure> {
  const { lines, placesOf } = codeLines(rows, level)
  const size = lines.length
  const found = new Map<number, { count: number; rows: number[] }>()
  const used = new Set<number>()
  const meet = (a: AnalysisCoding, b: AnalysisCoding) => {
    for (const first of placesOf(a))
      for (const second of placesOf(b)) {
        // A code and the one above it are no pair: the one is counted in the other.
        if (first === second || isAbove(lines, first, second)) continue
        const key = Math.max(first, second) * size + Math.min(first, second)
        const cell = found.get(key) ?? { count: 0, rows: [] }
        cell.count++
        if (cell.rows.length < evidenceLimit - 1) cell.rows.push(a.id, b.id)
        found.set(key, cell)
        used.add(first).add(second)
      }
  }
  const coded = new Uint8Array(size)
  let open: AnalysisCoding[] = []
  let document = -1
  let passage = -1
  let [n, documents] = [0, 0]
  for (let at = 0; at < rows.codings.length; at++) {
    if (at % (rowsAtOnce / 2) === 0) yield at / rows.codings.length
    const coding = rows.codings[at]!
    // Codings of one passage, and those of one document, stand together in the rows.
    if (coding.passage !== passage) n++
    passage = coding.passage
    if (coding.document !== document) {
      open = []
      documents++
    }
    document = coding.document
    for (const place of placesOf(coding)) coded[place] = 1
    open = open.filter(({ end }) => end > coding.start)
    if (coding.end > coding.start) {
      for (const other of open) meet(other, coding)
      open.push(coding)
    }
  }
  yield 1
  const shown = [...used].sort((a, b) => a - b)
  const kept = shown.map(place => lines[place]!)
  return {
    sides: kept.slice(1),
    heads: kept.slice(0, -1),
    cells: shown.slice(1).flatMap((side, r) =>
      shown.slice(0, -1).map((head, c) => {
        if (c > r) return null
        const cell = found.get(side * size + head)
        return cell ? { count: cell.count, rows: [...new Set(cell.rows)] } : { count: 0, rows: [] }
      }),
    ),
    n,
    documents,
    alone: lines.filter((_, place) => coded[place] === 1 && !used.has(place)),
  }
}

/** Whether one of two lines stands above the other in the tree: lines follow those above them, and lie deeper. */
function isAbove(lines: readonly CodeLine[], first: number, second: number): boolean {
  const [upper, lower] = [Math.min(first, second), Math.max(first, second)]
  const depth = lines[upper]?.depth ?? 0
  for (let at = upper + 1; at <= lower; at++) if ((lines[at]?.depth ?? 0) <= depth) return false
  return true
}
