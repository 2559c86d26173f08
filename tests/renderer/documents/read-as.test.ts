import { expect, test } from 'vitest'
import { readAs } from '../../../src/renderer/documents/read-as'

const file = (...bytes: number[]) => new Blob([new Uint8Array([...Buffer.from('I: Why?\nP1: '), ...bytes, 0x2e, 0x0a])])

test('the first words that are not ASCII are shown in each encoding they can be in, the guess first', async () => {
  // "Привет" in windows-1251.
  const read = await readAs(file(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2), 'windows-1251')
  expect(read[0]).toEqual({ encoding: 'windows-1251', words: 'P1: Привет.' })
  expect(read.map(({ encoding }) => encoding)).toContain('windows-1252')
  expect(read.find(({ encoding }) => encoding === 'windows-1252')?.words).toBe('P1: Ïðèâåò.')
  expect(read.length).toBeLessThanOrEqual(5)
})

test('two encodings that read the same are one choice', async () => {
  const read = await readAs(file(0xe9), 'windows-1252')
  expect(read.filter(({ words }) => words === 'P1: é.').map(({ encoding }) => encoding)).toEqual(['windows-1252'])
})

test('what is all ASCII leaves nothing to choose', async () => {
  expect(await readAs(file(0x61), 'windows-1252')).toEqual([])
})
