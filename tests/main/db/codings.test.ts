import { describe, expect, it } from 'vitest'
import { analysisRows } from '../../../src/main/db/analysis-rows'
import { checkProject } from '../../../src/main/db/check'
import { codeAlso } from '../../../src/main/db/code-also'
import { addCode, codeByKey, listCodes } from '../../../src/main/db/codes'
import { addCoding, codingLines, codingsOf, removeCoding } from '../../../src/main/db/codings'
import { textPieces, turnsOf } from '../../../src/main/db/documents'
import { findHistory } from '../../../src/main/db/find-history'
import { findQuote } from '../../../src/main/db/find-quote'
import { addFlow, flowLines, passagesOfCode } from '../../../src/main/db/flows'
import { undo } from '../../../src/main/db/history'
import { listParticipants } from '../../../src/main/db/participants'
import { moveCoding } from '../../../src/main/db/reshape-codings'
import { countFlows } from '../../../src/main/handlers/flow-figure'
import { noFilter } from '../../../src/shared/model/count-filter'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'

const texts = [
  'What did you take away?',
  'Anneke gave me her intake form 😀, and I cut it down to one page.',
  'And then?',
  'Families stopped missing the second appointment.',
]

describe('a coding', () => {
  it('has offsets in the text as it is printed, emoji or not', () => {
    const project = temporaryProject()
    const id = bringIn(project, draftOf(texts))
    codeWords(project, 'Leila', 'I cut it down to one page', 'APP.adapt')
    const text = importedText(textPieces(project, id))
    const [line] = codingLines(project)
    expect(text.slice(line!.start!, line!.end!)).toBe('I cut it down to one page')
    expect(line).toMatchObject({
      document: 'Leila',
      turn: 2,
      speaker: 'Leila',
      code: 'APP.adapt',
      cycle: 'APP',
      coder: 'Hanne',
    })
  })

  it('leaves out white space at its ends and never cuts a character in two', () => {
    const project = temporaryProject()
    const id = bringIn(project, draftOf(texts))
    const [, turn] = turnsOf(project, id)
    const emoji = turn!.text.indexOf('😀')
    const { quote } = addCoding(project, id, codeByKey(project, 'IMM').id, {
      startTurn: turn!.id,
      startOffset: 6,
      endTurn: turn!.id,
      endOffset: emoji + 1,
    })
    expect(quote).toBe('gave me her intake form 😀')
  })

  it('may go from one turn into the next', () => {
    const project = temporaryProject()
    const id = bringIn(project, draftOf(texts))
    const coding = codeWords(project, 'Leila', 'one page.\nAnd then?', 'APP')
    expect(coding.quote).toBe('one page.\nAnd then?')
    expect(coding.anchor.startTurn).not.toBe(coding.anchor.endTurn)
    expect(codingsOf(project, id)).toHaveLength(1)
    expect(checkProject(project)).toEqual([])
  })

  it('joins with one of the same code by the same coder over the same words, and flows stay', () => {
    const project = temporaryProject()
    const id = bringIn(project, draftOf(texts))
    const form = codeWords(project, 'Leila', 'her intake form', 'POT.tangible')
    const page = codeWords(project, 'Leila', 'one page', 'POT.tangible')
    const result = codeWords(project, 'Leila', 'Families stopped', 'REA')
    addFlow(project, { from: page.id, to: result.id, kind: 'flow', status: 'told', memo: '' })
    const joined = codeWords(project, 'Leila', 'intake form 😀, and I cut it down to one', 'POT.tangible')
    expect(joined.quote).toBe('her intake form 😀, and I cut it down to one page')
    expect(joined.id).toBe(form.id)
    expect(codingsOf(project, id)).toHaveLength(2)
    expect(flowLines(project)).toMatchObject([{ from: form.id, to: result.id }])
    const again = codeWords(project, 'Leila', 'intake form', 'POT.tangible')
    expect(again.id).toBe(form.id)
    expect(codeWords(project, 'Leila', 'intake form', 'POT').id).not.toBe(form.id)
  })

  it('does not join what was meant apart, and loses nothing where it does', () => {
    const project = temporaryProject()
    const id = bringIn(project, draftOf(['Well?', 'one two three four five six seven']))
    const code = codeByKey(project, 'IMM').id
    const at = (words: string) => findQuote(project, id, words).anchor
    const good = addCoding(project, id, code, at('two'), { valence: 'positive', memo: 'good' })
    const bad = addCoding(project, id, code, at('five'), { valence: 'negative', memo: 'bad' })
    const plain = addCoding(project, id, code, at('three'), { memo: 'plain' })
    const end = codeWords(project, 'Leila', 'seven', 'APP')
    const flow = { kind: 'flow', status: 'told', memo: '' } as const
    addFlow(project, { ...flow, from: good.id, to: end.id })
    addFlow(project, { ...flow, from: plain.id, to: end.id })
    addFlow(project, { ...flow, from: good.id, to: bad.id })
    const joined = addCoding(project, id, code, at('two three four five'))
    expect(joined).toMatchObject({
      id: good.id,
      quote: 'two three four five',
      valence: 'positive',
      memo: 'good\n\nplain',
    })
    expect(codingsOf(project, id).map(({ quote, valence }) => `${quote} ${valence}`)).toEqual([
      'two three four five positive',
      'five negative',
      'seven null',
    ])
    expect(flowLines(project).map(({ fromQuote, toQuote }) => `${fromQuote} > ${toQuote}`)).toEqual([
      'two three four five > seven',
      'two three four five > five',
    ])
    const inside = addCoding(project, id, code, at('three'), { valence: 'negative' })
    expect(inside.id).not.toBe(good.id)
    expect(codingsOf(project, id).find(coding => coding.id === good.id)?.valence).toBe('positive')
    undo(project)
    undo(project)
    expect(codingsOf(project, id)).toHaveLength(4)
    expect(flowLines(project)).toHaveLength(3)
  })

  it.each([
    ['nothing', [1, 6, 1, 6], 'coding.emptySelection'],
    ['only white space', [1, 6, 1, 7], 'coding.emptySelection'],
    ['an end before its start', [1, 9, 1, 2], 'coding.emptySelection'],
    ['turns in the wrong order', [3, 0, 1, 4], 'coding.emptySelection'],
    ['words beyond the end', [1, 0, 1, 9999], 'coding.outOfRange'],
  ])('refuses %s', (_, [first, start, last, end], code) => {
    const project = temporaryProject()
    const id = bringIn(project, draftOf(['Well?', 'We   met.', 'So?', 'Every week.']))
    const turns = turnsOf(project, id)
    const anchor = {
      startTurn: turns[first!]!.id,
      startOffset: start === 6 ? 2 : start!,
      endTurn: turns[last!]!.id,
      endOffset: end === 6 ? 2 : end === 7 ? 4 : end!,
    }
    expect(() => addCoding(project, id, codeByKey(project, 'IMM').id, anchor)).toThrow(
      expect.objectContaining({ code }),
    )
    expect(codingsOf(project, id)).toEqual([])
  })

  it('refuses words that somebody corrected after they were selected, and takes those that are still there', () => {
    const project = temporaryProject()
    const id = bringIn(project, draftOf(['We met.', 'Every second week, since spring.']))
    const [first, last] = turnsOf(project, id)
    const one = { startTurn: first!.id, startOffset: 3, endTurn: first!.id, endOffset: 6 }
    const both = { ...one, endTurn: last!.id, endOffset: 5 }
    const code = codeByKey(project, 'IMM').id
    addCoding(project, id, code, { ...one, words: 'met' })
    addCoding(project, id, codeByKey(project, 'POT').id, { ...both, words: 'met.\nEvery' })
    const before = codingsOf(project, id)
    const stale = expect.objectContaining({ code: 'coding.outOfRange' })
    expect(() => addCoding(project, id, code, { ...one, words: 'saw' })).toThrow(stale)
    expect(() => moveCoding(project, before[0]!.id, { ...both, words: 'met. Every' })).toThrow(stale)
    expect(codingsOf(project, id)).toEqual(before)
  })

  it('refuses a passage that begins in one document and ends in another', () => {
    const project = temporaryProject()
    const id = bringIn(project, draftOf(texts))
    const other = bringIn(project, draftOf(['Well?', 'Other.'], { title: 'Other', hash: 'x' }))
    const anchor = {
      startTurn: turnsOf(project, id)[1]!.id,
      startOffset: 0,
      endTurn: turnsOf(project, other)[1]!.id,
      endOffset: 3,
    }
    expect(() => addCoding(project, id, codeByKey(project, 'IMM').id, anchor)).toThrow(
      expect.objectContaining({ code: 'coding.acrossDocuments' }),
    )
  })

  it('has its words coded with one more code by one action, once, and none where all of it is coded so', () => {
    const project = temporaryProject()
    bringIn(project, draftOf(texts))
    const code = addCode(project, null, 'Quotable by name')
    const ids = ['Anneke gave', 'one page', 'stopped missing'].map(
      quote => codeWords(project, 'Leila', quote, 'APP').id,
    )
    codeWords(project, 'Leila', 'to one', code.key)
    expect(codeAlso(project, ids, code.id)).toMatchObject({ coded: 2, joined: 1, known: 0 })
    const quotes = codingLines(project).filter(line => line.code === code.key)
    expect(quotes.map(({ quote }) => quote)).toEqual(['Anneke gave', 'to one page', 'stopped missing'])
    expect(findHistory(project, { text: 'quotable BY' }, 5).entries.map(({ details }) => details.count)).toEqual([
      3,
      undefined,
      undefined,
    ])
    const last = project.lastAction
    expect(codeAlso(project, ids, code.id)).toMatchObject({ coded: 0, joined: 0, known: 3 })
    expect(project.lastAction).toBe(last)
    expect(findHistory(project, { text: 'brought in' }, 5).entries.map(({ action }) => action)).toEqual(['import'])
    undo(project)
    expect(codingLines(project).map(({ quote }) => quote)).toEqual([
      'Anneke gave',
      'to one',
      'one page',
      'stopped missing',
    ])
  })

  it('takes its flows with it when it is removed', () => {
    const project = temporaryProject()
    bringIn(project, draftOf(texts))
    const from = codeWords(project, 'Leila', 'her intake form', 'POT')
    const to = codeWords(project, 'Leila', 'one page', 'APP')
    addFlow(project, { from: from.id, to: to.id, kind: 'flow', status: 'told', memo: '' })
    removeCoding(project, from.id)
    expect(flowLines(project)).toEqual([])
  })

  it('is found by its words though the line breaks differ, and by which one it is', () => {
    const project = temporaryProject()
    bringIn(project, draftOf(['Well?', 'a form\nand a form and a form']))
    expect(codeWords(project, 'Leila', 'form and', 'POT').quote).toBe('form and')
    expect(codeWords(project, 'Leila', 'a form', 'APP', 3).anchor.startOffset).toBe(22)
    expect(() => codeWords(project, 'Leila', 'a form', 'APP', 4)).toThrow(
      expect.objectContaining({ code: 'coding.quoteAmbiguous' }),
    )
    expect(() => codeWords(project, 'Leila', 'no such words', 'APP')).toThrow(
      expect.objectContaining({ code: 'coding.quoteNotFound' }),
    )
  })
})

