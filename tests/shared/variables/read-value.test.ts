import { expect, it } from 'vitest'
import { guessType } from '../../../src/shared/variables/guess-type'
import { readDate } from '../../../src/shared/variables/read-date'
import { readNumber } from '../../../src/shared/variables/read-number'
import { fitsType, readValue } from '../../../src/shared/variables/read-value'

it.each([
  ['12', 12],
  ['-3.5', -3.5],
  ['3,5', 3.5],
  ['0,125', 0.125],
  ['1234,567', 1234.567],
  ['1 234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['12,345,678', 12345678],
  ["1'200", 1200],
  ['1.234', 1.234],
  ['.5', 0.5],
])('reads %s as the number %d', (written, value) => {
  expect(readNumber(written)).toEqual({ value })
})

it.each([
  ['about 30', 'notNumber'],
  ['30 %', 'notNumber'],
  ['', 'notNumber'],
  ['1.2.3', 'notNumber'],
  ['1e999', 'notNumber'],
  ['Infinity', 'notNumber'],
  ['1,234', 'ambiguous'],
  ['-12,500', 'ambiguous'],
])('does not guess a number from %s', (written, fault) => {
  expect(readNumber(written)).toEqual({ fault })
})

it.each([
  ['2024', '2024'],
  ['2024-5', '2024-05'],
  ['2024-05-03', '2024-05-03'],
  ['3.5.2024', '2024-05-03'],
  ['03/25/2024', '2024-03-25'],
  ['25/03/2024', '2024-03-25'],
  ['3/3/2024', '2024-03-03'],
  ['05/2024', '2024-05'],
  ['3 May 2024', '2024-05-03'],
  ['May 3, 2024', '2024-05-03'],
  ['May 2024', '2024-05'],
  ['29.02.2024', '2024-02-29'],
])('reads %s as the date %s', (written, value) => {
  expect(readDate(written)).toEqual({ value })
})

it.each([
  ['spring', 'notDate'],
  ['30.02.2024', 'noSuchDay'],
  ['2024-13', 'noSuchDay'],
  ['29.02.2023', 'noSuchDay'],
  ['03/04/2024', 'ambiguous'],
  ['12', 'notDate'],
])('does not guess a date from %s', (written, fault) => {
  expect(readDate(written)).toEqual({ fault })
})

it('keeps each type in one form, and an empty cell as nothing', () => {
  const of = (type: 'text' | 'boolean' | 'choice', typed: string) =>
    readValue({ type, choices: ['Core', 'Edge'] }, typed)
  expect(of('text', '  as it is ')).toEqual({ value: 'as it is' })
  expect(of('boolean', 'Ja')).toEqual({ value: 'true' })
  expect(of('boolean', 'no')).toEqual({ value: 'false' })
  expect(of('boolean', 'perhaps')).toEqual({ fault: 'boolean.notBoolean' })
  expect(of('choice', ' core')).toEqual({ value: 'Core' })
  expect(of('choice', 'centre')).toEqual({ fault: 'choice.notChoice' })
  expect(of('choice', '   ')).toEqual({ value: null })
})

it('tells a value of its type from words that were kept', () => {
  expect(fitsType({ type: 'number', choices: [] }, '12.5')).toBe(true)
  expect(fitsType({ type: 'number', choices: [] }, '12,5')).toBe(false)
  expect(fitsType({ type: 'number', choices: [] }, 'many')).toBe(false)
})

it('guesses the type of a column, and leaves words among numbers to be looked at', () => {
  expect(guessType(['1', '2', '3', '4', '5', '6', '7', '8', '9', 'n/a']).type).toBe('number')
  expect(guessType(['1', '2', 'n/a']).type).toBe('text')
  expect(guessType(['yes', 'no', '']).type).toBe('boolean')
  expect(guessType(['0', '1', '1']).type).toBe('number')
  expect(guessType(['3.5.2024', '4.5.2024'])).toEqual({ type: 'date', choices: [] })
  expect(guessType(['core', 'Core', 'edge'])).toEqual({ type: 'choice', choices: ['Core', 'edge'] })
  expect(guessType(['a nurse', 'a baker']).type).toBe('text')
  expect(guessType([]).type).toBe('text')
})
