import { expect, it } from 'vitest'
import { placeBlock, rangeOf, stepFrom } from '../../../src/renderer/grid/grid-model'

const rows = ['a', 'b', 'c'].map(id => ({ id, name: id }))
const columns = [
  { id: 'x', title: 'x', width: 1 },
  { id: 'y', title: 'y', width: 1, isReadOnly: true },
  { id: 'z', title: 'z', width: 1 },
]
const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false })

it('a block goes in from the first selected cell on; what falls beyond or on what is fixed is left out and counted', () => {
  expect(placeBlock([['1', '2', '3'], ['4', '5', '6']], rangeOf({ row: 2, column: 0 }, { row: 2, column: 0 }), rows, columns)).toEqual({
    edits: [
      { row: 'c', column: 'x', typed: '1' },
      { row: 'c', column: 'z', typed: '3' },
    ],
    leftOut: 4,
  }) // biome-ignore format: a table
})

it('one value fills the whole selection', () => {
  const { edits } = placeBlock([['7']], rangeOf({ row: 2, column: 0 }, { row: 0, column: 0 }), rows, columns)
  expect(edits.map(({ row }) => row)).toEqual(['a', 'b', 'c'])
})

it('arrows stay within the table, up into its head, and Ctrl goes to the edge', () => {
  const size = { rows: 3, columns: 3 }
  expect(stepFrom({ row: 0, column: 0 }, key('ArrowUp'), size)).toEqual({ row: -1, column: 0 })
  expect(stepFrom({ row: 2, column: 2 }, key('ArrowDown'), size)).toEqual({ row: 2, column: 2 })
  expect(stepFrom({ row: 1, column: 1 }, key('ArrowRight', true), size)).toEqual({ row: 1, column: 2 })
  expect(stepFrom({ row: 1, column: 1 }, key('End', true), size)).toEqual({ row: 2, column: 2 })
  expect(stepFrom({ row: 1, column: 1 }, key('a'), size)).toBeUndefined()
})