describe('a flow', () => {
  it('joins two different codings, once for each kind', () => {
    const project = temporaryProject()
    bringIn(project, draftOf(texts))
    const a = codeWords(project, 'Leila', 'her intake form', 'POT').id
    const b = codeWords(project, 'Leila', 'one page', 'APP').id
    const flow = { from: a, to: b, kind: 'flow', status: 'told', memo: '' } as const
    addFlow(project, flow)
    expect(() => addFlow(project, { ...flow, to: a })).toThrow(expect.objectContaining({ code: 'flow.toItself' }))
    expect(() => addFlow(project, { ...flow, status: 'aspired' })).toThrow(
      expect.objectContaining({ code: 'flow.exists' }),
    )
    addFlow(project, { ...flow, kind: 'next' })
    expect(flowLines(project)).toHaveLength(2)
    expect(analysisRows(project)).toMatchObject({
      coders: [{ name: 'Hanne' }],
      codersInProject: 1,
      flows: [{ kind: 'flow' }, { kind: 'next' }],
    })
    expect(listParticipants(project)).toMatchObject([{ name: 'Leila', documents: 1, flows: 2 }])
  })
})

describe('counting by cycle', () => {
  it('counts a passage once though it has two sub-codes of the cycle', () => {
    const project = temporaryProject()
    bringIn(project, draftOf(texts))
    codeWords(project, 'Leila', 'her intake form', 'POT.tangible')
    codeWords(project, 'Leila', 'her intake form', 'POT.social')
    codeWords(project, 'Leila', 'her intake form 😀', 'POT.human')
    const { summary } = countFlows(project, 'passages', noFilter)
    expect(summary.bars.find(({ cycle }) => cycle === 'POT')).toMatchObject({ count: 2, codings: [1, 2, 3] })
  })
})

