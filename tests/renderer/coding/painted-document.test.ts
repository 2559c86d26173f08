import { describe, expect, it } from 'vitest'
import { filterCodes } from '../../../src/renderer/codebook/filter-codes'
import { indexCodes, nameInLine, ruleOf } from '../../../src/renderer/coding/code-index'
import { kindKeys, kindsFrom } from '../../../src/renderer/coding/flow-kinds'
import { paintedCodings, paintedFlows, readTurns, signsOf } from '../../../src/renderer/coding/painted-document'
import { searchCodes } from '../../../src/renderer/coding/palette-search'
import { withStoredCoding } from '../../../src/renderer/coding/replaced-codings'
import type { Code } from '../../../src/shared/model/code'
import type { Coding } from '../../../src/shared/model/coding'
import type { Passage } from '../../../src/shared/model/flow'

const code = (id: string, more: Partial<Code> = {}): Code => ({
  id,
  key: id,
  parent: null,
  cycle: 'APP',
  name: id,
  aliases: [],
  gloss: '',
  definition: '',
  questions: [],
  include: '',
  exclude: '',
  rule: '',
  example: '',
  hotkey: null,
  colour: null,
  archived: false,
  memos: 0,
  mine: 0,
  all: 0,
  ...more,
})

const applied = code('APP', { name: 'Applied', rule: 'Did, do, am using: Applied.', hotkey: 4 })
const adapted = code('APP.adapt', { name: 'Adapted', parent: 'APP', gloss: 'changed to fit own setting' })
const realized = code('REA', { name: 'Realized', cycle: 'REA', definition: 'Effect of the adapted practice.' })
const context = code('CTX', { name: 'Context', cycle: null })
const index = indexCodes([applied, adapted, realized, context])
const order = new Map([
  ['t1', 0],
  ['t2', 1],
])

const coding = (id: string, more: Partial<Coding> = {}): Coding => ({
  id,
  document: 'd',
  code: 'APP.adapt',
  coder: 'me',
  coderName: 'Hanne',
  anchor: { startTurn: 't1', startOffset: 0, endTurn: 't1', endOffset: 5 },
  quote: 'words',
  unanchored: false,
  valence: null,
  stance: null,
  confidence: null,
  level: null,
  beneficiary: [],
  asked: null,
  evidenceRole: null,
  memo: '',
  createdAt: '2026-11-14T10:32:00Z',
  ...more,
})

describe('codings as they are painted', () => {
  it('carry the letters of their cycle, the name of their code and who else made them', () => {
    const [own, other] = paintedCodings(
      [coding('a'), coding('b', { code: 'CTX', coder: 'pim', coderName: 'Pim' })],
      index,
      order,
      'me',
    )
    expect(own).toMatchObject({ slot: 'APP', key: 'APP', name: 'adapted', other: null })
    expect(other).toMatchObject({ slot: 'none', key: 'CTX', name: 'context', other: 'Pim' })
  })

  it('are left out where their turn or code is gone', () => {
    const lost = coding('a', { anchor: { startTurn: 'gone', startOffset: 0, endTurn: 't1', endOffset: 5 } })
    expect(paintedCodings([lost, coding('b', { code: 'gone' })], index, order, 'me')).toEqual([])
  })

  it('say by signs what colour must not say alone', () => {
    expect(signsOf(coding('a', { valence: 'negative', confidence: 'unsure', memo: 'why?' }))).toBe('− ? ✎')
    expect(signsOf(coding('a', { valence: 'positive', memo: ' ' }))).toBe('')
  })

  it('keep capitals that belong to a name', () => {
    expect(nameInLine(adapted)).toBe('adapted')
    expect(nameInLine(code('x', { name: 'NHS trust' }))).toBe('NHS trust')
    expect(nameInLine(code('x', { name: 'I’m asked' }))).toBe('I’m asked')
  })
})

