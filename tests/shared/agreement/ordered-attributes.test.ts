import { describe, expect, it } from 'vitest'
import { cautionsOf, standing } from '../../../src/shared/agreement/cautions'
import { orderedAgreement, type RatedCoding } from '../../../src/shared/agreement/ordered-attributes'

const coding = (start: number, valence: string | null, more: Partial<RatedCoding> = {}): RatedCoding => ({
  ...{ document: 1, start, end: start + 10, code: 1, valence, confidence: null, level: null },
  ...more,
})

describe('agreement on what has an order', () => {
  it('is worked out from passages that both coded alike, each met once, the nearest first', () => {
    const mine = [coding(0, 'negative'), coding(20, 'mixed'), coding(40, 'positive'), coding(60, 'positive')]
    // One further off that overlaps the first as well, one under another code, one without a word.
    const theirs = [
      ...[coding(5, 'positive'), coding(1, 'negative'), coding(21, 'positive'), coding(40, 'positive')],
      ...[coding(60, 'negative', { code: 2 }), coding(60, null)],
    ]
    const [valence, ...more] = orderedAgreement(mine, theirs)
    expect(more).toEqual([])
    expect(valence).toMatchObject({ attribute: 'valence', pairs: 3, percent: 2 / 3 })
    // Values 0, 0 / 1, 2 / 2, 2: n = 2, 1 and 3. Between 1 and 2 lie (1 + 3)/2 = 2, between 0 and 1 3/2, between 0 and 2 2/2 + 1 + 3/2 = 7/2.
    const ordinal = 1 - (5 * 2 ** 2) / (2 * 1 * 1.5 ** 2 + 2 * 3 * 3.5 ** 2 + 1 * 3 * 2 ** 2)
    expect(valence!.ordinal).toBeCloseTo(ordinal, 12)
    expect(valence!.interval).toBeCloseTo(1 - (5 * 1) / (2 * 1 * 1 + 2 * 3 * 4 + 1 * 3 * 1), 12)
  })

  it('has no interval where steps are not held to be equal, and no place for a value that was none', () => {
    const at = (level: string, start: number) => coding(start, 'null', { level })
    const found = orderedAgreement([at('personal', 0), at('system', 20)], [at('group', 0), at('system', 20)])
    expect(found.map(({ attribute, interval }) => [attribute, interval])).toEqual([['level', null]])
    expect(found[0]!.ordinal).toBeCloseTo(1 - (3 * 1) / (1 * 1 * 1 + 1 * 2 * 2.5 ** 2 + 1 * 2 * 1.5 ** 2), 12)
  })
})

describe('cautions', () => {
  const sound = {
    ...{ units: 120, characters: 9000, percent: 0.9, kappa: 0.85 },
    kappaInterval: [0.8, 0.9] as const,
    prevailing: { value: null, share: 0.5 },
    resampling: { of: 'turns' as const, blocks: 120, times: 1000 },
  }

  it('are none where there is no reason for one', () => {
    expect(cautionsOf(sound)).toEqual([])
  })

  it('name the paradox where much agreement gives little kappa because one value prevails, and only then', () => {
    // Feinstein and Cicchetti 1990: 118 and 2 of 125 alike, 5 apart either way or so; kappa falls though they agree on 85 and more of a hundred.
    const paradox = { ...sound, percent: 0.85, kappa: 0.32, kappaInterval: [0.1, 0.5] as const }
    expect(cautionsOf({ ...paradox, prevailing: { value: null, share: 0.85 } })).toEqual(['paradox'])
    expect(cautionsOf({ ...paradox, prevailing: { value: 'IMM', share: 0.5 } })).toEqual([])
  })

  it('say when there is too little to say anything of', () => {
    expect(cautionsOf({ ...sound, units: 0, kappa: null })).toEqual(['nothing'])
    expect(cautionsOf({ ...sound, units: 12, kappa: null, kappaInterval: null })).toEqual(['oneValue', 'fewUnits'])
    expect(cautionsOf({ ...sound, resampling: { of: 'documents', blocks: 7, times: 1000 } })).toEqual(['fewBlocks'])
    expect(cautionsOf({ ...sound, kappaInterval: [0.5, 0.9] })).toEqual(['wide'])
    expect([0.81, 0.8, 0.7, 0.5, null].map(standing)).toEqual(['firm', 'firm', 'tentative', 'weak', null])
  })
})
