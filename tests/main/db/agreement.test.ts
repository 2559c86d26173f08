import { expect, it } from 'vitest'
import { agreementOf } from '../../../src/main/db/agreement'
import { decide } from '../../../src/main/db/decisions'
import { listDisagreements } from '../../../src/main/db/disagreements'
import { addFlow } from '../../../src/main/db/flows'
import type { Project } from '../../../src/main/db/project'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'
import { copyOf, mergeInto } from '../exchange/copies'

const interview = ['What then?', 'I cut her form down to one page.', 'And?', 'Families stopped missing appointments.']

/** Two coders of four turns: of one mind on the last, of two on the second. */
async function twoCoders(): Promise<Project> {
  const ours = temporaryProject()
  bringIn(ours, draftOf(interview))
  const theirs = copyOf(ours, 'Pim')
  for (const [project, key] of [
    [ours, 'POT'],
    [theirs, 'APP'],
  ] as const) {
    const from = codeWords(project, 'Leila', 'her form', key)
    const to = codeWords(project, 'Leila', 'Families stopped', 'REA')
    addFlow(project, { from: from.id, to: to.id, kind: 'flow', status: 'told', memo: '' })
  }
  await mergeInto(ours, theirs)
  return ours
}

it('by turns: percent, kappa and alpha are those worked by hand', async () => {
  const project = await twoCoders()
  const [pair, ...others] = agreementOf(project, { unit: 'turn', domain: 'cycles', uncoded: true })
  expect(others).toEqual([])
  expect(pair!.coders.map(({ name }) => name)).toEqual(['Hanne', 'Pim'])
  // Nothing twice, one of two minds, one of one: 3/4. By chance 1/4 (nothing) + 1/16 (REA): kappa (12-5)/(16-5).
  expect([pair!.units, pair!.percent]).toEqual([4, 3 / 4])
  expect(pair!.kappa).toBeCloseTo(7 / 11, 12)
  // Eight values: nothing 4, REA 2, POT 1, APP 1: expected disagreement 1 - (4*3 + 2*1)/(8*7) = 3/4; alpha 1 - (1/4)/(3/4).
  expect(pair!.alpha).toBeCloseTo(2 / 3, 12)
  expect(pair!.mixedUp).toEqual([{ first: 'APP', second: 'POT', count: 1 }])
  const of = (value: string) => pair!.values.find(each => each.value === value)
  expect(of('REA')).toMatchObject({ both: 1, first: 0, second: 0, neither: 3, kappa: 1, jaccard: 1, f1: 1 })
  expect(of('POT')).toMatchObject({ both: 0, first: 1, second: 0, neither: 3, percent: 3 / 4, kappa: 0, jaccard: 0 })
  expect(pair!.flows).toMatchObject({ both: 1, first: 0, second: 0, jaccard: 1 })
})

it('leaves out what neither coded, if asked to', async () => {
  const project = await twoCoders()
  const [pair] = agreementOf(project, { unit: 'turn', domain: 'cycles', uncoded: false })
  expect([pair!.units, pair!.percent]).toEqual([2, 1 / 2])
  expect(pair!.kappa).toBeCloseTo(1 / 3, 12)
  expect(pair!.alpha).toBeCloseTo(2 / 5, 12)
})

it('by characters counts the words that were coded, not the rest of their turn', async () => {
  const project = await twoCoders()
  const [pair] = agreementOf(project, { unit: 'character', domain: 'cycles', uncoded: false })
  const [apart, alike] = ['her form'.length, 'Families stopped'.length]
  expect(pair!.units).toBe(apart + alike)
  expect(pair!.percent).toBeCloseTo(alike / (apart + alike), 12)
})

it('is nobody’s with nobody, and does not change with what was decided', async () => {
  const alone = temporaryProject()
  bringIn(alone, draftOf(interview))
  codeWords(alone, 'Leila', 'one page', 'APP')
  expect(agreementOf(alone, { unit: 'turn', domain: 'cycles', uncoded: true })).toEqual([])
  const project = await twoCoders()
  const query = { unit: 'turn', domain: 'codes', uncoded: true } as const
  const before = agreementOf(project, query)
  decide(project, { subject: listDisagreements(project)[0]!.subject, outcome: 'second', reason: '', code: null })
  expect(agreementOf(project, query)).toEqual(before)
})
