import { describe, expect, it } from 'vitest'
import { changeCodings } from '../../../src/main/db/change-codings'
import { checkProject } from '../../../src/main/db/check'
import { codeByKey } from '../../../src/main/db/codes'
import { beneficiaries, codingById, codingLines, codingsOf, removeCodings } from '../../../src/main/db/codings'
import { turnsOf } from '../../../src/main/db/documents'
import { addFlow, flowById, flowsOf, updateFlow } from '../../../src/main/db/flows'
import { historyState, redo, undo } from '../../../src/main/db/history'
import type { Project } from '../../../src/main/db/project'
import { joinTogether, moveCoding, splitCoding } from '../../../src/main/db/reshape-codings'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'

const texts = [
  'What did you take away?',
  'I got the template 😀 from her, used it in March and absences fell.',
  'And then?',
  'We kept it.',
]

/** Codings of the only document with all that can be said of them, for comparing before and after. */
function state(project: Project, document: string) {
  return { codings: codingsOf(project, document), flows: flowsOf(project, document), lines: codingLines(project) }
}

/** Checks that one undo and one redo lead back and forth, with derived offsets right at each end. */
function expectReversible(project: Project, document: string, work: () => void): void {
  const before = state(project, document)
  work()
  const after = state(project, document)
  expect(after).not.toEqual(before)
  expect(checkProject(project)).toEqual([])
  undo(project)
  expect(state(project, document)).toEqual(before)
  expect(checkProject(project)).toEqual([])
  redo(project)
  expect(state(project, document)).toEqual(after)
}

describe('the edges of a coding', () => {
  it('move by characters, trimmed to words and whole characters as a new coding is', () => {
    const project = temporaryProject()
    const id = bringIn(project, draftOf(texts))
    const coding = codeWords(project, 'Leila', 'the template', 'POT')
    const turn = coding.anchor.startTurn
    const emoji = texts[1]!.indexOf('😀')
    expectReversible(project, id, () => {
      const moved = moveCoding(project, coding.id, { ...coding.anchor, startOffset: 1, endOffset: emoji + 1 })
      expect(moved).toMatchObject({ id: coding.id, quote: 'got the template 😀' })
      expect(moved.anchor).toEqual({ startTurn: turn, startOffset: 2, endTurn: turn, endOffset: emoji + 2 })
    })
  })

  it('move into the next turn', () => {
    const project = temporaryProject()
    const id = bringIn(project, draftOf(texts))
    const coding = codeWords(project, 'Leila', 'absences fell.', 'REA')
    const last = turnsOf(project, id)[3]!
    expectReversible(project, id, () => {
      const moved = moveCoding(project, coding.id, { ...coding.anchor, endTurn: last.id, endOffset: 7 })
      expect(moved.quote).toBe('absences fell.\nAnd then?\nWe kept')
    })
  })

  it('take in a coding of the same code they come to lie over', () => {
    const project = temporaryProject()
    const id = bringIn(project, draftOf(texts))
    const first = codeWords(project, 'Leila', 'I got', 'POT')
    const second = codeWords(project, 'Leila', 'from her', 'POT')
    expectReversible(project, id, () => {
      const stands = moveCoding(project, second.id, { ...second.anchor, startOffset: 3 })
      expect(stands).toMatchObject({ id: first.id, quote: 'I got the template 😀 from her' })
      expect(codingsOf(project, id)).toHaveLength(1)
    })
  })

  it('cannot leave a coding without words', () => {
    const project = temporaryProject()
    bringIn(project, draftOf(texts))
    const coding = codeWords(project, 'Leila', 'the template', 'POT')
    const { startOffset } = coding.anchor
    expect(() => moveCoding(project, coding.id, { ...coding.anchor, endOffset: startOffset })).toThrow(
      expect.objectContaining({ code: 'coding.emptySelection' }),
    )
    expect(codingById(project, coding.id).quote).toBe('the template')
  })
})

describe('a coding that is split', () => {
  it('leaves two of the same code with the same attributes; memo and flows stay with the first', () => {
    const project = temporaryProject()
    const id = bringIn(project, draftOf(texts))
    const coding = codeWords(project, 'Leila', 'used it in March and absences fell', 'APP')
    const other = codeWords(project, 'Leila', 'the template', 'POT')
    changeCodings(project, [coding.id], { valence: 'positive', beneficiary: ['Families'], memo: 'one thought' })
    addFlow(project, { from: other.id, to: coding.id, kind: 'flow', status: 'told', memo: '' })
    expectReversible(project, id, () => {
      const at = { turn: coding.anchor.startTurn, offset: texts[1]!.indexOf(' and absences') }
      const [first, second] = splitCoding(project, coding.id, at)
      expect(first).toMatchObject({ id: coding.id, quote: 'used it in March', memo: 'one thought' })
      expect(second).toMatchObject({
        ...{ quote: 'and absences fell', memo: '', valence: 'positive', beneficiary: ['Families'] },
        ...{ code: coding.code, coder: coding.coder },
      })
      expect(flowsOf(project, id)[0]!.flow.to).toBe(first.id)
    })
  })

  it('is refused at its edges', () => {
    const project = temporaryProject()
    bringIn(project, draftOf(texts))
    const coding = codeWords(project, 'Leila', 'the template', 'POT')
    const { startTurn: turn, startOffset, endOffset } = coding.anchor
    for (const offset of [startOffset, endOffset])
      expect(() => splitCoding(project, coding.id, { turn, offset })).toThrow(
        expect.objectContaining({ code: 'coding.emptySelection' }),
      )
  })
})

