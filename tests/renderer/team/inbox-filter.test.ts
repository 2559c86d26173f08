import { describe, expect, it } from 'vitest'
import {
  codeChoices,
  coderChoices,
  type InboxFilter,
  isListed,
  pairChoices,
  pairOf,
  stillThere,
  wholeInbox,
} from '../../../src/renderer/team/inbox-filter'
import type { Disagreement, DisagreementSide } from '../../../src/shared/model/team'

const coders = Object.fromEntries(['Anneke', 'Hanne', 'Pim'].map(name => [name, { id: name, name }]))

function side(coder: string, code: string, to?: string): DisagreementSide {
  const end = { quote: '', name: `The code ${to}`, code: to ?? '', cycle: null }
  return {
    coder: coders[coder]!,
    coding: code === '' ? null : `coding of ${coder}`,
    code,
    name: code === '' ? '' : `The code ${code}`,
    flow: to === undefined ? null : { id: 'flow', kind: 'contribution', status: 'claimed', words: '', to: end },
  } as DisagreementSide
}

function apart(kind: Disagreement['kind'], first: DisagreementSide, second: DisagreementSide, withTeller = false) {
  return { subject: '', kind, withTeller, first, second } as Disagreement
}

const all = [
  apart('code', side('Hanne', 'POT'), side('Pim', 'APP')),
  // Pim stands first where Hanne coded nothing.
  apart('missing', side('Pim', 'APP'), side('Hanne', '')),
  apart('missing', side('Anneke', 'REA'), side('Pim', '')),
  apart('boundary', side('Anneke', 'APP'), side('Hanne', 'APP')),
  apart('flow', side('Anneke', 'POT', 'STR'), side('Hanne', 'POT')),
  apart('code', side('Hanne', 'IMM'), side('Anneke', 'POT'), true),
]
const pair = (a: string, b: string) => pairOf(apart('code', side(a, 'POT'), side(b, 'APP')))
const listed = (filter: Partial<InboxFilter>) =>
  all.flatMap((each, index) => (isListed(each, { ...wholeInbox, ...filter }) ? [index] : []))
const told = (choices: { label: string; count: number }[]) => choices.map(({ label, count }) => `${label}: ${count}`)

describe('the list of disagreements', () => {
  it('holds all between coders, and those with tellers only when they are asked for', () => {
    expect(listed({})).toEqual([0, 1, 2, 3, 4])
    expect(listed({ kind: 'tellers' })).toEqual([5])
    expect(listed({ kind: 'missing' })).toEqual([1, 2])
  })

  it('is narrowed to two coders, whichever of them stands first', () => {
    expect(listed({ pair: pair('Hanne', 'Pim') })).toEqual([0, 1])
    expect(listed({ pair: pair('Pim', 'Hanne') })).toEqual([0, 1])
    expect(listed({ pair: pair('Anneke', 'Hanne') })).toEqual([3, 4])
  })

  it('is narrowed to one coder and anybody else, where there are three or more', () => {
    expect(listed({ pair: 'Pim' })).toEqual([0, 1, 2])
    expect(told(coderChoices(all, wholeInbox))).toEqual(['Anneke: 3', 'Hanne: 4', 'Pim: 3'])
    expect(coderChoices(all.slice(0, 2), wholeInbox)).toEqual([])
    expect(stillThere(all, { ...wholeInbox, pair: 'Pim' }).pair).toBe('Pim')
    expect(stillThere(all, { ...wholeInbox, pair: 'Ruth' }).pair).toBeNull()
  })

  it('is narrowed to a code that either gave, of a flow also at its other end', () => {
    expect(listed({ code: 'APP' })).toEqual([0, 1, 3])
    expect(listed({ code: 'STR' })).toEqual([4])
    expect(listed({ code: 'APP', pair: pair('Pim', 'Hanne'), kind: 'missing' })).toEqual([1])
  })

  it('says of each choice how many it leaves beside the other filters', () => {
    expect(told(pairChoices(all, wholeInbox))).toEqual(['Anneke / Hanne: 2', 'Anneke / Pim: 1', 'Hanne / Pim: 2'])
    const narrow = { ...wholeInbox, pair: pair('Hanne', 'Pim') }
    expect(told(codeChoices(all, narrow))).toEqual(['The code APP: 2', 'The code POT: 1'])
    expect(told(pairChoices(all, { ...narrow, code: 'REA' }))).toEqual(['Anneke / Pim: 1', 'Hanne / Pim: 0'])
    for (const { value, count } of codeChoices(all, narrow))
      expect(listed({ ...narrow, code: value })).toHaveLength(count)
  })

  it('forgets a pair, a code and tellers that are gone', () => {
    const asked: InboxFilter = { kind: 'tellers', pair: pair('Hanne', 'Pim'), code: 'REA' }
    expect(stillThere(all, asked)).toEqual(asked)
    expect(stillThere(all.slice(3, 5), asked)).toEqual(wholeInbox)
  })
})
