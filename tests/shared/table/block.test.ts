import { fc, test } from '@fast-check/vitest'
import { expect, it } from 'vitest'
import { parseBlock, writeBlock } from '../../../src/shared/table/block'

it('reads what a spreadsheet puts on the clipboard, line breaks within cells and empty cells at the end too', () => {
  expect(parseBlock('a\tb\r\nc\t\r\n')).toEqual([['a', 'b'], ['c', '']]) // biome-ignore format: a table
  expect(parseBlock('"two\nlines"\t"says ""yes"""')).toEqual([['two\nlines', 'says "yes"']])
  expect(parseBlock('"half\tb')).toEqual([['"half', 'b']])
  expect(parseBlock('"so" he said\tb')).toEqual([['"so" he said', 'b']])
  expect(parseBlock('one')).toEqual([['one']])
})

test.prop([
  fc.integer({ min: 1, max: 4 }).chain(width =>
    fc.array(
      fc.array(fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'é') }), {
        minLength: width,
        maxLength: width,
      }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
  ),
])('a block that was copied is pasted as it was', rows => {
  // A last row of one empty cell is what the line break at the end of a block looks like.
  fc.pre(rows.every(row => row.some(cell => cell !== '')))
  expect(parseBlock(writeBlock(rows))).toEqual(rows)
})
