import { expect, it } from 'vitest'
import { spellings, spellingsOf } from '../../../src/shared/query/spellings'

it('spells a word with ss and with ß, as it was given first', () => {
  expect(spellings('strasse')).toEqual(['strasse', 'straße'])
  expect(spellings('haus')).toEqual(['haus'])
})

it('spells words together in every way, and a long phrase only as it was given', () => {
  expect(spellingsOf(['grosse', 'strasse'])).toEqual([
    ['grosse', 'strasse'],
    ['grosse', 'straße'],
    ['große', 'strasse'],
    ['große', 'straße'],
  ])
  const long = Array.from({ length: 60 }, () => 'dass')
  expect(spellingsOf(long)).toEqual([long])
})
