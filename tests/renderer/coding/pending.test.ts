import { expect, it } from 'vitest'
import { paintAdded, paintMoved, paintRemoved, usePending, withPending } from '../../../src/renderer/coding/pending'
import type { Coding } from '../../../src/shared/model/coding'

const anchor = { startTurn: 't1', startOffset: 0, endTurn: 't1', endOffset: 4 }
const stored = (id: string): Coding => ({
  ...{ id, document: 'd', code: 'APP', coder: 'me', coderName: 'Hanne', anchor, quote: 'Yes.', unanchored: false },
  ...{
    valence: null,
    stance: null,
    confidence: null,
    level: null,
    beneficiary: [],
    asked: null,
    evidenceRole: null,
    memo: '',
    createdAt: '',
  },
})
const shown = (codings: readonly Coding[], document = 'd') =>
  withPending(codings, usePending.getState(), document).map(coding => coding.id)

it('shows what was asked for until the answer is there, in its document only', () => {
  const codings = [stored('a'), stored('b')]
  const added = paintAdded({ document: 'd', code: 'APP', coder: 'me', anchor })
  const removed = paintRemoved('a')
  expect(shown(codings)).toEqual(['b', expect.stringMatching(/^pending/)])
  expect(shown([stored('c')], 'e')).toEqual(['c'])
  added()
  expect(shown(codings)).toEqual(['b'])
  removed()
  expect(withPending(codings, usePending.getState(), 'd')).toBe(codings)
})

it('shows a coding whose edge is held where the edge is, and the others as the same objects', () => {
  const codings = [stored('a'), stored('b')]
  const given = paintMoved('a', { ...anchor, endOffset: 9 })
  const painted = withPending(codings, usePending.getState(), 'd')
  expect(painted.map(coding => coding.anchor.endOffset)).toEqual([9, 4])
  expect(painted[1]).toBe(codings[1])
  given()
  expect(withPending(codings, usePending.getState(), 'd')).toBe(codings)
})
