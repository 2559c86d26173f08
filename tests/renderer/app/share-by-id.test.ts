import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareDocument, shareRows } from '../../../src/renderer/app/share-by-id'

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

test('whatever a list becomes, it reads as it is now, and each row that has not changed is the same object', () => {
  const row = fc.record({ id: fc.integer({ min: 0, max: 12 }), quote: fc.constantFrom('one', 'two') })
  const list = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 13 })
  fc.assert(
    fc.property(list, list, fc.boolean(), (before, made, isPatch) => {
      // A patched list holds the very rows of before where it keeps them; one that was read anew holds none.
      const known = new Map(before.map(row => [`${row.id} ${row.quote}`, row]))
      const after = made.map(row => (isPatch && known.get(`${row.id} ${row.quote}`)) || { ...row })
      const shared = shareRows(before, after, ({ id }) => id)
      expect(shared).toEqual(made)
      for (const row of shared) {
        const was = known.get(`${row.id} ${row.quote}`)
        if (was) expect(row).toBe(was)
      }
    }),
  )
})
