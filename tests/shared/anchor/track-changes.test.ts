import fc from 'fast-check'
import { expect, it } from 'vitest'
import { trackChanges } from '../../../src/shared/anchor/track-changes'

const hanne = { by: 'Hanne', at: '2026-11-14T10:32:00.000Z' }
const pim = { by: 'Pim', at: '2026-11-15T09:00:00.000Z' }
const turns = (...texts: string[]) => texts.map((text, index) => ({ id: `turn ${index}`, text }))

function read(tracked: ReturnType<typeof trackChanges>): string[] {
  return tracked.map(({ pieces }) =>
    pieces
      .map(({ text, kind, correction, border }) => {
        const shown = border ? '¶' : text
        return kind === 'kept' ? shown : `{${kind === 'added' ? '+' : '-'}${shown} ${correction?.by}}`
      })
      .join(''),
  )
}

it('says who put words in and who took them out', () => {
  const tracked = trackChanges(turns('her intake from, four pages'), [
    { correction: hanne, turns: turns('her intake form, four pages') },
    { correction: pim, turns: turns('her long intake form, five pages') },
  ])
  expect(read(tracked)).toEqual(['her {+long  Pim}intake {-from Hanne}{+form Hanne}, {-four Pim}{+five Pim} pages'])
})

it('does not show what was put in and taken out again', () => {
  const tracked = trackChanges(turns('one two'), [
    { correction: hanne, turns: turns('one and two') },
    { correction: pim, turns: turns('one two') },
  ])
  expect(read(tracked)).toEqual(['one two'])
})

it('shows where a turn was split and where two were joined', () => {
  const split = [
    { id: 'turn 0', text: 'one ' },
    { id: 'made', text: 'two' },
    { id: 'turn 1', text: 'three' },
  ]
  expect(read(trackChanges(turns('one two', 'three'), [{ correction: hanne, turns: split }]))).toEqual([
    'one ',
    '{+¶ Hanne}two',
    'three',
  ])
  expect(
    read(
      trackChanges(turns('one ', 'two', 'three'), [
        {
          correction: hanne,
          turns: [
            { id: 'turn 0', text: 'one two' },
            { id: 'turn 2', text: 'three' },
          ],
        },
      ]),
    ),
  ).toEqual(['one {-¶ Hanne}two', 'three'])
})

it('always holds the first text in what was kept or removed, and the last in what was kept or added', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'form', ' ', '\n', '😀', ', '), { maxLength: 8 })
    .map(list => list.join(''))
  const version = fc.array(words, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(version, { minLength: 2, maxLength: 5 }), texts => {
      const [base = [], ...later] = texts.map((list, n) =>
        list.map((text, index) => ({ id: index < 2 ? `turn ${index}` : `made ${n} ${index}`, text })),
      )
      const tracked = trackChanges(
        base,
        later.map(each => ({ correction: hanne, turns: each })),
      )
      const join = (kinds: string[]) =>
        tracked
          .map(({ pieces }) =>
            pieces
              .filter(({ kind, border }) => kinds.includes(kind) && !border)
              .map(({ text }) => text)
              .join(''),
          )
          .join('')
      expect(join(['kept', 'added'])).toBe(
        later
          .at(-1)!
          .map(({ text }) => text)
          .join(''),
      )
      expect(join(['kept', 'removed'])).toBe(base.map(({ text }) => text).join(''))
      expect(tracked.map(({ id }) => id)).toEqual(later.at(-1)!.map(({ id }) => id))
    }),
    { numRuns: 400, seed: 3, endOnFailure: true },
  )
})
