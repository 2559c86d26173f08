import { expect, test } from 'vitest'
import { matrixCells } from '../../../src/renderer/flows/matrix-cells'
import { summarizeFlows } from '../../../src/shared/flow/summarize'
import { codings, flows } from './two-tellers'

const summary = summarizeFlows(codings, flows, { cycleSet: '2020', by: 'passages' })
const { rows, columnTotals, total, largest } = matrixCells(summary)
const cell = (from: string, to: string) =>
  rows.find(row => row.from === from)?.cells.find(each => each.to === to) ?? expect.fail(`${from} > ${to}`)

test('the matrix has a row and a column for every cycle, in the order of the set', () => {
  expect(rows.map(row => row.from)).toEqual(['ORI', 'IMM', 'POT', 'APP', 'REA', 'TRA', 'STR', 'ENA'])
  for (const row of rows) expect(row.cells.map(each => each.to)).toEqual(rows.map(each => each.from))
})

test('a cell counts told flows, with aspired ones apart', () => {
  expect(cell('POT', 'APP').told?.count).toBe(2)
  expect(cell('APP', 'REA').told?.count).toBe(1)
  expect(cell('APP', 'REA').aspired?.count).toBe(1)
  expect(cell('APP', 'POT').told).toBeNull()
})

test('rows and columns add up to all told flows', () => {
  expect(rows.map(row => row.total)).toEqual([0, 0, 2, 1, 0, 0, 0, 0])
  expect(columnTotals).toEqual([0, 0, 0, 2, 1, 0, 0, 0])
  expect(total).toBe(summary.totals.told)
  expect(largest).toBe(2)
})

test('cells from practice to the learning space are marked, others are not', () => {
  expect(cell('APP', 'POT').isReturn).toBe(true)
  expect(cell('TRA', 'STR').isReturn).toBe(true)
  expect(cell('POT', 'APP').isReturn).toBe(false)
  expect(cell('REA', 'TRA').isReturn).toBe(false)
})