describe('codings that are joined', () => {
  it('become one over all their words and what lies between, with what each said', () => {
    const project = temporaryProject()
    const id = bringIn(project, draftOf(texts))
    const form = codeWords(project, 'Leila', 'the template', 'POT')
    const again = codeWords(project, 'Leila', 'from her', 'POT')
    const use = codeWords(project, 'Leila', 'used it', 'APP')
    changeCodings(project, [form.id], { beneficiary: ['Own team'] })
    changeCodings(project, [again.id], { beneficiary: ['Families', 'Own team'], level: 'group', memo: 'later' })
    addFlow(project, { from: again.id, to: use.id, kind: 'flow', status: 'told', memo: '' })
    expectReversible(project, id, () => {
      expect(joinTogether(project, [again.id, form.id])).toMatchObject({
        ...{ id: form.id, quote: 'the template 😀 from her', beneficiary: ['Own team', 'Families'] },
        ...{ level: 'group', memo: 'later' },
      })
      expect(flowsOf(project, id)[0]!.flow.from).toBe(form.id)
    })
  })

  it('must be of one code, and no flow may lead from one to the other', () => {
    const project = temporaryProject()
    bringIn(project, draftOf(texts))
    const form = codeWords(project, 'Leila', 'the template', 'POT')
    const again = codeWords(project, 'Leila', 'from her', 'POT')
    const use = codeWords(project, 'Leila', 'used it', 'APP')
    const joined =
      (...ids: string[]) =>
      () =>
        joinTogether(project, ids)
    expect(joined(form.id, use.id)).toThrow(expect.objectContaining({ code: 'coding.joinDiffers' }))
    expect(joined(form.id, form.id)).toThrow(expect.objectContaining({ code: 'coding.joinDiffers' }))
    addFlow(project, { from: form.id, to: again.id, kind: 'flow', status: 'told', memo: '' })
    expect(joined(form.id, again.id)).toThrow(expect.objectContaining({ code: 'coding.joinLinked' }))
  })
})

describe('several codings', () => {
  it('are changed by one action, and those that had the value already are not counted', () => {
    const project = temporaryProject()
    const id = bringIn(project, draftOf(texts))
    const ids = ['the template', 'used it', 'absences fell'].map(words => codeWords(project, 'Leila', words, 'IMM').id)
    changeCodings(project, ids.slice(0, 1), { level: 'personal' })
    expectReversible(project, id, () => {
      const changed = changeCodings(project, ids, { level: 'personal' })
      expect(changed.map(({ level }) => level)).toEqual(['personal', 'personal', 'personal'])
    })
    expect(historyState(project).undo).toMatchObject({ action: 'coding.many', details: { count: 2 } })
  })

  it('of the same code over the same words become one when their code is changed', () => {
    const project = temporaryProject()
    const id = bringIn(project, draftOf(texts))
    const one = codeWords(project, 'Leila', 'the template', 'POT')
    const two = codeWords(project, 'Leila', 'template 😀 from', 'APP')
    expectReversible(project, id, () => {
      const changed = changeCodings(project, [two.id], { code: codeByKey(project, 'POT').id })
      expect(changed).toMatchObject([{ id: one.id, quote: 'the template 😀 from' }])
    })
  })

  it('are removed by one action with their flows', () => {
    const project = temporaryProject()
    const id = bringIn(project, draftOf(texts))
    const from = codeWords(project, 'Leila', 'the template', 'POT')
    const to = codeWords(project, 'Leila', 'used it', 'APP')
    addFlow(project, { from: from.id, to: to.id, kind: 'flow', status: 'told', memo: '' })
    expectReversible(project, id, () => {
      removeCodings(project, [from.id, to.id])
      expect(codingsOf(project, id)).toEqual([])
    })
  })

  it('tell who benefits, the most frequent name first', () => {
    const project = temporaryProject()
    bringIn(project, draftOf(texts))
    const [a, b] = ['the template', 'used it'].map(words => codeWords(project, 'Leila', words, 'IMM').id)
    changeCodings(project, [a!], { beneficiary: ['Own team', 'Families'] })
    changeCodings(project, [b!], { beneficiary: ['Families'] })
    expect(beneficiaries(project)).toEqual(['Families', 'Own team'])
    expect(codingLines(project)[0]).toMatchObject({ beneficiary: 'Own team; Families', level: '' })
  })
})

describe('the words that state a flow', () => {
  it('are kept with their place, changed and taken back', () => {
    const project = temporaryProject()
    const id = bringIn(project, draftOf(texts))
    const from = codeWords(project, 'Leila', 'the template', 'POT')
    const to = codeWords(project, 'Leila', 'absences fell', 'REA')
    const turn = from.anchor.startTurn
    const wordsAt = { turn, start: texts[1]!.indexOf('used'), end: texts[1]!.indexOf(' and absences') }
    const flow = addFlow(project, {
      ...{ from: from.id, to: to.id, kind: 'flow', status: 'told', memo: '', strength: 2, wordsAt },
    })
    expect(flow).toMatchObject({ strength: 2, words: 'used it in March', wordsAt })
    expectReversible(project, id, () => {
      updateFlow(project, flow.id, { strength: null, wordsAt: null })
      expect(flowById(project, flow.id)).toMatchObject({ strength: null, words: '', wordsAt: null })
    })
    expect(() => updateFlow(project, flow.id, { wordsAt: { turn, start: 0, end: 5000 } })).toThrow(
      expect.objectContaining({ code: 'coding.outOfRange' }),
    )
  })
})
