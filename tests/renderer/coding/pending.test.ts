import { expect, it } from 'vitest'
import { paintAdded, paintRemoved, usePending, withPending } from '../../../src/renderer/coding/pending'
import type { Coding } from '../../../src/shared/model/coding'

const anchor = { startTurn: 't1', startOffset: 0, endTurn: 't1', endOffset: 4 }
const stored = (id: string): Coding => ({
  ...{ id, document: 'd', code: 'APP', coder: 'me', coderName: 'Hanne', anchor, quote: 'Yes.', unanchored: false },
  ...{ valence: null, stance: null, confidence: null, memo: '', createdAt: '' },
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
