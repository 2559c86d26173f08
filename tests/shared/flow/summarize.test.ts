import { describe, expect, it } from 'vitest'
import { pathCount } from '../../../src/shared/flow/path-count'
import { summarizeFlows } from '../../../src/shared/flow/summarize'
import type { FlowSummary, RelationType } from '../../../src/shared/flow/summary'
import { codingRow, flowRow, workedExample } from './worked-example'

const { codings, flows } = workedExample

const table = (summary: FlowSummary, type: RelationType) =>
  Object.fromEntries(summary.relations.filter(r => r.type === type).map(r => [`${r.from}>${r.to}`, r.count]))
const bars = (summary: FlowSummary) =>
  Object.fromEntries(summary.bars.filter(bar => bar.count).map(bar => [bar.cycle, [bar.count, bar.leadsOn]]))

describe('the worked example of the counting rules', () => {
  const summary = summarizeFlows(codings, flows, { cycleSet: '2020', by: 'passages' })

  it('counts told flows once each', () => {
    expect(table(summary, 'told')).toEqual({ 'IMM>POT': 3, 'POT>APP': 1, 'APP>REA': 1, 'REA>IMM': 1, 'APP>IMM': 1 })
    expect(summary.totals.told).toBe(7)
  })

  it('keeps aspired flows apart', () => {
    expect(table(summary, 'aspired')).toEqual({ 'POT>APP': 1 })
    expect(summary.totals.aspired).toBe(1)
  })

  it('closes a loop only where the story started on the learning side', () => {
    expect(summary.totals).toMatchObject({ returns: 2, loops: 1, loopStories: 1 })
    expect(summary.relations.filter(r => r.loops).map(r => [r.from, r.to, r.loopFlows])).toEqual([['REA', 'IMM', [4]]])
  })

  it('names first cycles, stories and tellers', () => {
    expect(summary.firstCycles).toEqual([
      { cycle: 'IMM', stories: 2 },
      { cycle: 'APP', stories: 1 },
    ])
    expect(summary.totals).toMatchObject({ stories: 3, tellers: 2, documents: 3, codings: 11 })
  })

  it('counts stories and tellers on a path', () => {
    expect(pathCount(codings, flows, '2020', ['IMM', 'POT'])).toEqual({ stories: 3, tellers: 2 })
    expect(pathCount(codings, flows, '2020', ['POT', 'APP', 'REA'])).toEqual({ stories: 1, tellers: 1 })
    expect(pathCount(codings, flows, '2020', ['REA', 'TRA'])).toEqual({ stories: 0, tellers: 0 })
  })

  it('counts passages that lead on', () => {
    expect(bars(summary)).toEqual({ IMM: [4, 3], POT: [3, 1], APP: [3, 2], REA: [1, 1] })
  })

  it('counts distinct stories', () => {
    const byStories = summarizeFlows(codings, flows, { cycleSet: '2020', by: 'stories' })
    expect(bars(byStories)).toEqual({ IMM: [3, 3], POT: [3, 1], APP: [3, 2], REA: [1, 1] })
    expect(table(byStories, 'told')).toEqual({ 'IMM>POT': 3, 'POT>APP': 1, 'APP>REA': 1, 'REA>IMM': 1, 'APP>IMM': 1 })
  })

  it('counts distinct tellers', () => {
    const byTellers = summarizeFlows(codings, flows, { cycleSet: '2020', by: 'tellers' })
    expect(bars(byTellers)).toEqual({ IMM: [2, 2], POT: [2, 1], APP: [2, 1], REA: [1, 1] })
    expect(table(byTellers, 'told')).toEqual({ 'IMM>POT': 2, 'POT>APP': 1, 'APP>REA': 1, 'REA>IMM': 1, 'APP>IMM': 1 })
    expect(byTellers.totals.told).toBe(7)
  })
})

describe('threads of interviews', () => {
  const interview = [
    codingRow(1, 'IMM', null, 1),
    codingRow(2, 'POT', null, 1),
    codingRow(3, 'APP', null, 1),
    codingRow(4, 'IMM', null, 2),
  ]

  it('makes each unconnected chain a story of its own', () => {
    const more = [...interview, codingRow(5, 'POT', null, 2)]
    const summary = summarizeFlows(more, [flowRow(1, 1, 2), flowRow(2, 4, 5)], { cycleSet: '2020', by: 'stories' })
    expect(summary.totals.stories).toBe(2)
    expect(bars(summary)).toEqual({ IMM: [2, 2], POT: [2, 0] })
  })

  it('joins chains by aspired and blocked flows too', () => {
    const summary = summarizeFlows(interview, [flowRow(1, 1, 2), flowRow(2, 3, 4), flowRow(3, 2, 3, 'blocked')], {
      cycleSet: '2020',
      by: 'stories',
    })
    expect(summary.totals.stories).toBe(1)
    // The blocked step is not told, so nothing on the learning side leads to the return.
    expect(summary.totals).toMatchObject({ returns: 1, loops: 0 })
  })

  it('closes a loop on another passage than the first', () => {
    const summary = summarizeFlows(interview, [flowRow(1, 1, 2), flowRow(2, 2, 3), flowRow(3, 3, 4)], {
      cycleSet: '2020',
      by: 'passages',
    })
    expect(summary.totals).toMatchObject({ returns: 1, loops: 1 })
  })

  it('does not close a loop across two stories', () => {
    const two = [codingRow(1, 'IMM', 1, 1), codingRow(2, 'APP', 2, 1), codingRow(3, 'IMM', 2, 1)]
    const summary = summarizeFlows(two, [flowRow(1, 1, 2), flowRow(2, 2, 3)], { cycleSet: '2020', by: 'passages' })
    expect(summary.totals).toMatchObject({ returns: 1, loops: 0 })
  })
})

