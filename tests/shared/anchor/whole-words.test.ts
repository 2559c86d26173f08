import { expect, it } from 'vitest'
import { wholeWords } from '../../../src/shared/anchor/whole-words'

const texts = ['We cut the form down.', 'Fewer families, came; מפגשים נוספים.']
const words = (startTurn: number, startOffset: number, endTurn: number, endOffset: number) => {
  const span = wholeWords({ startTurn, startOffset, endTurn, endOffset }, turn => texts[turn]!)
  return span.startTurn === span.endTurn
    ? texts[span.startTurn]!.slice(span.startOffset, span.endOffset)
    : `${texts[span.startTurn]!.slice(span.startOffset)}|${texts[span.endTurn]!.slice(0, span.endOffset)}`
}

it('grows over the words its ends lie inside of', () => {
  expect(words(0, 4, 0, 13)).toBe('cut the form')
  expect(words(0, 12, 0, 13)).toBe('form')
  expect(words(0, 12, 1, 8)).toBe('form down.|Fewer families')
  expect(words(1, 24, 1, 31)).toBe('מפגשים נוספים')
})

it('leaves ends that lie between words, and takes no marks along', () => {
  expect(words(0, 3, 0, 15)).toBe('cut the form')
  expect(words(0, 16, 0, 21)).toBe('down.')
  expect(words(1, 8, 1, 15)).toBe('families,')
  expect(words(0, 0, 0, 0)).toBe('')
})
