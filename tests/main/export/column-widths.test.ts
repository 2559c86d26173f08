import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { columnBreadths, fittedWidths, liesOnSide, sum } from '../../../src/main/export/column-widths'
import { cell, head } from '../../../src/shared/analysis/table'

const column = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }))

test.prop([fc.array(column, { minLength: 1, maxLength: 20 }), fc.integer({ min: 20, max: 400 })])(
  'columns fill the page and never more; each has its longest word as long as all of them fit',
  (columns, room) => {
    const least = columns.map(([words]) => words)
    const wanted = columns.map(([words, more]) => words + more)
    const widths = fittedWidths({ wanted, least }, room)
    expect(sum(widths)).toBeCloseTo(Math.min(room, sum(wanted)), 6)
    if (sum(least) > room) return
    for (const [at, width] of widths.entries()) {
      expect(width).toBeGreaterThanOrEqual(least[at]! - 1e-9)
      expect(width).toBeLessThanOrEqual(wanted[at]! + 1e-9)
    }
  },
)

test('no code, no number and no date is broken; a table of long texts lies on its side', () => {
  const table = {
    title: '',
    lineHead: 'Value cycle',
    heads: [head('when', 'When', 'text'), head('n', 'n', 'count'), head('note', 'Note', 'text')],
    lines: [
      {
        key: '0',
        name: 'Transformative',
        depth: 0,
        cycle: null,
        isTotal: false,
        cells: [cell('2026-10-01'), cell(123_456), cell('Nobody has found a number for it, and nobody looked.')],
      },
    ],
    notes: [],
  }
  const { wanted, least } = columnBreadths(table)
  const [name, when, count, note] = fittedWidths({ wanted, least }, 50)
  expect(name).toBeGreaterThan('Transformative'.length)
  expect(when).toBeGreaterThan('2026-10-01'.length)
  expect(count).toBeGreaterThan('123456'.length)
  expect(note).toBeLessThan(wanted[3]!)
  expect(liesOnSide({ wanted, least }, 50)).toBe(false)
  expect(liesOnSide({ wanted, least }, 30)).toBe(true)
})
