import { coOccurrenceTable } from '../../shared/analysis/co-occurrence-table'
import type { ColumnChoice } from '../../shared/analysis/columns'
import { crossTable } from '../../shared/analysis/cross-table'
import { firstCycleTable, flowMatrixTable, pathTable } from '../../shared/analysis/flow-tables'
import { frequencyTable } from '../../shared/analysis/frequencies'
import type { AnalysisRows } from '../../shared/analysis/rows'
import { sequenceTable } from '../../shared/analysis/sequence-table'
import { sortLines } from '../../shared/analysis/sort-lines'
import type { BuiltTable } from '../../shared/analysis/table'
import { tableWords } from '../../shared/analysis/table-words'
import { AppError } from '../../shared/errors'
import { type TableSpec, unfiltered } from '../../shared/model/table-spec'
import { atOnce, type Sliced, stretch } from '../../shared/slices'
import { analysisRows, readingRows } from '../db/analysis-rows'
import type { Project } from '../db/project'
import type { Naming } from '../export/by-consent'
import { filterWords } from './filter-words'
import { agreementTable } from './listed-tables/agreement-table'
import { codebookTable } from './listed-tables/codebook-table'
import { matrixTable } from './listed-tables/matrix-table'
import { participantsTable } from './listed-tables/participants-table'
import { planTable } from './listed-tables/plan-table'
import { quotationsInParts, quotationsShown } from './listed-tables/quotations-table'
import { subcodesTable } from './listed-tables/subcodes-table'

/** The table of a window: every number as it is, its lines in the order that was asked for. @throws AppError as `buildTable` */
export function* sortedTable(project: Project, spec: TableSpec): Sliced<BuiltTable> {
  // In an order of their own all have to be read before the first are known.
  const built = yield* tableInParts(project, spec, 'unlessRefused', spec.sort ? undefined : quotationsShown)
  yield 1
  const table = sortLines(built.table, spec.sort)
  const { lines, notes } = table
  if (spec.kind !== 'quotations' || lines.length <= quotationsShown) return { ...built, table }
  const shown = [tableWords.quotationsShown(quotationsShown, lines.length), ...notes.slice(1)]
  return { ...built, table: { ...table, lines: lines.slice(0, quotationsShown), notes: shown } }
}

/**
 * Builds a table from the project as it is now. The same project and spec give the same table.
 * @throws AppError table.noVariable where the attribute at its head is gone, or no attribute is the project's group
 */
export function buildTable(project: Project, spec: TableSpec, naming: Naming = 'unlessRefused'): BuiltTable {
  return atOnce(tableInParts(project, spec, naming))
}

/** The same, with others answered between its parts. @param most lines that are read of what may be a hundred thousand: quotations */
export function* tableInParts(project: Project, spec: TableSpec, naming: Naming, most?: number): Sliced<BuiltTable> {
  yield* stretch(0, 0.5, readingRows(project, spec.filter))
  const rows = analysisRows(project, spec.filter)
  yield 0.5
  const built = yield* stretch(0.5, 1, ofKind(project, rows, spec, naming, most))
  const words = unfiltered.has(spec.kind) ? '' : filterWords(project, spec.filter, rows)
  if (words === '') return built
  return { ...built, table: { ...built.table, notes: [...built.table.notes, tableWords.counted(words)] } }
}

function* ofKind(
  project: Project,
  rows: AnalysisRows,
  spec: TableSpec,
  naming: Naming,
  most?: number,
): Sliced<BuiltTable> {
  switch (spec.kind) {
    case 'participants':
      return participantsTable(project, rows, naming)
    case 'quotations':
      return yield* quotationsInParts(project, rows, naming, most)
    case 'codebook':
      return codebookTable(project)
    case 'cycles':
      return yield* frequencyTable(rows, { level: 'cycles' })
    case 'codes':
      return yield* frequencyTable(rows, { level: 'codes', withEmpty: spec.withEmpty })
    case 'groups':
      return yield* crossed(rows, { ...spec, level: 'cycles' }, columnChoice(rows, spec))
    case 'variable':
      return yield* crossed(rows, spec, columnChoice(rows, spec))
    case 'documents':
      return yield* crossed(rows, spec, 'documents')
    case 'subcodes':
      return yield* subcodesTable(project, rows)
    case 'matrix':
      return matrixTable(project, naming)
    case 'flows':
      return yield* flowMatrixTable(rows, spec)
    case 'agreement':
      return agreementTable(project, spec.level)
    case 'plan':
      return planTable(project)
    case 'coOccurrence':
      return yield* coOccurrenceTable(rows, spec)
    case 'sequences':
      return yield* sequenceTable(rows, spec)
    case 'firstCycles':
      return yield* firstCycleTable(rows)
    case 'paths':
      return yield* pathTable(rows, spec)
  }
}

function columnChoice(rows: AnalysisRows, { variable }: TableSpec): ColumnChoice {
  if (variable === 'waves') return 'waves'
  const group = rows.variables.find(({ role, subject }) => role === 'group' && subject === 'participant')
  const chosen = variable ?? group?.id
  if (chosen === undefined) throw new AppError('table.noGroup')
  return { variable: chosen }
}

function* crossed(rows: AnalysisRows, spec: TableSpec, columns: ColumnChoice): Sliced<BuiltTable> {
  const { level, by, withEmpty } = spec
  const built = yield* crossTable(rows, { level, columns, by, withEmpty })
  if (!built) throw new AppError('table.noVariable')
  return built
}
