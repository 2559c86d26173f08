import { expect, it } from 'vitest'
import { renaming } from '../../../src/shared/merge/replace-names'

const rename = renaming([
  { name: 'Anna', pseudonym: 'P01' },
  { name: 'Mark', pseudonym: 'P02' },
  { name: 'דנה', pseudonym: 'P03' },
  { name: 'Bo', pseudonym: 'P04' },
])

it.each([
  ["Anna’s form, Anna's form", "P01’s form, P01's form"],
  ['Annas Formular, ANNAs', 'P01s Formular, P01s'],
  ['Marks notes got good marks', 'P02s notes got good marks'],
  ['דיברתי עם דנה, ולדנה היה רעיון', 'דיברתי עם P03, ולP03 היה רעיון'],
  ['Annabel stays, so does Bos and Hosanna', 'Annabel stays, so does Bos and Hosanna'],
])('names that are inflected go as well, and other words stay: %s', (said, expected) => {
  expect(rename(said).text).toBe(expected)
})

it('says where everything went around an inflected name', () => {
  const said = 'So ולדנה and Annas form'
  const { text, map } = rename(said)
  for (const words of ['So', 'and', 's form']) {
    const at = said.indexOf(words)
    expect(text.slice(map(at, 'start'), map(at + words.length, 'end'))).toBe(words)
  }
})
