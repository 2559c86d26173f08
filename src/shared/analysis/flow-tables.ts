import { linkRows } from '../flow/link'
import { flowsOfType, type LinkedFlow } from '../flow/linked-flow'
import { summaryInParts } from '../flow/summarize'
import type { FlowMeasure, RelationType } from '../flow/summary'
import { isThread } from '../flow/threads'
import { type CycleKey, mapOrder } from '../framework/cycles'
import type { Sliced } from '../slices'
import { totalKey } from './frequencies'
import { pathsTold } from './paths'
import type { AnalysisRows } from './rows'
import { type BuiltTable, cell, head, percent, type TableLine } from './table'
import { tableWords as words } from './table-words'

export type MatrixType = Exclude<RelationType, 'reframe'>

/** From cycle to cycle: one type of relation a table (counting rule 3). */
export function* flowMatrixTable(
  rows: AnalysisRows,
  { by, type }: { by: FlowMeasure; type: MatrixType },
): Sliced<BuiltTable> {
  const { relations, totals } = yield* summaryInParts(rows.codings, rows.flows, { cycleSet: rows.cycleSet, by })
  const counted = relations.filter(relation => relation.type === type)
  const cycles = mapOrder(rows.cycleSet)
  const between = (from: CycleKey, to: CycleKey) => counted.find(each => each.from === from && each.to === to)
  const sum = (list: readonly { count: number }[]) => list.reduce((total, { count }) => total + count, 0)
  // Distinct stories and tellers of several cells cannot be added up; flows can.
  const hasTotals = by === 'passages'
  const linked = () => flowsOfType(linkRows(rows.codings, rows.flows, rows.cycleSet), type)
  return {
    table: {
      title: words.flowMatrix[type],
      lineHead: words.from,
      heads: [
        ...cycles.map(cycle => head(cycle, cycle, 'count', { people: by === 'tellers' })),
        ...(hasTotals ? [head(totalKey, words.total, 'count', { isTotal: true })] : []),
      ],
      lines: [
        ...cycles.map(from => ({
          ...cycleLine(rows, from),
          cells: [
            ...cycles.map(to => cell(between(from, to)?.count ?? 0)),
            ...(hasTotals ? [cell(sum(counted.filter(each => each.from === from)))] : []),
          ],
        })),
        ...(hasTotals
          ? [
              {
                key: totalKey,
                name: words.total,
                depth: 0,
                cycle: null,
                isTotal: true,
                cells: [...cycles.map(to => cell(sum(counted.filter(each => each.to === to)))), cell(sum(counted))],
              },
            ]
          : []),
      ],
      notes: [
        words.flowNote,
        words.flowBase({
          ...(type === 'told' ? { ...totals, flows: totals.told } : baseOf(linked(), rows)),
          by: by === 'passages' ? words.flows.toLowerCase() : words.measured[by],
        }),
      ],
    },
    evidence: (line, column) => ({
      codings: [],
      flows: linked()
        .filter(({ from, to }) => (line === totalKey || from === line) && (column === totalKey || to === column))
        .map(({ id }) => id),
    }),
  }
}

function baseOf(
  flows: readonly LinkedFlow[],
  { codings }: AnalysisRows,
): { flows: number; stories: number; threads: number; tellers: number } {
  const stories = new Set(flows.map(({ story }) => story))
  const tellers = flows
    .map(({ fromAt, toAt }) => codings[fromAt]!.teller ?? codings[toAt]?.teller ?? null)
    .filter(teller => teller !== null)
  return {
    flows: flows.length,
    stories: stories.size,
    threads: [...stories].filter(story => isThread(story, codings.length)).length,
    tellers: new Set(tellers).size,
  }
}

/** Where stories begin: in how many of them the told flows start in each cycle. */
export function* firstCycleTable(rows: AnalysisRows): Sliced<BuiltTable> {
  const { firstCycles, totals } = yield* summaryInParts(rows.codings, rows.flows, {
    cycleSet: rows.cycleSet,
    by: 'stories',
  })
  return {
    table: {
      title: words.firstCycles,
      lineHead: words.cycle,
      heads: [head('stories', words.stories, 'count'), head('stories%', words.percent, 'percent', { of: 'stories' })],
      lines: mapOrder(rows.cycleSet).map(cycle => {
        const stories = firstCycles.find(each => each.cycle === cycle)?.stories ?? 0
        return { ...cycleLine(rows, cycle), cells: [cell(stories), percent(stories, totals.stories)] }
      }),
      notes: [
        words.firstCyclesNote,
        words.flowBase({
          ...totals,
          flows: totals.told,
          by: words.measured.stories,
        }),
      ],
    },
    evidence: line => ({ codings: [], flows: beginnings(rows, line) }),
  }
}

/** The told flows with which stories begin in a cycle: none of the same story arrives where they start. */
function beginnings(rows: AnalysisRows, cycle: string): number[] {
  const linked = linkRows(rows.codings, rows.flows, rows.cycleSet)
  const told = flowsOfType(linked, 'told')
  const { stories } = linked
  const arrived = new Set(told.filter(({ toAt, story }) => stories.at[toAt] === story).map(({ toAt }) => toAt))
  return told.filter(({ from, fromAt }) => from === cycle && !arrived.has(fromAt)).map(({ id }) => id)
}

/** Every path of told flows through two cycles and more, with the stories and people who told of it (counting rule 4). */
export function* pathTable(rows: AnalysisRows, { length }: { length: number }): Sliced<BuiltTable> {
  const paths = yield* pathsTold(rows.codings, rows.flows, rows.cycleSet, length)
  yield 1
  const { totals } = yield* summaryInParts(rows.codings, rows.flows, { cycleSet: rows.cycleSet, by: 'stories' })
  return {
    table: {
      title: words.paths(length),
      lineHead: words.path,
      heads: [
        head('stories', words.stories, 'count'),
        head('stories%', words.percent, 'percent', { of: 'stories' }),
        head('people', words.people, 'count', { people: true }),
        head('flows', words.flows, 'count'),
      ],
      lines: paths.map(({ cycles, stories, tellers, flows }) => ({
        key: cycles.join('>'),
        name: cycles.join(' → '),
        depth: 0,
        cycle: null,
        isTotal: false,
        cells: [cell(stories), percent(stories, totals.stories), cell(tellers), cell(flows.length)],
      })),
      notes: [
        words.pathsNote,
        words.flowBase({
          ...totals,
          flows: totals.told,
          by: words.measured.stories,
        }),
      ],
    },
    evidence: line => ({ codings: [], flows: paths.find(({ cycles }) => cycles.join('>') === line)?.flows ?? [] }),
  }
}

function cycleLine(rows: AnalysisRows, cycle: CycleKey): Omit<TableLine, 'cells'> {
  const name = rows.codes.find(({ key, parent }) => parent === null && key === cycle)?.name ?? cycle
  return { key: cycle, name, depth: 0, cycle, isTotal: false }
}