describe('the codebook', () => {
  it('takes codes of one’s own below a cycle, with a key made from the name', () => {
    const project = temporaryProject()
    const app = codeByKey(project, 'app')
    const own = addCode(project, app.id, 'Yellow paper')
    expect(own).toMatchObject({ key: 'APP.yellow-paper', cycle: 'APP', parent: app.id })
    expect(() => addCode(project, app.id, 'yellow PAPER')).toThrow(expect.objectContaining({ code: 'code.nameTaken' }))
    bringIn(project, draftOf(texts))
    codeWords(project, 'Leila', 'one page', own.key)
    expect(passagesOfCode(project, app.id, 10)).toMatchObject([
      { quote: 'one page', speaker: 'Leila', documentTitle: 'Leila' },
    ])
    expect(listCodes(project).find(({ key }) => key === own.key)).toMatchObject({ mine: 1, all: 1 })
  })

  it('gives number keys to the cycles in the order of the map', () => {
    const keys = listCodes(temporaryProject()).filter(code => code.hotkey !== null)
    expect(keys.map(code => `${code.hotkey} ${code.key}`)).toEqual([
      '1 ORI',
      '2 IMM',
      '3 POT',
      '4 APP',
      '5 REA',
      '6 TRA',
      '7 STR',
      '8 ENA',
    ])
    const older = listCodes(temporaryProject({ cycleSet: '2011' })).filter(code => code.hotkey !== null)
    expect(older.map(code => code.key)).toEqual(['IMM', 'POT', 'APP', 'REA', 'REF'])
  })
})
