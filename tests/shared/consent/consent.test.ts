import { describe, expect, it } from 'vitest'
import { covers, leastCover } from '../../../src/shared/consent/covers'

describe('what consent covers', () => {
  it('is what was given, and nothing is covered by silence', () => {
    expect(covers([{ purpose: 'archive', state: 'given' }], 'archive')).toBe('covered')
    expect(covers([{ purpose: 'archive', state: 'given' }], 'share')).toBe('unrecorded')
    expect(covers([], 'analyse')).toBe('unrecorded')
  })

  it('ends with a refusal or withdrawal, and all of it with that of the analysis', () => {
    expect(covers([{ purpose: 'share', state: 'withdrawn' }], 'share')).toBe('notCovered')
    expect(
      covers(
        [
          { purpose: 'share', state: 'given' },
          { purpose: 'analyse', state: 'withdrawn' },
        ],
        'share',
      ),
    ).toBe('notCovered')
  })

  it('to be quoted by name is consent to be quoted, but not the other way round, and not against a refusal', () => {
    expect(covers([{ purpose: 'quoteByName', state: 'given' }], 'quoteAnonymously')).toBe('covered')
    expect(covers([{ purpose: 'quoteAnonymously', state: 'given' }], 'quoteByName')).toBe('unrecorded')
    expect(
      covers(
        [
          { purpose: 'quoteByName', state: 'given' },
          { purpose: 'quoteAnonymously', state: 'refused' },
        ],
        'quoteAnonymously',
      ),
    ).toBe('notCovered')
  })

  it('of words that several share is the least of theirs', () => {
    expect(leastCover([])).toBe('covered')
    expect(leastCover(['covered', 'unrecorded'])).toBe('unrecorded')
    expect(leastCover(['covered', 'unrecorded', 'notCovered'])).toBe('notCovered')
  })
})
