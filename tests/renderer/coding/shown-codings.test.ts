import { describe, expect, it } from 'vitest'
import { indexCodes } from '../../../src/renderer/coding/code-index'
import { readingStep } from '../../../src/renderer/coding/reading-steps'
import { isFiltering, shownCodings, showsAll } from '../../../src/renderer/coding/shown-codings'
import type { Code } from '../../../src/shared/model/code'
import type { Coding } from '../../../src/shared/model/coding'

const code = (id: string, parent: string | null, cycle: Code['cycle']): Code => ({
  ...{ id, key: id, parent, cycle, name: id, aliases: [], gloss: '', definition: '', questions: [] },
  ...{
    include: '',
    exclude: '',
    rule: '',
    example: '',
    hotkey: null,
    mine: 0,
    all: 0,
    colour: null,
    archived: false,
    memos: 0,
  },
})
const index = indexCodes([
  code('POT', null, 'POT'),
  code('POT.human', 'POT', 'POT'),
  code('APP', null, 'APP'),
  code('QUO', null, null),
])

const coding = (id: string, of: string, coder = 'me', confidence: Coding['confidence'] = null): Coding => ({
  ...{ id, document: 'd', code: of, coder, coderName: coder, quote: id, unanchored: false },
  anchor: { startTurn: 't', startOffset: 0, endTurn: 't', endOffset: 1 },
  ...{ valence: null, stance: null, confidence, level: null, beneficiary: [], asked: null, evidenceRole: null },
  ...{ memo: '', createdAt: '' },
})
const codings = [
  coding('a', 'POT'),
  coding('b', 'POT.human', 'Pim', 'unsure'),
  coding('c', 'APP'),
  coding('d', 'QUO', 'Pim'),
]
const told = coding('e', 'APP', 'Leila')
const shown = (filter: Partial<typeof showsAll>, kept: string[] = []) =>
  shownCodings(codings, { ...showsAll, ...filter }, index, 'me', new Set(kept), new Set(['Leila'])).map(({ id }) => id)

describe('what is shown of the codings', () => {
  it('is all of them, the same list, without a filter', () => {
    expect(shownCodings(codings, { ...showsAll, uncoded: true }, index, 'me', new Set(), new Set())).toBe(codings)
    expect(isFiltering({ ...showsAll, uncoded: true })).toBe(false)
  })

  it('goes by cycle, by code with those below it, by coder and by doubt, all together', () => {
    expect(shown({ cycles: ['POT'] })).toEqual(['a', 'b'])
    expect(shown({ cycles: ['APP', 'none'] })).toEqual(['c', 'd'])
    expect(shown({ code: 'POT' })).toEqual(['a', 'b'])
    expect(shown({ code: 'POT.human' })).toEqual(['b'])
    expect(shown({ coder: 'mine' })).toEqual(['a', 'c'])
    expect(shown({ coder: 'others', cycles: ['POT'] })).toEqual(['b'])
    expect(shown({ unsure: true })).toEqual(['b'])
    const tellers = (filter: Partial<typeof showsAll>) =>
      shownCodings([...codings, told], { ...showsAll, ...filter }, index, 'me', new Set(), new Set(['Leila']))
    expect(tellers({ coder: 'tellers' })).toEqual([told])
    expect(tellers({ coder: 'others' })).toContain(told)
  })

  it('holds what one works on in any case', () => {
    expect(shown({ cycles: ['POT'] }, ['c'])).toEqual(['a', 'b', 'c'])
  })
})

describe('the steps of the letters', () => {
  it('go up and down and end at the last', () => {
    expect(readingStep('size', 16, 1)).toBe(17)
    expect(readingStep('size', 16.5, -1)).toBe(16)
    expect(readingStep('size', 24, 1)).toBe(24)
    expect(readingStep('lines', 1.75, -1)).toBe(1.75)
  })
})
