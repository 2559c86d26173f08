import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { hideSmallCounts } from '../../../src/shared/analysis/hide-small'
import { nameColumn, sortLines } from '../../../src/shared/analysis/sort-lines'
import { type AnalysisTable, cell, head } from '../../../src/shared/analysis/table'
import { partOf } from '../../../src/shared/analysis/table-part'

function tableOf(lines: readonly [name: string, depth: number, value: number | string | null][]): AnalysisTable {
  return {
    title: '',
    lineHead: 'Code',
    heads: [head('n', 'n', 'count', { people: true, group: 'People' })],
    lines: lines.map(([name, depth, value]) => ({
      key: name,
      name,
      depth,
      cycle: null,
      isTotal: name === 'All',
      cells: [cell(value)],
    })),
    notes: [],
  }
}
const names = ({ lines }: AnalysisTable) => lines.map(({ name }) => name).join(' ')

describe('lines in the order of a column', () => {
  const table = tableOf([
    ['b', 0, 5],
    ['b2', 1, 1],
    ['b1', 1, 4],
    ['a', 0, 9],
    ['c', 0, null],
    ['a10', 1, 2],
    ['a9', 1, 3],
    ['All', 0, 14],
  ])

  it('keep parts beneath what they are part of, sums at the end, and what is nothing last both ways', () => {
    expect(names(sortLines(table, { column: 'n', descending: true }))).toBe('a b b1 b2 c a9 a10 All')
    expect(names(sortLines(table, { column: 'n', descending: false }))).toBe('b b2 b1 a c a10 a9 All')
    expect(names(sortLines(table, { column: nameColumn, descending: false }))).toBe('a b b1 b2 c a9 a10 All')
  })

  it('stay as they are without a column, or with one that is gone', () => {
    expect(sortLines(table, null)).toBe(table)
    expect(sortLines(table, { column: 'gone', descending: true })).toBe(table)
  })

  test.prop([fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 }), fc.boolean()])(
    'do not give hidden counts away by their place',
    (counts, descending) => {
      const least = 4
      const at = (values: readonly number[]) => tableOf(values.map((value, i) => [`p${i}`, 0, value]))
      const shownAs = (values: readonly number[]) =>
        names(sortLines(hideSmallCounts(at(values), least), { column: 'n', descending }))
      // Other counts that are hidden as well must come out in the same order.
      expect(shownAs(counts)).toBe(shownAs(counts.map(count => (count > 0 && count < least ? least - count : count))))
    },
  )
})

it('a part of a table has heads and names only where they were chosen', () => {
  const table = tableOf([
    ['a', 0, 1],
    ['b', 0, 2],
  ])
  const words = (part: Parameters<typeof partOf>[1]) => partOf(table, part).map(row => row.map(each => each.words))
  expect(words(null)).toEqual([
    ['Code', 'People, n'],
    ['a', '1'],
    ['b', '2'],
  ])
  expect(words({ lines: ['b'], heads: ['n'], hasNames: false, hasHeads: false })).toEqual([['2']])
  expect(words({ lines: null, heads: [], hasNames: true, hasHeads: false })).toEqual([['a'], ['b']])
})
