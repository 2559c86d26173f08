import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { codingLines, codingsOf } from '../../../src/main/db/codings'
import { speakersOf, textPieces, turnsOf } from '../../../src/main/db/documents'
import { addFlow, flowLines } from '../../../src/main/db/flows'
import { redo, undo } from '../../../src/main/db/history'
import { replaceDocument } from '../../../src/main/db/replace-document'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { bringIn, codeWords, contents, draftOf, temporaryProject } from '../../support/temporary-project'

const texts = [
  'What did you take away?',
  'Anneke gave me her intake form, and I cut it down to one page.',
  'And then?',
  'Families stopped missing the second apointment. They told us so in the kitchen.',
]

it('lets codings and flows follow a corrected text, and one undo takes all of it back', () => {
  const project = temporaryProject()
  const id = bringIn(project, draftOf(texts))
  const form = codeWords(project, 'Leila', 'her intake form', 'POT.tangible')
  const page = codeWords(project, 'Leila', 'I cut it down to one page', 'APP.adapt')
  const missed = codeWords(project, 'Leila', 'stopped missing the second apointment', 'REA')
  const kitchen = codeWords(project, 'Leila', 'They told us so in the kitchen', 'IMM')
  addFlow(project, { from: form.id, to: page.id, kind: 'flow', status: 'told', memo: '' })
  addFlow(project, { from: page.id, to: kitchen.id, kind: 'flow', status: 'told', memo: '' })
  const before = contents(project)
  const corrected = draftOf(
    [
      'Thank you for coming.',
      'You are welcome.',
      texts[0]!,
      `Well. ${texts[1]}`,
      texts[2]!,
      'Families stopped missing the second appointment.',
    ],
    { hash: 'corrected' },
  )
  expect(replaceDocument(project, id, corrected)).toEqual({ kept: 2, changed: 1, unanchored: 1 })
  const after = contents(project)
  const text = importedText(textPieces(project, id))
  expect(text).toBe(importedText(corrected))
  const lines = codingLines(project)
  expect(lines.filter(line => line.start !== null).map(line => text.slice(line.start!, line.end!))).toEqual([
    'her intake form',
    'I cut it down to one page',
    'stopped missing the second appointment',
  ])
  expect(lines.find(line => line.id === kitchen.id)).toMatchObject({
    start: null,
    end: null,
    turn: null,
    quote: 'They told us so in the kitchen',
  })
  expect(codingsOf(project, id).find(coding => coding.id === kitchen.id)?.unanchored).toBe(true)
  expect(codingsOf(project, id).find(coding => coding.id === missed.id)?.quote).toBe(
    'stopped missing the second appointment',
  )
  expect(flowLines(project)).toHaveLength(2)
  expect(speakersOf(project, id).map(({ name }) => name)).toEqual(['Interviewer', 'Leila'])
  expect(checkProject(project)).toEqual([])
  undo(project)
  expect(contents(project)).toEqual(before)
  redo(project)
  expect(contents(project)).toEqual(after)
  expect(checkProject(project)).toEqual([])
})

it('finds words that were gone when they come back', () => {
  const project = temporaryProject()
  const id = bringIn(project, draftOf(texts))
  codeWords(project, 'Leila', 'They told us so in the kitchen', 'IMM')
  replaceDocument(project, id, draftOf(['What did you take away?', 'Nothing.']))
  expect(codingsOf(project, id)[0]?.unanchored).toBe(true)
  expect(replaceDocument(project, id, draftOf(texts))).toEqual({ kept: 1, changed: 0, unanchored: 0 })
  expect(codingsOf(project, id)[0]).toMatchObject({ unanchored: false, quote: 'They told us so in the kitchen' })
})

it('keeps turns whose words did not change, and moves no coding whose words are still there once', () => {
  const phrase = fc.constantFrom(
    'we met',
    'every week',
    'the form',
    'was shorter',
    'so they came',
    'back again',
    'in March',
  )
  const turn = fc.array(phrase, { minLength: 1, maxLength: 6 }).map(parts => parts.join(' '))
  fc.assert(
    fc.property(
      fc.array(turn, { minLength: 2, maxLength: 8 }),
      fc.array(turn, { minLength: 1, maxLength: 8 }),
      fc.nat(),
      (first, second, where) => {
        const project = temporaryProject()
        const quote = 'these words are nowhere else'
        const at = where % first.length
        const old = first.map((text, index) => (index === at ? `${text} ${quote}.` : text))
        const now = [...second.slice(0, where % second.length), `Oh, ${quote}!`, ...second.slice(where % second.length)]
        const id = bringIn(project, draftOf(old))
        const { id: coding } = codeWords(project, 'Leila', quote, 'IMM')
        expect(replaceDocument(project, id, draftOf(now, { hash: 'now' }))).toEqual({
          kept: 1,
          changed: 0,
          unanchored: 0,
        })
        expect(turnsOf(project, id).map(({ text }) => text)).toEqual(now)
        expect(codingsOf(project, id)).toMatchObject([{ id: coding, quote, unanchored: false }])
        expect(checkProject(project)).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})
