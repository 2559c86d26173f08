import { expect, it } from 'vitest'
import { indicatorChart } from '../../../src/shared/figure/indicator/chart'
import { planIndicators } from '../../../src/shared/indicators/plan-indicators'
import { readIndicatorCell, writtenCell } from '../../../src/shared/indicators/read-cell'
import type { Indicator } from '../../../src/shared/model/indicator'

const noShows: Indicator = {
  id: '019a0000-0000-7000-8000-000000000001',
  name: 'No-shows',
  cycle: 'REA',
  unit: 'a month',
  source: 'register',
  target: 3,
  direction: 'down',
  note: '',
  values: [],
}
const cycleOf = (word: string) => (word.toLowerCase() === 'applied' ? ('APP' as const) : undefined)
const value = (number: number | null, raw = '', base: number | null = null) => ({ value: number, raw, base, note: '' })

it.each([
  ['9', value(9)],
  ['12,5', value(12.5)],
  ['75 %', value(75)],
  ['9 n=40', value(9, '', 40)],
  ['9 (n = 40)', value(9, '', 40)],
  ['about 9', value(null, 'about 9')],
  ['1,250', value(null, '1,250')],
  ['n/a', value(null, 'n/a')],
  ['  ', null],
])('reads the cell %s', (typed, cell) => {
  expect(readIndicatorCell(typed)).toEqual(cell)
  if (cell !== null) expect(readIndicatorCell(writtenCell(cell))).toEqual(cell)
})

it('reads the long layout: a row for each value', () => {
  const plan = planIndicators(
    {
      columns: ['Indicator', 'Cycle', 'Date', 'Group', 'Value', 'n', 'Target'],
      rows: [
        ['No-shows', '', '2024-03', '', '9', '40', '2'],
        ['No-shows', '', '2024-04', 'North', 'many', '', ''],
        ['Forms in use', 'Applied', '3 May 2024', '', '17', '', ''],
        ['No-shows', '', 'spring', '', '8', '', ''],
        ['Nameless', '', '2024', '', '1', '', ''],
        ['', 'APP', '2024', '', '1', '', ''],
      ],
    },
    [noShows],
    cycleOf,
  )
  expect(plan.layout).toBe('long')
  expect(plan.indicators).toEqual([
    {
      indicator: noShows,
      fields: { name: 'No-shows', cycle: 'REA' },
      change: { target: 2 },
      cells: [
        { at: '2024-03', group: '', value: value(9, '', 40) },
        { at: '2024-04', group: 'North', value: value(null, 'many') },
      ],
    },
    {
      indicator: null,
      fields: { name: 'Forms in use', cycle: 'APP' },
      change: {},
      cells: [{ at: '2024-05-03', group: '', value: value(17) }],
    },
  ])
  expect(plan.words).toEqual([{ row: 2, column: 'Value', typed: 'many' }])
  expect(plan.leftOut).toEqual([
    { row: 4, reason: 'noDate' },
    { row: 5, reason: 'noCycle' },
    { row: 6, reason: 'noName' },
  ])
})

it('reads the wide layout: a column for each date, whatever else stands beside', () => {
  const plan = planIndicators(
    {
      columns: ['name', 'cycle', 'unit', 'direction', '2023', '2024-06', 'comment'],
      rows: [['Attendance', 'imm', 'people', 'up', '11', '', 'good'], ['Attendance', '', '', '', 'ten', '12', '']], // biome-ignore format: a table
    },
    [],
    cycleOf,
  )
  expect(plan.layout).toBe('wide')
  expect(plan.indicators).toHaveLength(1)
  expect(plan.indicators[0]).toMatchObject({
    fields: { name: 'Attendance', cycle: 'IMM', unit: 'people', direction: 'up' },
    // Of two values for one date the later row's stands.
    cells: [
      { at: '2023', value: { value: null, raw: 'ten' } },
      { at: '2024-06', value: { value: 12 } },
    ],
  })
})

it('a line is not drawn through a date without a number, and the target is dotted', () => {
  const at = (date: string, number: number | null, group = '') => ({
    at: date,
    group,
    value: number,
    raw: '',
    base: null,
    note: '',
  })
  const indicator = {
    ...noShows,
    values: [at('2020', 9), at('2021', 8), at('2022', null), at('2023', 4), at('2024', 3)],
  }
  const shapes = indicatorChart(indicator, { width: 300, height: 150, theme: 'light', all: 'All' })
  const lines = shapes.filter(shape => shape.shape === 'path' && shape.strokeWidth === 2)
  expect(lines.map(shape => (shape.shape === 'path' ? shape.path.length : 0))).toEqual([2, 2])
  expect(shapes.filter(shape => shape.shape === 'circle')).toHaveLength(4)
  expect(shapes.filter(shape => shape.shape === 'path' && shape.dash?.join() === '1,3')).toHaveLength(1)
  expect(
    indicatorChart({ ...noShows, values: [at('2022', null)] }, { width: 300, height: 150, theme: 'light', all: 'All' }),
  ).toEqual([])
})

it('everything drawn lies within the picture, for one value, many groups and long names', () => {
  const groups = ['', 'North', 'A group with a name that is far too long for this chart', 'South']
  for (const count of [1, 2, 12]) {
    const values = Array.from({ length: count }, (_, n) =>
      groups.map((group, g) => ({
        at: String(2010 + n),
        group,
        value: (n - 3) * 10 ** g,
        raw: '',
        base: null,
        note: '',
      })),
    ).flat()
    for (const isSparkline of [true, false])
      for (const shape of indicatorChart(
        { ...noShows, values },
        { width: 300, height: 150, theme: 'dark', isSparkline, all: 'All' },
      )) {
        const points = shape.shape === 'path' ? shape.path.flatMap(([, ...numbers]) => numbers) : [shape.x, shape.y]
        for (const [index, number] of points.entries()) {
          expect(Number.isFinite(number)).toBe(true)
          expect(number).toBeGreaterThanOrEqual(0)
          expect(number).toBeLessThanOrEqual(index % 2 ? 160 : 300)
        }
      }
  }
})
