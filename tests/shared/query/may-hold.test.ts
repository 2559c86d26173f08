import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findInTurn } from '../../../src/shared/query/find-in-turn'
import { mayHold } from '../../../src/shared/query/may-hold'
import { parseSearch } from '../../../src/shared/query/parse-search'

const word = fc.constantFrom(
  ...[
    'résumé',
    'RESUME',
    'shows',
    'no-shows',
    'İstanbul',
    'istanbul',
    'ΛΌΓΟΣ',
    'λόγος',
    'ΛΟΓΟΣ.Α',
    'straße',
    'STRASSE',
  ],
  ...['å', '가', '練習', '練習会', 'x\u0301y', '\u0301', 'ﬁ', '𐐀', "don't", 'don’t', 'ǅ', '½', ''],
)
const separator = fc.constantFrom(' ', '. ', '’', '.', '')
const text = fc.array(fc.tuple(word, separator), { maxLength: 8 }).map(parts => parts.flat().join(''))
const sought = fc.oneof(
  word,
  word.map(each => `"${each} shows"`),
  word.map(each => `${each.slice(0, 3)}*`),
  fc.tuple(word, word).map(([a, b]) => `${a} OR ${b}`),
  fc.tuple(word, word).map(([a, b]) => `${a} NOT ${b}`),
  fc.tuple(word, word).map(([a, b]) => `NEAR(${a} ${b}, 3)`),
)

it('what is found in a text is never passed over for its letters', () => {
  let found = 0
  fc.assert(
    fc.property(sought, text, (query, within) => {
      const node = parsed(query)
      if (!node || findInTurn(node, false, within) === null) return
      found++
      expect(mayHold(node, within)).toBe(true)
    }),
    { numRuns: 4000 },
  )
  expect(found).toBeGreaterThan(100)
})

it('a text without the letters is passed over, and what must not be there passes none over', () => {
  expect(mayHold(parseSearch('resume'), 'Fewer no-shows')).toBe(false)
  expect(mayHold(parseSearch('"no shows" OR resume'), 'Fewer no-shows')).toBe(true)
  expect(mayHold(parseSearch('shows NOT resume'), 'Fewer no-shows')).toBe(true)
})

function parsed(query: string) {
  try {
    return parseSearch(query)
  } catch {
    return null
  }
}
