import type { FlowMeasure } from '../model/count-filter'
import type { Sliced } from '../slices'
import { compareGroups } from '../statistics/compare-groups'
import { holm } from '../statistics/holm'
import { askedOf } from './asked'
import { type CodeLevel, type CodeLines, codeLines } from './code-lines'
import { codedBase } from './coded-base'
import { type ColumnChoice, type Columns, columnsOf } from './columns'
import { type CrossCount, crossCount } from './cross-count'
import { totalKey } from './frequencies'
import type { AnalysisRows } from './rows'
import {
  type BuiltTable,
  cell,
  head,
  noEvidence,
  percent,
  type TableCell,
  type TableHead,
  type TableLine,
} from './table'
import { tableWords as words } from './table-words'

export interface CrossTableChoice {
  level: CodeLevel
  columns: ColumnChoice
  by: FlowMeasure
  withEmpty?: boolean
}

/**
 * Codes by documents, waves or the values of an attribute. People are counted with their share of those asked in each column, and with a test
 * of whether the groups differ; passages and stories with their share of the column's. Null where the attribute is gone.
 */
export function* crossTable(rows: AnalysisRows, choice: CrossTableChoice): Sliced<BuiltTable | null> {
  const axis = columnsOf(rows, choice.columns)
  if (!axis) return null
  const { by } = choice
  const code = codeLines(rows, choice.level, choice.withEmpty)
  const counts = yield* crossCount(rows.codings, {
    lines: code.lines.length,
    columns: axis.columns.length,
    linesOf: code.placesOf,
    columnOf: axis.columnOf,
    by,
  })
  const asked = askedIn(rows, axis, code)
  const isGrouped = choice.columns !== 'documents'
  const tests = by === 'tellers' && isGrouped && !overlap(axis) ? testLines(counts, axis, asked) : null
  const isPeople = by === 'tellers'
  const heads: TableHead[] = [
    ...axis.columns.flatMap(({ key, name }) => [
      head(key, words.n, 'count', { group: name, people: isPeople }),
      head(`${key}%`, isPeople ? words.percentOfAsked : words.percent, 'percent', { group: name, of: key }),
    ]),
    head(totalKey, words.n, 'count', { group: words.total, people: isPeople, isTotal: true }),
    head(`${totalKey}%`, isPeople ? words.percentOfAsked : words.percent, 'percent', {
      group: words.total,
      of: totalKey,
    }),
    ...(tests ? [head('p', words.p, 'p'), head('holm', words.pHolm, 'p'), head('test', words.testedWith, 'text')] : []),
  ]
  const width = axis.columns.length
  const lineOf = (at: number): TableCell[] => {
    const isSum = at === code.lines.length
    const countAt = (column: number) =>
      (isSum ? counts.columnTotals : counts.cells)[isSum ? column : at * width + column]!
    const total = isSum ? counts.total : counts.lineTotals[at]!
    const base = (column: number) =>
      isPeople ? asked(isSum ? null : at, column).size : column === width ? counts.total : counts.columnTotals[column]!
    return [
      ...axis.columns.flatMap((_, column) => {
        const count = countAt(column)
        const of = base(column)
        // Nobody was asked: absence says nothing here, and is no nought.
        if (isPeople && of === 0 && count === 0) return [cell(null, words.notAsked), cell(null)]
        return [cell(count), percent(count, of)]
      }),
      cell(total),
      percent(total, base(width)),
      ...(tests ? (isSum ? [cell(null), cell(null), cell(null)] : tests[at]!) : []),
    ]
  }
  const body: TableLine[] = code.lines.map((line, at) => ({ ...line, isTotal: false, cells: lineOf(at) }))
  const sum: TableLine = {
    key: totalKey,
    name: words.anyOfThem,
    depth: 0,
    cycle: null,
    isTotal: true,
    cells: lineOf(code.lines.length),
  }
  const measured = words.measured[by]
  return {
    table: {
      title: isGrouped
        ? words.byVariable(words.ofLevel[choice.level], axis.name, measured)
        : words.byDocument(words.ofLevel[choice.level], measured),
      lineHead: choice.level === 'cycles' ? words.cycle : words.code,
      heads,
      lines: [...body, sum],
      notes: notesOf(rows, code, axis, by, isGrouped, tests !== null),
    },
    evidence: evidenceOf(rows, code, axis, by),
  }
}

