import { expect, test } from 'vitest'
import { joinRows } from '../../../src/shared/transcript/join-rows'
import { readTurns } from '../../../src/shared/transcript/read-turns'
import { splitLines, type TextMark } from '../../../src/shared/transcript/span'

const cells = (...bounds: [number, number][]): TextMark[] =>
  bounds.map(([start, end]) => ({ start, end, kind: 'cell' }))

test('a table is one paragraph, and what stands around it is none of it', () => {
  const text = 'Before\nA\tB\nC\tD\nAfter'
  const marks = cells([7, 9], [9, 10], [11, 13], [13, 14])
  expect(readTurns({ text, marks, byLine: true }).turns.map(turn => turn.text)).toEqual([
    'Before',
    'A\tB\nC\tD',
    'After',
  ])
})

test('a cell of two paragraphs does not break its row', () => {
  const text = 'A\nmore\tB\nAfter'
  const marks = cells([0, 7], [7, 8])
  expect(readTurns({ text, marks, byLine: true }).turns.map(turn => turn.text)).toEqual(['A\nmore\tB', 'After'])
})

test('a long table is read row by row, its cells whole', () => {
  const row = 'a\nb\tc'
  const text = Array.from({ length: 100 }, () => row).join('\n')
  const marks = Array.from({ length: 100 }, (_, i) => cells([i * 6, i * 6 + 4], [i * 6 + 4, i * 6 + 5])).flat()
  const lines = splitLines(text)
  const blocks = joinRows(
    lines,
    lines.map((_, i) => ({ from: i, to: i + 1 })),
    marks,
  )
  expect(blocks.every(({ from }) => from % 2 === 0)).toBe(true)
  expect(blocks.length).toBeGreaterThan(1)
  expect(Math.max(...blocks.map(({ from, to }) => to - from))).toBeLessThanOrEqual(62)
})

test('two tables one after the other, and a text without tables, are left as they are', () => {
  const text = 'A\tB\n\nC\tD'
  const marks = cells([0, 2], [2, 3], [5, 7], [7, 8])
  expect(readTurns({ text, marks, byLine: true }).turns.map(turn => turn.text)).toEqual(['A\tB', 'C\tD'])
  expect(readTurns({ text: 'A\nB', byLine: true }).turns).toHaveLength(2)
})
