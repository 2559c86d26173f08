import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { type CellMark, type CountedLine, marksOf } from '../../../src/shared/consent/small-cells'

/** As printed: a number, `<` for a small one, `–` for a held one. */
function printed(lines: readonly CountedLine[], least: number, hasUnion = false): string[] {
  return marksOf(lines, least, hasUnion).map((marks, row) =>
    [...lines[row]!.counts, lines[row]!.total]
      .flatMap((count, at) => (count === null ? [] : [{ shown: String(count), small: '<', held: '–' }[marks[at]!]]))
      .join(' '),
  )
}
const line = (total: number | null, ...counts: number[]): CountedLine => ({ counts, total })

describe('small counts of people', () => {
  it('are hidden below the bound, zero stays', () => {
    expect(printed([line(null, 0, 1, 2), line(null, 3, 4, 2)], 3)).toEqual(['0 < <', '3 4 <'])
    expect(printed([line(null, 1, 2)], 0)).toEqual(['1 2'])
  })

  it('take the next smallest of their line with them, where its total is printed', () => {
    // Were only the 3 held, the first could not be 2, for then that one were a 2 and as small.
    expect(printed([line(8, 1, 4, 3)], 3)).toEqual(['< – – 8'])
    expect(printed([line(5, 2, 0, 3)], 3)).toEqual(['< 0 – 5'])
    // Two hidden ones that sum to 2 are 1 and 1, and those that sum to 4 are 2 and 2.
    expect(printed([line(7, 1, 1, 5)], 3)).toEqual(['< < – 7'])
    expect(printed([line(9, 2, 2, 5)], 3)).toEqual(['< < – 9'])
    expect(printed([line(8, 1, 2, 5)], 3)).toEqual(['< < 5 8'])
    expect(printed([line(2, 1, 1)], 3)).toEqual(['< < –'])
  })

  it('are a dash where less than two would say it all', () => {
    const marks = marksOf([line(6, 1, 5)], 2, false)[0]!
    expect(marks.filter(mark => mark !== 'shown')).toHaveLength(2)
  })

  it('take the line of all lines with them where it would help to work one out', () => {
    // Six in any line, four in the other: the first must be two.
    expect(printed([line(null, 2), line(null, 4), line(null, 6)], 3, true)).toEqual(['<', '4', '–'])
    expect(printed([line(null, 2), line(null, 5), line(null, 6)], 3, true)).toEqual(['<', '5', '6'])
    expect(printed([line(6, 1, 5), line(9, 4, 5)], 3, true)).toEqual(['< – 6', '– – –'])
  })
})

/** Every table that reads as this one does, found by trying: none may have the same hidden count in all. */
function solutions(
  lines: readonly CountedLine[],
  marks: readonly (readonly CellMark[])[],
  least: number,
): number[][][] {
  const most = Math.max(...lines.map(({ total }) => total!)) + 2
  const open = Array.from({ length: most + 1 }, (_, value) => value)
  // A dash in the line of all lines may stand for anything: that line is held as a whole.
  const valuesOf = (count: number, mark: CellMark, row: number) =>
    mark === 'shown'
      ? [count]
      : least === 2 || row === lines.length - 1
        ? open
        : open.filter(value => (mark === 'small' ? value > 0 && value < least : value === 0 || value >= least))
  const rows = lines.map(({ counts, total }, row) => {
    let found: number[][] = [[]]
    for (const [at, count] of counts.entries())
      found = found.flatMap(start => valuesOf(count, marks[row]![at]!, row).map(value => [...start, value]))
    const totals = new Set(valuesOf(total!, marks[row]![counts.length]!, row))
    return found.filter(each => totals.has(each.reduce((sum, value) => sum + value, 0)))
  })
  const union = rows.at(-1)!
  let tables: number[][][] = [[]]
  for (const row of rows.slice(0, -1)) tables = tables.flatMap(start => row.map(each => [...start, each]))
  return tables.flatMap(table =>
    union
      .filter(any =>
        any.every((value, column) => {
          const cells = table.map(row => row[column]!)
          return value >= Math.max(...cells) && value <= cells.reduce((sum, cell) => sum + cell, 0)
        }),
      )
      .map(any => [...table, any]),
  )
}

/** People, each in one of three groups, who told of one or both of two cycles. */
const people = fc.array(fc.record({ group: fc.nat(2), told: fc.integer({ min: 1, max: 3 }) }), {
  minLength: 1,
  maxLength: 9,
})

test.prop([people, fc.constantFrom(2, 3)])('cannot be solved for', (told, least) => {
  const lineOf = (mask: number) => {
    const counts = [0, 1, 2].map(group => told.filter(each => each.group === group && (each.told & mask) > 0).length)
    return line(
      counts.reduce((sum, count) => sum + count, 0),
      ...counts,
    )
  }
  const lines = [lineOf(1), lineOf(2), lineOf(3)]
  const marks = marksOf(lines, least, true)
  const possible = solutions(lines, marks, least)
  for (const [row, { counts }] of lines.entries())
    for (const [column, count] of counts.entries()) {
      if (count === 0 || count >= least) continue
      expect(new Set(possible.map(table => table[row]![column])).size, `${row}:${column}`).toBeGreaterThan(1)
    }
})
