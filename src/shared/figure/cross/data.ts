import { askedOf } from '../../analysis/asked'
import { type CodeLevel, type CodeLine, codeLines } from '../../analysis/code-lines'
import { type ColumnChoice, columnsOf } from '../../analysis/columns'
import { crossCount } from '../../analysis/cross-count'
import type { AnalysisRows } from '../../analysis/rows'
import { evidenceLimit } from '../../flow/summary'
import type { FlowMeasure } from '../../model/count-filter'
import { atOnce, rowsAtOnce, type Sliced, stretch } from '../../slices'

/** Codes by documents, waves or groups of people, counted. */
export interface CrossFigure {
  by: FlowMeasure
  /** Name of the attribute, or what the columns are. */
  axis: string
  lines: readonly CodeLine[]
  /** With how many people are heard in each. `key` is that of `columnsOf`: the same in every copy of the project. */
  columns: readonly { key: string; name: string; people: number }[]
  /** Line by line: `cells[line * columns.length + column]`. */
  cells: readonly CrossCell[]
  /** Distinct passages, stories or tellers counted, and of how many documents. */
  n: number
  documents: number
}

export interface CrossCell {
  count: number
  /** The people asked about this cycle in this column, of whom `count` told of it; null where not people are counted. */
  base: number | null
  /** Row ids of the codings, the first of them. */
  rows: readonly number[]
}

export interface CrossChoice {
  level: CodeLevel
  columns: ColumnChoice
  by: FlowMeasure
}

/** Counts the cells of a figure of codes by something. Null where the attribute is gone. */
export function crossFigure(rows: AnalysisRows, choice: CrossChoice): CrossFigure | null {
  return atOnce(crossInParts(rows, choice))
}

/** The same with others answered between its parts. */
export function* crossInParts(rows: AnalysisRows, choice: CrossChoice): Sliced<CrossFigure | null> {
  const axis = columnsOf(rows, choice.columns)
  if (!axis) return null
  const { lines, placesOf } = codeLines(rows, choice.level)
  const width = axis.columns.length
  const counting = crossCount(rows.codings, {
    lines: lines.length,
    columns: width,
    linesOf: placesOf,
    columnOf: axis.columnOf,
    by: choice.by,
  })
  const counts = yield* stretch(0, 0.5, counting)
  const evidence: number[][] = Array.from({ length: lines.length * width }, () => [])
  for (let at = 0; at < rows.codings.length; at++) {
    if (at % rowsAtOnce === 0) yield 0.5 + at / rows.codings.length / 2
    const coding = rows.codings[at]!
    const column = axis.columnOf(coding)
    if (column < 0 || !isKnown(coding, choice.by)) continue
    for (const place of placesOf(coding)) {
      const here = evidence[place * width + column]
      if (here && here.length < evidenceLimit) here.push(coding.id)
    }
  }
  const isPeople = choice.by === 'tellers'
  const asked = isPeople ? askedOf(rows) : null
  return {
    by: choice.by,
    axis: axis.name,
    lines,
    columns: axis.columns.map(({ key, name, people }) => ({ key, name, people: people.size })),
    cells: lines.flatMap((line, place) =>
      axis.columns.map(({ people }, column) => ({
        count: counts.cells[place * width + column] ?? 0,
        base: asked ? [...people].filter(id => asked(line.cycle).has(id)).length : null,
        rows: evidence[place * width + column] ?? [],
      })),
    ),
    n: counts.total,
    documents: new Set(rows.codings.map(({ document }) => document)).size,
  }
}

function isKnown(coding: { story: number | null; teller: number | null }, by: FlowMeasure): boolean {
  return by === 'passages' || (by === 'stories' ? coding.story : coding.teller) !== null
}
