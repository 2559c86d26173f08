import { fc, test } from '@fast-check/vitest'
import { expect, it } from 'vitest'
import { markSegments } from '../../../src/renderer/editor/mark-segments'

it('cuts a text where something set apart begins or ends, and joins what looks the same', () => {
  expect(
    markSegments('See the list now', [
      { start: 4, end: 12, kind: 'bold' },
      { start: 8, end: 16, kind: 'italic' },
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

const mark = fc.record({
  start: fc.nat({ max: 30 }),
  end: fc.nat({ max: 30 }),
  kind: fc.constantFrom('bold' as const, 'heading' as const, 'list' as const),
})

test.prop([fc.string({ maxLength: 24 }), fc.array(mark, { maxLength: 5 })])('loses no letter', (text, marks) => {
  expect(
    markSegments(text, marks)
      .map(segment => segment.text)
      .join(''),
  ).toBe(text)
})
