import { beforeAll, describe, expect, test } from 'vitest'
import { evidenceOf } from '../../../src/renderer/flows/evidence'
import { barSentence, relationSentence } from '../../../src/renderer/flows/evidence-sentence'
import { timesOf } from '../../../src/renderer/flows/passage-times'
import { startTexts } from '../../../src/renderer/i18n/start'
import { summarizeFlows } from '../../../src/shared/flow/summarize'
import type { FlowRelation, RelationType } from '../../../src/shared/flow/summary'
import { relationKey } from '../../../src/shared/flow/summary'
import { codings, flows } from './two-tellers'

beforeAll(startTexts)

const told: FlowRelation = {
  type: 'told',
  from: 'POT',
  to: 'APP',
  count: 11,
  negative: 0,
  loops: 0,
  flowCount: 11,
  stories: 5,
  tellers: 6,
  documents: 8,
  flows: [],
  loopFlows: [],
}
const whole = (relation: FlowRelation, by: 'passages' | 'stories' | 'tellers', shown: number | null) => {
  const { lead, rest } = relationSentence(relation, by, shown)
  return `${lead} ${rest}`
}

describe('the sentence over the evidence', () => {
  test('states the count and then its base', () => {
    expect(relationSentence(told, 'passages', 9)).toEqual({
      lead: '11 told flows',
      rest: 'in 8 documents, by 6 of 9 tellers shown',
    })
  })

  test('says it when everyone shown tells of it', () => {
    expect(whole(told, 'passages', 6)).toBe('11 told flows in 8 documents, by all 6 tellers shown')
  })

  test('uses the singular for one', () => {
    const one = { ...told, flowCount: 1, count: 1, documents: 1, tellers: 1 }
    expect(whole(one, 'passages', null)).toBe('1 told flow in 1 document, by 1 teller')
    expect(whole(one, 'passages', 1)).toBe('1 told flow in 1 document, by the one teller shown')
  })

  test('names no base that is not known', () => {
    expect(whole({ ...told, tellers: 0 }, 'passages', 9)).toBe('11 told flows in 8 documents, teller not known')
    expect(whole(told, 'passages', 4)).toBe('11 told flows in 8 documents, by 6 tellers')
  })

  test('counts flows whatever the measure, and states the stories where those are drawn', () => {
    expect(whole({ ...told, count: 5 }, 'stories', 9)).toBe(
      '11 told flows in 5 stories and 8 documents, by 6 of 9 tellers shown',
    )
    expect(whole({ ...told, count: 6 }, 'tellers', 9)).toBe('11 told flows in 8 documents, by 6 of 9 tellers shown')
  })

  test('tells how many lead into negative value, as long as that counts flows', () => {
    const bad = { ...told, negative: 3 }
    expect(whole(bad, 'passages', 9)).toMatch(/shown\. 3 lead into negative value\.$/)
    expect(whole(bad, 'tellers', 9)).not.toContain('negative')
  })

  test.each<[RelationType, string]>([
    ['aspired', '2 aspired flows'],
    ['blocked', '2 blocked flows'],
    ['condition', '2 conditions'],
    ['reframe', '2 reframing loops'],
  ])('calls %s by its name', (type, lead) => {
    expect(relationSentence({ ...told, type, flowCount: 2 }, 'passages', null).lead).toBe(lead)
  })

  test('of a bar says what leads on, in the unit of the measure', () => {
    const bar = { cycle: 'IMM' as const, count: 31, leadsOn: 19, codings: [] }
    const words = (by: 'passages' | 'stories' | 'tellers') => Object.values(barSentence(bar, by)).join(' ')
    expect(words('passages')).toBe('31 passages coded Immediate; told flows start in 19 of them')
    expect(words('stories')).toBe('31 stories with Immediate value; told flows start there in 19 of them')
    expect(words('tellers')).toBe('31 tellers of Immediate value; 19 of them told where it led')
  })
})

describe('the evidence of a mark', () => {
  const summary = summarizeFlows(codings, flows, { cycleSet: '2020', by: 'passages' })

  test('of every relation is that relation', () => {
    for (const relation of summary.relations)
      expect(evidenceOf(summary, relationKey(relation))).toEqual({ kind: 'relation', relation })
    expect(summary.relations).toHaveLength(3)
  })

  test('of a bar is its codings', () => {
    const evidence = evidenceOf(summary, 'node:POT')
    expect(evidence?.kind === 'bar' && evidence.bar.codings).toEqual([1, 4])
  })

  test('is gone with what it stood for', () => {
    expect(evidenceOf(summary, 'flow:REA>IMM')).toBeNull()
    expect(evidenceOf(summary, 'node:TRA')).toBeNull()
    expect(evidenceOf(summary, 'blocked:POT>APP')).toBeNull()
  })
})

describe('the times of a flow', () => {
  const at = (time: number | null, document = 'a') => ({ document, time })

  test('run from the first passage to the second', () => {
    expect(timesOf(at(744_000), at(787_000))).toBe('00:12:24 to 00:13:07')
  })

  test('are one where both lie in one turn, or the second in another document', () => {
    expect(timesOf(at(744_000), at(744_000))).toBe('00:12:24')
    expect(timesOf(at(744_000), at(5_000, 'b'))).toBe('00:12:24')
    expect(timesOf(at(744_000), at(null))).toBe('00:12:24')
  })

  test('are none in a story without times', () => {
    expect(timesOf(at(null), at(null))).toBeNull()
  })
})
