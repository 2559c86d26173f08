import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findInTurn } from '../../../src/shared/query/find-in-turn'
import { holds } from '../../../src/shared/query/holds'
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

it('a text of plain letters holds what the slow way finds in it', () => {
  const plain = fc.constantFrom('shows', 'no-shows', 'NO', 'sho', 'w3', '3', 'ws', "don't", '', 'no shows')
  const between = fc.constantFrom(' ', '. ', "'", '', '--')
  const texts = fc.array(fc.tuple(plain, between), { maxLength: 7 }).map(parts => parts.flat().join(''))
  const phrase = fc.tuple(plain, plain, fc.constantFrom('', '*')).map(([a, b, end]) => `"${a} ${b}${end}"`)
  const query = fc.oneof(
    phrase,
    plain.map(each => `${each}*`),
    fc.tuple(phrase, plain).map(([a, b]) => `${a} OR ${b}`),
    fc.tuple(plain, phrase).map(([a, b]) => `${a} NOT ${b}`),
    sought,
  )
  const seen = { held: 0, not: 0 }
  fc.assert(
    fc.property(query, fc.oneof(texts, text), (words, within) => {
      const node = parsed(words)
      if (!node) return
      const isHeld = findInTurn(node, false, within) !== null
      seen[isHeld ? 'held' : 'not']++
      expect(holds(node, within)).toBe(isHeld)
    }),
    { numRuns: 4000 },
  )
  expect(Math.min(seen.held, seen.not)).toBeGreaterThan(300)
})
