import { expect, it } from 'vitest'
import { eachWithOthers } from '../../../src/shared/agreement/each-with-others'
import type { GroupAgreement } from '../../../src/shared/model/agreement'

it('says of each coder how far they agree with all others, who agrees least first', () => {
  const coders = ['Ann', 'Ben', 'Cas', 'Dee'].map((name, at) => ({
    id: `0199b1d0-0000-7000-8000-00000000000${at}`,
    name,
    documents: 1,
  }))
  const pair = (a: number, b: number, alpha: number | null): GroupAgreement['pairs'][number] => ({
    coders: [coders[a]!, coders[b]!],
    ...{ documents: 1, units: 10, percent: 0.5, overlap: null, kappa: null, alpha },
  })
  const pairs = [pair(0, 1, 0.9), pair(0, 2, 0.3), pair(1, 2, 0.6), pair(1, 3, null)]
  expect(
    eachWithOthers({ coders, pairs }).map(({ coder, alpha }) => [
      coder.name,
      alpha && [alpha.mean.toFixed(2), alpha.least, alpha.most, alpha.pairs],
    ]),
  ).toEqual([
    ['Cas', ['0.45', 0.3, 0.6, 2]],
    ['Ann', ['0.60', 0.3, 0.9, 2]],
    ['Ben', ['0.75', 0.6, 0.9, 2]],
    ['Dee', null],
  ])
})
