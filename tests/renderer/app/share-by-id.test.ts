import { expect, test } from 'vitest'
import { shareDocument } from '../../../src/renderer/app/share-by-id'

const rows = (...ids: string[]) => ids.map(id => ({ id, quote: `words of ${id}` }))
const document = (codings: object[]) => ({ document: { id: 'd' }, speakers: [], turns: rows('t'), codings, flows: [] })
type Shown = ReturnType<typeof document>

test('what stands behind a new row stays the same object', () => {
  const before = document(rows('a', 'b', 'c'))
  const after = shareDocument(before, document(rows('a', 'new', 'b', 'c'))) as Shown
  expect(after.codings).toEqual(rows('a', 'new', 'b', 'c'))
  for (const [was, is] of [0, 2, 3].map((place, n) => [before.codings[n], after.codings[place]])) expect(is).toBe(was)
  expect(after.turns).toBe(before.turns)
})

test('what stands behind a row that is gone stays, and a changed row is new', () => {
  const before = document(rows('a', 'b', 'c'))
  const after = shareDocument(before, document([{ id: 'b', quote: 'other words' }, ...rows('c')])) as Shown
  expect(after.codings).toEqual([{ id: 'b', quote: 'other words' }, ...rows('c')])
  expect(after.codings[0]).not.toBe(before.codings[1])
  expect(after.codings[1]).toBe(before.codings[2])
})

test('a list in another order is another list of the same rows', () => {
  const before = document(rows('a', 'b'))
  const after = shareDocument(before, document(rows('b', 'a'))) as Shown
  expect(after.codings).toEqual(rows('b', 'a'))
  expect(after.codings[0]).toBe(before.codings[1])
})

test('what reads alike is the same list', () => {
  const before = document(rows('a', 'b'))
  expect((shareDocument(before, document(rows('a', 'b'))) as Shown).codings).toBe(before.codings)
})
