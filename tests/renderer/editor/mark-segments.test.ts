import { fc, test } from '@fast-check/vitest'
import { expect, it } from 'vitest'
import { markSegments } from '../../../src/renderer/editor/mark-segments'

it('cuts a text where something set apart begins or ends, and joins what looks the same', () => {
  expect(
    markSegments('See the list now', [
      { start: 4, end: 12, kind: 'bold' },
      { start: 8, end: 16, kind: 'italic' },
      // One cell alone is a paragraph.
      { start: 0, end: 16, kind: 'cell' },
    ]),
  ).toEqual([
    { text: 'See ', look: '' },
    { text: 'the ', look: 'is-bold' },
    { text: 'list', look: 'is-bold is-italic' },
    { text: ' now', look: 'is-italic' },
  ])
})

it('gives one bullet to an item of a list, whatever else is in it', () => {
  const segments = markSegments('a page', [
    { start: 0, end: 6, kind: 'list' },
    { start: 2, end: 6, kind: 'bold' },
  ])
  expect(segments.filter(({ look }) => look.includes('is-list-start')).map(({ text }) => text)).toEqual(['a '])
})

it('makes a box of each cell of a row, empty ones too, whatever covers the whole of it', () => {
  expect(
    markSegments('\tNorth\tSouth\nMay\t\t3', [
      { start: 0, end: 1, kind: 'cell' },
      { start: 1, end: 7, kind: 'cell' },
      { start: 7, end: 12, kind: 'cell' },
      { start: 1, end: 6, kind: 'bold' },
      { start: 13, end: 17, kind: 'cell' },
      { start: 17, end: 18, kind: 'cell' },
      { start: 18, end: 19, kind: 'cell' },
    ]),
  ).toEqual([
    { text: '\t', look: 'is-cell is-of-3' },
    { text: 'North\t', look: 'is-bold is-cell is-of-3' },
    { text: 'South', look: 'is-cell is-of-3' },
    { text: '\n', look: '' },
    { text: 'May\t', look: 'is-cell is-of-3' },
    { text: '\t', look: 'is-cell is-of-3' },
    { text: '3', look: 'is-cell is-of-3' },
  ])
})

it('writes a row in line where something within a cell is set apart, so that nothing of it is lost', () => {
  expect(
    markSegments('Ruth came\ttwice', [
      { start: 0, end: 10, kind: 'cell' },
      { start: 10, end: 15, kind: 'cell' },
      { start: 0, end: 4, kind: 'bold' },
    ]).map(({ look }) => look),
  ).toEqual(['is-bold is-cell-in-line', 'is-cell-in-line', 'is-cell-in-line'])
})

it('gives an item of a numbered list its number', () => {
  expect(markSegments('a page', [{ start: 0, end: 6, kind: 'list', label: '2.' }])).toEqual([
    { text: 'a page', look: 'is-list is-list-start', label: '2.' },
  ])
})

const mark = fc.record({
  start: fc.nat({ max: 30 }),
  end: fc.nat({ max: 30 }),
  kind: fc.constantFrom('bold' as const, 'heading' as const, 'list' as const, 'cell' as const),
})

test.prop([fc.string({ maxLength: 24 }), fc.array(mark, { maxLength: 5 })])('loses no letter', (text, marks) => {
  expect(
    markSegments(text, marks)
      .map(segment => segment.text)
      .join(''),
  ).toBe(text)
})
