import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { covers, leastCover } from '../../../src/shared/consent/covers'
import { hideSmallCells } from '../../../src/shared/consent/small-cells'

describe('what consent covers', () => {
  it('is what was given, and nothing is covered by silence', () => {
    expect(covers([{ purpose: 'archive', state: 'given' }], 'archive')).toBe('covered')
    expect(covers([{ purpose: 'archive', state: 'given' }], 'share')).toBe('unrecorded')
    expect(covers([], 'analyse')).toBe('unrecorded')
  })

  it('ends with a refusal or withdrawal, and all of it with that of the analysis', () => {
    expect(covers([{ purpose: 'share', state: 'withdrawn' }], 'share')).toBe('notCovered')
    expect(
      covers(
        [
          { purpose: 'share', state: 'given' },
          { purpose: 'analyse', state: 'withdrawn' },
        ],
        'share',
      ),
    ).toBe('notCovered')
  })

  it('to be quoted by name is consent to be quoted, but not the other way round, and not against a refusal', () => {
    expect(covers([{ purpose: 'quoteByName', state: 'given' }], 'quoteAnonymously')).toBe('covered')
    expect(covers([{ purpose: 'quoteAnonymously', state: 'given' }], 'quoteByName')).toBe('unrecorded')
    expect(
      covers(
        [
          { purpose: 'quoteByName', state: 'given' },
          { purpose: 'quoteAnonymously', state: 'refused' },
        ],
        'quoteAnonymously',
      ),
    ).toBe('notCovered')
  })

  it('of words that several share is the least of theirs', () => {
    expect(leastCover([])).toBe('covered')
    expect(leastCover(['covered', 'unrecorded'])).toBe('unrecorded')
    expect(leastCover(['covered', 'unrecorded', 'notCovered'])).toBe('notCovered')
  })
})

describe('small cells', () => {
  it('are hidden below the bound, zero stays', () => {
    expect(hideSmallCells([[0, 1, 2], [3, 4, 2]], 3)).toEqual([[0, null, null], [3, 4, null]]) // biome-ignore format: a table
    expect(hideSmallCells([[1, 2]], 0)).toEqual([[1, 2]])
  })

  it('cannot be worked out from the totals of their row and column', () => {
    expect(hideSmallCells([[1, 5, 9], [6, 4, 8], [7, 9, 5]], 3, { totals: true })).toEqual([[null, null, 9], [null, null, 8], [7, 9, 5]]) // biome-ignore format: a table
  })

  test.prop([
    fc
      .integer({ min: 1, max: 5 })
      .chain(width =>
        fc.array(fc.array(fc.nat(9), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      ),
    fc.integer({ min: 2, max: 5 }),
  ])('never leave one hidden cell alone in a line that has others, and never change a number', (rows, least) => {
    const shown = hideSmallCells(rows, least, { totals: true })
    const columns = rows[0]!.map((_, c) => shown.map(row => row[c]))
    for (const line of [...shown, ...columns])
      if (line.length > 1) expect(line.filter(cell => cell === null)).not.toHaveLength(1)
    for (const [r, row] of rows.entries())
      for (const [c, count] of row.entries()) {
        expect([count, null]).toContain(shown[r]![c])
        if (count > 0 && count < least) expect(shown[r]![c]).toBeNull()
      }
  })
})
