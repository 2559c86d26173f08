import type { AnalysisTable } from '../analysis/table'
import type { FigureLayout } from '../figure/figure-layout'

/** A piece of a report as every format writes it. A figure has its own title and caption, and is drawn where it is written. */
export type ReportBlock =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'quote'; text: string; source: string }
  | { kind: 'table'; table: AnalysisTable }
  | { kind: 'figure'; layout: FigureLayout }
  /** Something the report was to have and the project has not: said in the report, so that it is not sent without being seen. */
  | { kind: 'gap'; text: string }

/** A report ready to be written: the same blocks give the same document in each format. */
export interface Report {
  title: string
  authors: string
  blocks: readonly ReportBlock[]
}
