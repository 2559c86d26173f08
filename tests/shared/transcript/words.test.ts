import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from '../../../src/shared/transcript/words'

test.each([
  ['What did you take away?', 5],
  ['the team’s one-page form, twice', 5],
  ['rock ’n’ roll -- so to say', 6],
  ['24 stories, no. 7', 4],
  ['שלום עולם', 2],
  [' … ', 0],
])('%s', (text, words) => expect(countWords(text)).toBe(words))

test('words are runs of letters and digits with single apostrophes and hyphens within', () => {
  const letter = fc.constantFrom('a', 'é', '7', '𝒜', 'ש', "'", '’', '-', ' ', '.', '😀')
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 40 }), text => {
      expect(countWords(text)).toBe([...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].length)
    }),
  )
})

test('a word of five million letters is one, in another script too', () => {
  expect(['x', 'я'].map(letter => countWords(letter.repeat(5_000_000)))).toEqual([1, 1])
})