describe('what is left out is stated', () => {
  it('leaves out cycles of the other set and cross-cutting codes', () => {
    const rows = [
      codingRow(1, 'IMM', 1, 1),
      codingRow(2, 'STR', 1, 1),
      codingRow(3, null, 1, 1),
      codingRow(4, 'REF', 1, null),
    ]
    const links = [flowRow(1, 1, 2), flowRow(2, 1, 3), flowRow(3, 1, 4), flowRow(4, 1, 99)]
    const summary = summarizeFlows(rows, links, { cycleSet: '2011', by: 'passages' })
    expect(summary.leftOut).toEqual({
      codingsOtherSet: 1,
      codingsWithoutCycle: 1,
      flowsOtherSet: 2,
      flowsWithoutEnd: 1,
      flowsNotTold: 0,
      codingsWithoutTeller: 1,
    })
    expect(table(summary, 'told')).toEqual({ 'IMM>REF': 1 })
  })

  it('counts conditions and reframing apart, and disconfirmed flows nowhere', () => {
    const rows = [
      codingRow(1, 'ENA', 1, 1),
      codingRow(2, 'IMM', 1, 1),
      codingRow(3, 'REA', 1, 1),
      codingRow(4, null, 1, 1),
    ]
    const summary = summarizeFlows(
      rows,
      [
        { id: 1, from: 1, to: 2, kind: 'enables', status: 'told' },
        { id: 2, from: 3, to: 4, kind: 'reframe', status: 'confirmed' },
        { id: 3, from: 2, to: 3, kind: 'flow', status: 'disconfirmed' },
        { id: 4, from: 2, to: 3, kind: 'next', status: 'told' },
        { id: 5, from: 2, to: 3, kind: 'flow', status: 'confirmed' },
      ],
      { cycleSet: '2020', by: 'passages' },
    )
    expect(summary.relations.map(r => [r.type, r.from, r.to, r.count])).toEqual([
      ['told', 'IMM', 'REA', 1],
      ['condition', 'ENA', 'IMM', 1],
      ['reframe', 'REA', null, 1],
    ])
    expect(summary.leftOut.flowsNotTold).toBe(1)
  })

  it('counts harm where the passage it leads to is negative', () => {
    const rows = [codingRow(1, 'POT', 1, 1), { ...codingRow(2, 'APP', 1, 1), valence: 'negative' as const }]
    const summary = summarizeFlows(rows, [flowRow(1, 1, 2), flowRow(2, 1, 2)], { cycleSet: '2020', by: 'passages' })
    expect(summary.relations[0]).toMatchObject({ count: 2, negative: 2, stories: 1, flows: [1, 2] })
    expect(
      summarizeFlows(rows, [flowRow(1, 1, 2), flowRow(2, 1, 2)], { cycleSet: '2020', by: 'stories' }).relations[0],
    ).toMatchObject({
      count: 1,
      negative: 1,
      flowCount: 2,
    })
  })
})

describe('social learning spaces', () => {
  // The monthly meeting is space 1, the evening school space 2: what was learned in one and told in the other closes no loop.
  const story = (spaces: (number | null)[]) => [
    codingRow(1, 'POT', 1, 1, spaces[0]),
    codingRow(2, 'APP', 1, 1, spaces[1]),
    codingRow(3, 'IMM', 1, 1, spaces[2]),
  ]
  const loops = (spaces: (number | null)[]) =>
    summarizeFlows(story(spaces), [flowRow(1, 1, 2), flowRow(2, 2, 3)], { cycleSet: '2020', by: 'passages' }).totals

  it('closes a loop only in the space it started from', () => {
    expect(loops([1, 1, 1])).toMatchObject({ returns: 1, loops: 1 })
    expect(loops([1, 1, 2])).toMatchObject({ returns: 1, loops: 0 })
    expect(loops([1, null, 1])).toMatchObject({ loops: 1 })
  })

  it('takes a space that was not written down for the same', () => {
    expect(loops([null, null, 2])).toMatchObject({ loops: 1 })
    expect(loops([1, null, null])).toMatchObject({ loops: 1 })
  })
})
