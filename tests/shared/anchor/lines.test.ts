import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { lineAt, lineStarts } from '../../../src/shared/anchor/lines'

describe('lines of a text', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 30 })

  test.prop([lengths])('finds every start, whatever the lengths of the lines', all => {
    const starts = all.map((_, line) => all.slice(0, line).reduce((sum, length) => sum + length, 0))
    const total = all.reduce((sum, length) => sum + length, 0)
    const lineOf = (offset: number) => starts.findLastIndex(start => start <= offset)
    expect(lineStarts(total, lineOf)).toEqual(starts)
    for (let offset = 0; offset < total; offset++) expect(lineAt(starts, offset)).toBe(lineOf(offset))
  })

  it('asks a few times for each line, not for each character', () => {
    let asked = 0
    const lineOf = (offset: number) => {
      asked++
      return Math.floor(offset / 75)
    }
    expect(lineStarts(750, lineOf)).toHaveLength(10)
    expect(asked).toBeLessThan(100)
  })

  it('has one line for an empty text', () => {
    expect(lineStarts(0, () => 0)).toEqual([0])
  })
})
