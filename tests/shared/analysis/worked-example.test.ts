import { expect, it } from 'vitest'
import { firstCycleTable, flowMatrixTable, pathTable } from '../../../src/shared/analysis/flow-tables'
import { frequencyTable } from '../../../src/shared/analysis/frequencies'
import type { AnalysisRows } from '../../../src/shared/analysis/rows'
import type { BuiltTable } from '../../../src/shared/analysis/table'
import { atOnce } from '../../../src/shared/slices'
import { workedExample } from '../flow/worked-example'

const rows: AnalysisRows = {
  cycleSet: '2020',
  coders: [],
  codersInProject: 1,
  codings: workedExample.codings.map(coding => ({
    ...coding,
    codeId: 1,
    coder: 1,
    start: coding.id * 10,
    end: coding.id * 10 + 5,
    firstTurn: 0,
    lastTurn: 0,
    stance: null,
    confidence: null,
    wave: null,
  })),
  flows: workedExample.flows.map(flow => ({ ...flow, coder: 1 })),
  codes: [],
  documents: [],
  participants: [],
  stories: [],
  spaces: [],
  variables: [],
  notAsked: [],
}

const numberIn = ({ table }: BuiltTable, line: string, column: string) =>
  table.lines.find(({ key }) => key === line)?.cells[table.heads.findIndex(({ key }) => key === column)]?.value

it('the tables of flows have the numbers of the worked example', () => {
  const told = atOnce(flowMatrixTable(rows, { by: 'passages', type: 'told' }))
  expect(numberIn(told, 'IMM', 'POT')).toBe(3)
  for (const [from, to] of [
    ['POT', 'APP'],
    ['APP', 'REA'],
    ['REA', 'IMM'],
    ['APP', 'IMM'],
  ] as const)
    expect(numberIn(told, from, to)).toBe(1)
  expect(numberIn(told, 'total', 'total')).toBe(7)
  expect(told.table.notes.at(-1)).toBe('Counted: flows. Base: 7 flows in 3 stories by 2 people.')
  expect(numberIn(atOnce(flowMatrixTable(rows, { by: 'passages', type: 'aspired' })), 'total', 'total')).toBe(1)
  expect(numberIn(atOnce(flowMatrixTable(rows, { by: 'tellers', type: 'told' })), 'IMM', 'POT')).toBe(2)

  const first = atOnce(firstCycleTable(rows))
  expect([numberIn(first, 'IMM', 'stories'), numberIn(first, 'APP', 'stories')]).toEqual([2, 1])
  expect(first.evidence('IMM', 'stories').flows).toEqual([1, 5])
  expect(first.evidence('APP', 'stories').flows).toEqual([7])

  const paths = atOnce(pathTable(rows, { length: 4 }))
  expect([numberIn(paths, 'IMM>POT', 'stories'), numberIn(paths, 'IMM>POT', 'people')]).toEqual([3, 2])
  expect([numberIn(paths, 'POT>APP>REA', 'stories'), numberIn(paths, 'POT>APP>REA', 'people')]).toEqual([1, 1])
  expect(paths.evidence('POT>APP>REA', 'flows').flows).toEqual([2, 3])
})

it('every cell of the flow matrix is as counted by hand, nought where nothing flows, with its flows behind it', () => {
  const behind: Record<string, number[]> = {
    'IMM>POT': [1, 5, 8],
    'POT>APP': [2],
    'APP>REA': [3],
    'REA>IMM': [4],
    'APP>IMM': [7],
  }
  const told = atOnce(flowMatrixTable(rows, { by: 'passages', type: 'told' }))
  const cycles = told.table.lines.flatMap(({ key, isTotal }) => (isTotal ? [] : [key]))
  expect(cycles).toHaveLength(8)
  for (const from of cycles)
    for (const to of cycles) {
      const flows = behind[`${from}>${to}`] ?? []
      expect(numberIn(told, from, to), `${from}>${to}`).toBe(flows.length)
      expect([...told.evidence(from, to).flows].sort(), `${from}>${to}`).toEqual(flows)
    }
  const totals = {
    IMM: [3, 2],
    POT: [1, 3],
    APP: [2, 1],
    REA: [1, 1],
    ORI: [0, 0],
    TRA: [0, 0],
    STR: [0, 0],
    ENA: [0, 0],
  }
  for (const [cycle, [out, into]] of Object.entries(totals)) {
    expect(numberIn(told, cycle, 'total'), `out of ${cycle}`).toBe(out)
    expect(numberIn(told, 'total', cycle), `into ${cycle}`).toBe(into)
  }
  const aspired = atOnce(flowMatrixTable(rows, { by: 'passages', type: 'aspired' }))
  expect(numberIn(aspired, 'POT', 'APP')).toBe(1)
  expect(aspired.evidence('POT', 'APP').flows).toEqual([6])
})

it('every frequency of a cycle is as counted by hand, with its passages behind it', () => {
  const table = atOnce(frequencyTable(rows, { level: 'cycles' }))
  const byHand: Record<string, { passages: number[]; stories: number; people: number }> = {
    IMM: { passages: [1, 5, 6, 10], stories: 3, people: 2 },
    POT: { passages: [2, 7, 11], stories: 3, people: 2 },
    APP: { passages: [3, 8, 9], stories: 3, people: 2 },
    REA: { passages: [4], stories: 1, people: 1 },
  }
  for (const { key, isTotal } of table.table.lines) {
    if (isTotal) continue
    const { passages, stories, people } = byHand[key] ?? { passages: [], stories: 0, people: 0 }
    expect(numberIn(table, key, 'passages'), key).toBe(passages.length)
    expect(
      [...table.evidence(key, 'passages').codings].sort((a, b) => a - b),
      key,
    ).toEqual(passages)
    expect([numberIn(table, key, 'stories'), numberIn(table, key, 'people')], key).toEqual([stories, people])
  }
})
