import type { CycleKey } from '../framework/cycles'

/** `percent`: 0 to 100. `p`: a probability. `number`: any other number, such as a coefficient. */
export type TableUnit = 'text' | 'count' | 'percent' | 'number' | 'p'

export interface TableHead {
  key: string
  name: string
  /** What stands above it and its neighbours of the same group; empty without. */
  group: string
  unit: TableUnit
  /** Numbers here count people, so that small ones can be hidden. */
  people: boolean
  /** Key of the column whose counts these are a share of or a test on: hidden with it. */
  of: string | null
  /** Sums of the other columns of its kind. */
  isTotal: boolean
  /** Numbers here open the passages behind them. */
  opens: boolean
  /** Words that say, in a cell of text and with a colon, what follows; they are set off where a file can do so. */
  labels?: readonly string[]
}

export interface TableCell {
  value: string | number | null
  /** Why there is no number, or what is to be known about it; empty where it speaks for itself. */
  note: string
}

export interface TableLine {
  key: string
  name: string
  /** 0 for what stands by itself; 1 and more for what is part of a line above. */
  depth: number
  /** Of a code or cycle, for its mark. */
  cycle: CycleKey | null
  isTotal: boolean
  cells: readonly TableCell[]
}

/** A table as it is shown and exported. Plain data: it crosses the message border. */
export interface AnalysisTable {
  title: string
  /** Head of the column of names. */
  lineHead: string
  heads: readonly TableHead[]
  lines: readonly TableLine[]
  /** What the numbers count, their base, and what is to be known about them: sentences. */
  notes: readonly string[]
}

/** Row ids of the codings, or of the flows, behind a number. */
export interface TableEvidence {
  codings: readonly number[]
  flows: readonly number[]
}

/** A table with what answers which passages are behind its numbers. */
export interface BuiltTable {
  table: AnalysisTable
  /** Stands for lines that are counted and not listed: another where they would be others. */
  beyond?: string
  /** Of the number in a line and a column, by their keys; of nothing for a cell without passages. */
  evidence: (line: string, head: string) => TableEvidence
}

export const noEvidence: TableEvidence = { codings: [], flows: [] }

export function head(key: string, name: string, unit: TableUnit, more: Partial<TableHead> = {}): TableHead {
  return { key, name, group: '', unit, people: false, of: null, isTotal: false, opens: unit === 'count', ...more }
}

export function cell(value: string | number | null, note = ''): TableCell {
  return { value, note }
}

/** A share in percent with one decimal; nothing where there is no base. */
export function percent(count: number, base: number): TableCell {
  return cell(base > 0 ? Math.round((1000 * count) / base) / 10 : null)
}