describe('turns and flows as they are shown', () => {
  it('have a speaker, a time and a voice', () => {
    const speaker = { id: 's', name: 'Leila', interviewer: false, participant: null }
    const turn = { id: 't1', speaker: 's', start: 787_000, end: null, text: 'Yes.' }
    expect(readTurns({ turns: [turn], speakers: [speaker] })).toEqual([
      { id: 't1', who: 'Leila', time: '00:13:07', interviewer: false, text: 'Yes.' },
    ])
  })

  it('name an end by its turn here and by its document elsewhere', () => {
    const passage = (id: string, document: string): Passage => ({
      coding: id,
      document,
      documentTitle: 'Tomasz',
      code: 'APP.adapt',
      quote: '',
      speaker: '',
      time: null,
      memo: '',
    })
    const flow = {
      id: 'f',
      from: 'a',
      to: 'z',
      kind: 'flow',
      status: 'aspired',
      memo: '',
      coder: 'me',
      strength: null,
      words: '',
      wordsAt: null,
    } as const
    const painted = paintedCodings([coding('a')], index, order, 'me')
    const [shown] = paintedFlows([{ flow, from: passage('a', 'd'), to: passage('z', 'e') }], painted, index, {
      inTurn: (name, turn) => `${name} ${turn}`,
      inDocument: (name, title) => `${name} in ${title}`,
    })
    expect(shown).toMatchObject({
      dashed: true,
      barred: false,
      words: null,
      from: { label: 'Adapted 1' },
      to: { label: 'Adapted in Tomasz' },
    })
  })

  it('start only where the framework lets their kind start', () => {
    expect(kindsFrom('ENA')).toContain('enables')
    expect(kindsFrom('POT')).toEqual(['flow', 'next', 'contradicts', 'rival', 'same'])
    expect(kindsFrom(null)).not.toContain('reframe')
    expect(new Set(Object.values(kindKeys)).size).toBe(Object.keys(kindKeys).length)
  })
})

describe('codes in palette and codebook', () => {
  it('are found by name first, then key, then what they mean', () => {
    expect(searchCodes(index.codes, 'ada').map(match => match.code.id)).toEqual(['APP.adapt', 'REA'])
    expect(searchCodes(index.codes, 'rea')[0]?.code.id).toBe('REA')
    expect(searchCodes(index.codes, 'own set').map(match => match.code.id)).toEqual(['APP.adapt'])
  })

  it('are found whatever the accents and the case, with the letters that fit', () => {
    const [match] = searchCodes([code('x', { name: 'Éclat du réseau' })], 'reseau')
    expect(match?.inName).toEqual([9, 15])
  })

  it('bring along what stands above them', () => {
    expect([...filterCodes(index, 'adapted')].sort()).toEqual(['APP', 'APP.adapt', 'REA'])
  })

  it('take the rule of their cycle where they have none', () => {
    expect(ruleOf(adapted, index)).toBe('Did, do, am using: Applied.')
  })
})

describe('a coding that was just stored', () => {
  const over = (startOffset: number, endOffset: number) => ({ startTurn: 't1', startOffset, endTurn: 't1', endOffset })

  it('stands in the place of those of the same code and coder that it took in', () => {
    const before = [
      coding('a', { anchor: over(0, 5) }),
      coding('b', { anchor: over(0, 5), code: 'REA' }),
      coding('c', { anchor: over(0, 5), coder: 'pim' }),
    ]
    const result = withStoredCoding(before, coding('n', { anchor: over(0, 9) }), order)
    expect(result.codings.map(each => each.id)).toEqual(['b', 'c', 'n'])
    expect(result.joined).toBe(true)
  })

  it('replaces its own earlier state and leaves what only lies beside it', () => {
    const before = [coding('a', { anchor: over(0, 5) }), coding('b', { anchor: over(7, 9) })]
    expect(withStoredCoding(before, coding('n', { anchor: over(5, 7) }), order)).toMatchObject({ joined: false })
    expect(withStoredCoding(before, coding('a', { anchor: over(0, 6) }), order).codings.map(each => each.id)).toEqual([
      'b',
      'a',
    ])
  })
})
