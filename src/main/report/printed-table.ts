import { type AnalysisTable, head } from '../../shared/analysis/table'
import { tableWords } from '../../shared/analysis/table-words'
import { type TextLine, textTable } from '../../shared/analysis/text-table'
import { mapOrder } from '../../shared/framework/cycles'
import type { TableSpec } from '../../shared/model/table-spec'
import { reportWords } from '../../shared/report/words'
import type { Sliced } from '../../shared/slices'
import type { Project } from '../db/project'
import { type MatrixLine, matrixLines } from '../handlers/matrix-table'
import { sharedInParts } from '../handlers/table-files'

const words = reportWords.matrix
const labels = tableWords.codebookNames

/**
 * A table as it is read in a report. The value-creation matrix has a line for each cell, to be computed with, and would be pages of them: on
 * paper it has a line for each cycle. The codebook has a column for each thing that is said of a code, most of them empty for most codes: on
 * paper all that is said stands in one. @throws AppError table.*
 */
export function* printedTable(project: Project, spec: TableSpec): Sliced<AnalysisTable> {
  const table = yield* sharedInParts(project, spec, 'agreed')
  if (spec.kind === 'codebook') return printedCodebook(table)
  if (spec.kind !== 'matrix') return table
  const names = new Map(table.lines.map(({ cycle, name }) => [cycle, name]))
  const cells = Map.groupBy(matrixLines(project, 'agreed'), ({ cycle }) => cycle)
  const heads = (['indicators', 'told', 'empty'] as const).map(key => head(key, words[key], 'text'))
  const lines = mapOrder(project.info().cycleSet).map((cycle): TextLine => {
    const here = cells.get(cycle) ?? []
    return { name: names.get(cycle) ?? cycle, cycle, cells: [indicatorsOf(here), toldOf(here), emptyOf(here)] }
  })
  return textTable({ ...table, heads, notes: [words.note, ...table.notes] }, lines).table
}

/** One block a code, beneath its cycle: which cycle that is need not be said of each. */
function printedCodebook(table: AnalysisTable): AnalysisTable {
  const columns = new Map(table.heads.map(({ key }, column) => [key, column]))
  const said = (line: AnalysisTable['lines'][number], key: string) => {
    const column = columns.get(key)
    return column === undefined ? '' : String(line.cells[column]?.value ?? '').trim()
  }
  const lines = table.lines.map((line): TextLine => {
    const name = said(line, 'name')
    const more = codeParts.flatMap(key => (said(line, key) === '' ? [] : [`${labels[key]}: ${said(line, key)}`]))
    return {
      ...{ cycle: line.cycle, depth: line.depth },
      name: name === '' ? line.name : reportWords.codeAndKey(name, line.name),
      cells: [
        [said(line, 'definition'), ...more]
          .filter(part => part !== '')
          .map(ended)
          .join(' '),
      ],
    }
  })
  return textTable(
    { ...table, heads: [head('said', labels.definition, 'text', { labels: codeParts.map(key => labels[key]) })] },
    lines,
  ).table
}

const codeParts = ['include', 'exclude', 'rule', 'example'] as const

/** What somebody wrote without a full stop would run into what follows. */
function ended(part: string): string {
  return /[.!?…:;。][\p{Pe}\p{Pf}"']*$/u.test(part) ? part : `${part}.`
}

function indicatorsOf(cells: readonly MatrixLine[]): string {
  const indicators = cells.filter(({ column }) => column === 'indicator')
  return list(
    indicators.map(({ name, note, ...rest }) => withNote(name ? words.indicator(name, rest) : stateOf(rest), note)),
  )
}

/** Stories with the numbers of their steps, and what the steps are where they are not all told. */
function toldOf(cells: readonly MatrixLine[]): string {
  const told = cells.filter(({ column, steps }) => column === 'story' && steps !== '')
  return list(
    told.map(({ name, steps, state }) =>
      words.story(name, steps.replaceAll(' ', ', '), state === 'told' ? '' : stateOf({ state })),
    ),
  )
}

/** Stories in which nothing is told of the cycle, by what is known of the reason. */
function emptyOf(cells: readonly MatrixLine[]): string {
  const empty = cells.filter(({ column, steps, state }) => column === 'story' && steps === '' && state !== 'untold')
  return list(
    [...Map.groupBy(empty, ({ state }) => state)].map(
      ([state, stories]) =>
        `${stateOf({ state })}: ${stories.map(({ name, note }) => withNote(name, note)).join(', ')}`,
    ),
  )
}

function stateOf({ state }: Pick<MatrixLine, 'state'>): string {
  return state
    .split(' ')
    .map(each => tableWords.states[each] ?? each)
    .join(', ')
}

function withNote(name: string, note: string): string {
  return note === '' ? name : `${name} (${note.replace(/\.$/, '')})`
}

function list(parts: readonly string[]): string {
  return parts.join('; ')
}
