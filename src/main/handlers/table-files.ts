import { createHash } from 'node:crypto'
import { hideSmallCounts } from '../../shared/analysis/hide-small'
import { sortLines } from '../../shared/analysis/sort-lines'
import type { AnalysisTable } from '../../shared/analysis/table'
import type { AnalysisFormat, TableSpec } from '../../shared/model/table-spec'
import { atOnce, type Sliced } from '../../shared/slices'
import type { Project } from '../db/project'
import { leastShown } from '../db/project-settings'
import { analysisTableFile } from '../export/analysis-table-file'
import type { Naming } from '../export/by-consent'
import { tableInParts } from './table-data'

/** A table as it may leave the project: with small counts of people hidden where the project hides them. @throws AppError table.* */
export function tableToShare(project: Project, spec: TableSpec, naming?: Naming): AnalysisTable {
  return atOnce(sharedInParts(project, spec, naming))
}

/** The same with others answered between its parts. */
export function* sharedInParts(
  project: Project,
  spec: TableSpec,
  naming: Naming = 'unlessRefused',
): Sliced<AnalysisTable> {
  const { table } = yield* tableInParts(project, spec, naming)
  yield 1
  // Sorted last: in the order of the true numbers a hidden one could be read from its place.
  return sortLines(hideSmallCounts(table, leastShown(project)), spec.sort)
}

/** A table as a file; the same project and spec give the same bytes. @throws AppError table.* */
export function tableBytes(project: Project, spec: TableSpec, format: AnalysisFormat): Promise<Uint8Array> {
  return analysisTableFile(tableToShare(project, spec), format)
}

/** By which a kept table knows that its numbers are others now. @param beyond stands for lines that are not listed */
export function hashOfTable(table: AnalysisTable, beyond = ''): string {
  return createHash('sha256').update(JSON.stringify(table)).update(beyond).digest('hex').slice(0, 32)
}
