import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reanchor } from '../../../src/shared/anchor/reanchor'

const text =
  'I came home with her form. We used the form every week, and the form was good. In March I cut it down to one page.'
const at = (quote: string, expected = text.indexOf(quote), prefix = '', suffix = '') => ({
  quote,
  prefix,
  suffix,
  expected,
})
const words = (found: { start: number; end: number } | null, from = text) => found && from.slice(found.start, found.end)

describe('finding a passage again', () => {
  it('takes the words where they are', () => {
    expect(reanchor(text, at('cut it down'))).toEqual({
      start: text.indexOf('cut it down'),
      end: text.indexOf('cut it down') + 11,
      isExact: true,
    })
  })

  it('chooses among equal words by what stands around them, then by place', () => {
    expect(reanchor(text, at('form', 0, 'used the ', ' every'))?.start).toBe(text.indexOf('form every'))
    expect(reanchor(text, at('form', 77))?.start).toBe(text.indexOf('form was'))
  })

  it('follows words that were corrected a little, and says so', () => {
    const found = reanchor(
      text.replace('cut it down to one page', 'cut it downn to one pages'),
      at('I cut it down to one page'),
    )
    expect(found?.isExact).toBe(false)
    expect(words(found, text.replace('cut it down to one page', 'cut it downn to one pages'))).toContain(
      'cut it downn to one page',
    )
  })

  it('finds nothing where the words are gone', () => {
    expect(reanchor('Something else altogether was said on that day.', at('I cut it down to one page', 20))).toBeNull()
    expect(reanchor('', at('form'))).toBeNull()
    expect(reanchor(text, at(''))).toBeNull()
  })

  it('keeps its very words through any change elsewhere', () => {
    const unit = fc.constantFrom('we ', 'met ', 'every ', 'week ', 'the ', 'form ', 'was ', 'shorter ', '😀 ', 'שלום ')
    const prose = fc.array(unit, { minLength: 3, maxLength: 40 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(prose, prose, prose, prose, (before, after, newBefore, newAfter) => {
        const quote = 'the very words that nobody else says'
        const selector = { quote, prefix: before.slice(-32), suffix: after.slice(0, 32), expected: before.length }
        const corrected = newBefore + quote + newAfter
        expect(words(reanchor(corrected, selector), corrected)).toBe(quote)
      }),
      { numRuns: 300 },
    )
  })
})
