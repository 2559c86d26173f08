import { extname } from 'node:path'
import { togetherness } from '../../../shared/analysis/co-occurrence'
import { coOccurrenceShown } from '../../../shared/analysis/co-occurrence-table'
import { codeLevels } from '../../../shared/analysis/code-lines'
import { headWords, shown } from '../../../shared/analysis/print-cell'
import { nameColumn, sortLines } from '../../../shared/analysis/sort-lines'
import type { AnalysisTable } from '../../../shared/analysis/table'
import { AppError } from '../../../shared/errors'
import { flowMeasures } from '../../../shared/flow/summary'
import { analysisFormats, freshSpec, type TableSort, TableSpec, tableKinds } from '../../../shared/model/table-spec'
import { wholeDocument } from '../../../shared/model/whole-document'
import type { Project } from '../../db/project'
import { listSaved, savedNamed, savedSpec } from '../../db/saved'
import { listVariables } from '../../db/variables'
import { analysisTableFile } from '../../export/analysis-table-file'
import { tableToShare } from '../../handlers/table-files'
import type { Command, Values } from '../arguments'
import { parseFilter } from '../filter'
import { printData, printRows, say, writeOutput } from '../output'
import { withProject } from '../project'

export const tableCommand: Command = {
  name: 'table',
  usage:
    'PROJECT KIND|NAME [-o FILE.csv|.xlsx|.html|.docx] [--filter EXPR] [--by passages|stories|tellers] [--level cycles|codes] [--variable NAME|waves] [--relation overlap|within|sameTurn] [--show count|jaccard|expected] [--type told|aspired|blocked|condition] [--turns N] [--follow any|next] [--same-teller] [--without-own] [--length N] [--with-empty] [--sort COLUMN [--descending]] [--json|--csv]',
  summary: `makes a table of a kind (${tableKinds.join(', ')}) or one that the project keeps by name; the same project gives the same bytes`,
  options: {
    output: { type: 'string', short: 'o' },
    filter: { type: 'string' },
    by: { type: 'string' },
    level: { type: 'string' },
    variable: { type: 'string' },
    relation: { type: 'string' },
    show: { type: 'string' },
    type: { type: 'string' },
    turns: { type: 'string' },
    follow: { type: 'string' },
    'same-teller': { type: 'boolean' },
    'without-own': { type: 'boolean' },
    length: { type: 'string' },
    'with-empty': { type: 'boolean' },
    sort: { type: 'string' },
    descending: { type: 'boolean' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  },
  words: [2, 2],
  async run([path, name], options) {
    const file = options.text('output')
    const format = analysisFormats.find(known => file !== undefined && `.${known}` === extname(file).toLowerCase())
    if (file !== undefined && !format)
      throw new AppError('table.unknownFormat', { file, endings: analysisFormats.map(each => `.${each}`).join(', ') })
    const unsorted = await withProject(path!, project => tableToShare(project, specOf(project, name!, options)))
    const sort = options.text('sort')
    if (sort === undefined && options.flag('descending'))
      throw new AppError('usage', { message: '--descending goes with --sort COLUMN.' })
    const table =
      sort === undefined ? unsorted : sortLines(unsorted, sortNamed(unsorted, sort, options.flag('descending')))
    if (file !== undefined && format) {
      writeOutput(file, await analysisTableFile(table, format))
      say(`Wrote ${file}`)
      return
    }
    if (options.flag('json')) return printData(`${JSON.stringify(asJson(table), null, 2)}\n`)
    const columns = [table.lineHead, ...table.heads.map(headWords)]
    // Two columns may have the same words over them: two documents of one title.
    const lines = table.lines.map(line => [line.name, ...line.cells.map(shown)])
    const isCsv = options.flag('csv')
    if (!isCsv) say(table.title)
    printRows(lines, columns, isCsv ? 'csv' : 'text')
    if (!isCsv) for (const note of table.notes) say(note)
  },
}

function specOf(project: Project, name: string, options: Values): TableSpec {
  const kind = tableKinds.find(known => known.toLowerCase() === name.toLowerCase())
  const saved = savedNamed(project, 'table', name)
  if (!kind && !saved)
    throw new AppError('table.unknown', {
      name,
      known: tableKinds.join(', '),
      saved:
        listSaved(project, 'table')
          .map(each => each.name)
          .join(', ') || '–',
    })
  const base = kind ? freshSpec(kind) : savedSpec(TableSpec, saved!)
  const given = Object.entries({
    filter: options.text('filter') === undefined ? undefined : parseFilter(project, options.text('filter')!),
    by: options.choice('by', flowMeasures),
    level: options.choice('level', codeLevels),
    variable: variableNamed(project, options.text('variable')),
    relation: options.choice('relation', togetherness),
    show: options.choice('show', coOccurrenceShown),
    type: options.choice('type', ['told', 'aspired', 'blocked', 'condition']),
    turns: options.number('turns', 0, wholeDocument),
    follow: options.choice('follow', ['any', 'next']),
    sameTeller: options.flag('same-teller') ? true : undefined,
    withoutOwn: options.flag('without-own') ? true : undefined,
    length: options.number('length', 2, 6),
    withEmpty: options.flag('with-empty') ? true : undefined,
  }).filter(([, value]) => value !== undefined)
  return { ...base, ...Object.fromEntries(given) }
}

/** By the words over a column, its key, or the words over the names. @throws AppError usage, naming the columns */
function sortNamed(table: AnalysisTable, name: string, descending: boolean): TableSort {
  const isIt = (words: string) => words.toLowerCase() === name.trim().toLowerCase()
  if (isIt(table.lineHead)) return { column: nameColumn, descending }
  const found = table.heads.find(head => isIt(head.key) || isIt(headWords(head)))
  if (found) return { column: found.key, descending }
  const known = [table.lineHead, ...table.heads.map(headWords)].map(words => `“${words}”`).join(', ')
  throw new AppError('usage', { message: `There is no column “${name}” to sort by. There are: ${known}.` })
}

function variableNamed(project: Project, name: string | undefined): string | undefined {
  if (name === undefined || name === 'waves') return name
  const variables = listVariables(project)
  const found = variables.find(variable => variable.name.toLowerCase() === name.toLowerCase())
  if (!found)
    throw new AppError('usage', {
      message: `There is no attribute “${name}”. There are: waves, ${variables.map(variable => variable.name).join(', ')}.`,
    })
  return found.id
}

/** Stable for scripts: columns by key, lines with their cells in the order of the columns. */
function asJson({ title, lineHead, heads, lines, notes }: AnalysisTable): object {
  return {
    title,
    lineHead,
    columns: heads.map(({ key, name, group, unit }) => ({ key, name, group, unit })),
    lines: lines.map(line => ({
      key: line.key,
      name: line.name,
      depth: line.depth,
      total: line.isTotal,
      cells: line.cells.map(({ value }) => value),
    })),
    notes,
  }
}
