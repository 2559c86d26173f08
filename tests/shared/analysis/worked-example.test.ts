import { expect, it } from 'vitest'
import { firstCycleTable, flowMatrixTable, pathTable } from '../../../src/shared/analysis/flow-tables'
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
  const told = flowMatrixTable(rows, { by: 'passages', type: 'told' })
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
  expect(numberIn(flowMatrixTable(rows, { by: 'passages', type: 'aspired' }), 'total', 'total')).toBe(1)
  expect(numberIn(flowMatrixTable(rows, { by: 'tellers', type: 'told' }), 'IMM', 'POT')).toBe(2)

  const first = firstCycleTable(rows)
  expect([numberIn(first, 'IMM', 'stories'), numberIn(first, 'APP', 'stories')]).toEqual([2, 1])
  expect(first.evidence('IMM', 'stories').flows).toEqual([1, 5])
  expect(first.evidence('APP', 'stories').flows).toEqual([7])

  const paths = atOnce(pathTable(rows, { length: 4 }))
  expect([numberIn(paths, 'IMM>POT', 'stories'), numberIn(paths, 'IMM>POT', 'people')]).toEqual([3, 2])
  expect([numberIn(paths, 'POT>APP>REA', 'stories'), numberIn(paths, 'POT>APP>REA', 'people')]).toEqual([1, 1])
  expect(paths.evidence('POT>APP>REA', 'flows').flows).toEqual([2, 3])
})
