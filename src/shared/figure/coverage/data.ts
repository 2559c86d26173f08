import { type CodeLevel, type CodeLine, codeLines } from '../../analysis/code-lines'
import type { AnalysisRows } from '../../analysis/rows'
import { evidenceLimit } from '../../flow/summary'
import type { CycleKey } from '../../framework/cycles'
import { atOnce, rowsAtOnce, type Sliced } from '../../slices'

/** Where in the text each code stands: one document with a line a code, or every document in a line. */
export interface CoverageFigure {
  document: string | null
  lines: readonly (CodeLine & { length: number; spans: readonly Span[]; count: number; rows: readonly number[] })[]
  n: number
  documents: number
}

/** Shares of the document's length, 0 to 1. */
interface Span {
  start: number
  end: number
  cycle: CycleKey | null
}

/** More ticks than this in a line are one band on any page. */
const mostSpans = 5000

/** @param document uuid of the document that is shown line by line; null shows all documents, a line each */
export function coverageFigure(rows: AnalysisRows, level: CodeLevel, document: string | null): CoverageFigure {
  return atOnce(coverageInParts(rows, level, document))
}

/** The same with others answered between its parts. */
export function* coverageInParts(
  rows: AnalysisRows,
  level: CodeLevel,
  document: string | null,
): Sliced<CoverageFigure> {
  const one = document === null ? undefined : rows.documents.find(({ uuid }) => uuid === document)
  const lengths = new Map(rows.documents.map(({ id, length }) => [id, Math.max(1, length)]))
  const { lines, placesOf } = one
    ? codeLines(rows, level)
    : {
        lines: rows.documents.map(({ uuid, title }) => ({ key: uuid, name: title, depth: 0, cycle: null })),
        placesOf: null,
      }
  const placeOf = new Map(rows.documents.map(({ id }, place) => [id, place]))
  const found = lines.map(() => ({ spans: [] as Span[], count: 0, rows: [] as number[] }))
  const passages = new Set<number>()
  for (let at = 0; at < rows.codings.length; at++) {
    if (at % rowsAtOnce === 0) yield at / rows.codings.length
    const coding = rows.codings[at]!
    if ((one && coding.document !== one.id) || coding.cycle === null) continue
    const length = lengths.get(coding.document) ?? 1
    const places = placesOf ? placesOf(coding) : [placeOf.get(coding.document) ?? -1]
    for (const place of places) {
      const line = found[place]
      if (!line) continue
      line.count++
      if (line.rows.length < evidenceLimit) line.rows.push(coding.id)
      if (line.spans.length < mostSpans)
        line.spans.push({ start: coding.start / length, end: coding.end / length, cycle: coding.cycle })
      passages.add(coding.passage)
    }
  }
  return {
    document: one?.title ?? null,
    lines: lines.map((line, at) => ({
      ...line,
      length: one ? one.length : (rows.documents[at]?.length ?? 0),
      ...(found[at] ?? { spans: [], count: 0, rows: [] }),
    })),
    n: passages.size,
    documents: one ? 1 : new Set(rows.codings.map(coding => coding.document)).size,
  }
}
