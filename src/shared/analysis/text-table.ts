import type { CycleKey } from '../framework/cycles'
import { type BuiltTable, cell, noEvidence, type TableHead, type TableLine } from './table'

export interface TextLine {
  name: string
  cells: readonly (string | number | null)[]
  cycle?: CycleKey | null
  depth?: number
  /** Codings behind the numbers of the line. */
  codings?: readonly number[]
}

/** A table whose lines come as they are: words, and numbers that were counted elsewhere. */
export function textTable(
  facts: { title: string; lineHead: string; heads: readonly TableHead[]; notes: readonly string[] },
  lines: readonly TextLine[],
): BuiltTable {
  return {
    table: {
      ...facts,
      lines: lines.map(
        (line, at): TableLine => ({
          key: String(at),
          name: line.name,
          depth: line.depth ?? 0,
          cycle: line.cycle ?? null,
          isTotal: false,
          cells: line.cells.map(value => cell(value)),
        }),
      ),
    },
    evidence: line => {
      const codings = lines[Number(line)]?.codings
      return codings === undefined ? noEvidence : { codings, flows: [] }
    },
  }
}