type Asked = (line: number | null, column: number) => ReadonlySet<number>

/** Who was asked for a line, of a column's people; the last column is that of all. */
function askedIn(rows: AnalysisRows, axis: Columns, { lines }: CodeLines): Asked {
  const ofCycle = askedOf(rows)
  const cache = new Map<string, ReadonlySet<number>>()
  return (line, column) => {
    const cycle = line === null ? null : lines[line]!.cycle
    const asked = ofCycle(cycle)
    const people = axis.columns[column]?.people
    if (!people) return asked
    const key = `${column} ${cycle}`
    const known = cache.get(key) ?? new Set([...people].filter(id => asked.has(id)))
    cache.set(key, known)
    return known
  }
}

function overlap({ columns }: Columns): boolean {
  const seen = new Set<number>()
  for (const { people } of columns)
    for (const person of people) {
      if (seen.has(person)) return true
      seen.add(person)
    }
  return false
}

function testLines(counts: CrossCount, axis: Columns, asked: Asked): TableCell[][] {
  const width = axis.columns.length
  const tests = counts.lineTotals.length
  const results = Array.from({ length: tests }, (_, line) =>
    compareGroups(
      axis.columns.map((_, column) => Math.min(counts.cells[line * width + column]!, asked(line, column).size)),
      axis.columns.map((_, column) => asked(line, column).size),
    ),
  )
  const raised = holm(results.flatMap(result => (result ? [result.p] : [])))
  let next = 0
  return results.map(result =>
    result
      ? [cell(result.p), cell(raised[next++]!), cell(words[result.how])]
      : [cell(null), cell(null), cell(words.notTested)],
  )
}

function notesOf(
  rows: AnalysisRows,
  code: CodeLines,
  axis: Columns,
  by: FlowMeasure,
  isGrouped: boolean,
  isTested: boolean,
): string[] {
  const people = new Set(axis.columns.flatMap(column => [...column.people])).size
  const { passages } = codedBase(rows, code, coding => axis.columnOf(coding) !== -1)
  return [
    words.baseOf({ passages, people, stories: rows.stories.length, documents: rows.documents.length }),
    words.countedOnce,
    ...(by === 'tellers' ? [words.askedRule] : []),
    ...(isTested ? [words.testRule] : []),
    ...(isTested && people < 20 ? [words.fewPeople] : []),
    ...(isGrouped && by !== 'tellers' ? [words.testOnPeopleOnly] : []),
    ...(isGrouped && by === 'tellers' && !isTested ? [words.groupsOverlap, words.columnsOverlap] : []),
  ]
}

function evidenceOf(rows: AnalysisRows, code: CodeLines, axis: Columns, by: FlowMeasure): BuiltTable['evidence'] {
  return (line, key) => {
    const place = code.lines.findIndex(each => each.key === line)
    const column = axis.columns.findIndex(each => each.key === key)
    if ((place === -1 && line !== totalKey) || (column === -1 && key !== totalKey)) return noEvidence
    const codings = rows.codings.filter(coding => {
      const places = code.placesOf(coding)
      const isKnown = by === 'passages' || (by === 'stories' ? coding.story : coding.teller) !== null
      const inColumn = axis.columnOf(coding)
      return (
        isKnown &&
        (line === totalKey ? places.length > 0 : places.includes(place)) &&
        (key === totalKey ? inColumn !== -1 : inColumn === column)
      )
    })
    return { flows: [], codings: codings.map(({ id }) => id) }
  }
}
