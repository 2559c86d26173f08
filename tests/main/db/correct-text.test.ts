import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changeTurn } from '../../../src/main/db/change-turn'
import { checkProject } from '../../../src/main/db/check'
import { codingLines, codingsOf } from '../../../src/main/db/codings'
import { correctText } from '../../../src/main/db/correct-text'
import { documentById, speakersOf, textPieces, turnsOf } from '../../../src/main/db/documents'
import { addFlow } from '../../../src/main/db/flows'
import { historyState, listHistory, redo, undo, undoEntry } from '../../../src/main/db/history'
import { Project } from '../../../src/main/db/project'
import { textHistory } from '../../../src/main/db/text-versions'
import { trackedText } from '../../../src/main/db/tracked-text'
import { newUuid, uuidBytes } from '../../../src/main/db/uuid'
import { editTurns } from '../../../src/shared/anchor/edit-turns'
import { AppError } from '../../../src/shared/errors'
import type { TextEdit } from '../../../src/shared/model/text-edit'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { bringIn, codeWords, contents, draftOf, temporaryProject } from '../../support/temporary-project'

const texts = [
  'What did you take away?',
  'Anneke gave me her intake from, and I cut it down 😀 to one page.',
  'And then?',
  'Families stopped missing the second apointment.',
]

function opened(project: Project, id: string) {
  const turns = turnsOf(project, id)
  const splice = (turn: number, removed: string, inserted: string, from = 0): TextEdit => {
    const { id: at, text } = turns[turn]!
    return { kind: 'splice', turn: at, at: text.indexOf(removed, from), removed, inserted }
  }
  const correct = (...edits: TextEdit[]) =>
    correctText(
      project,
      id,
      turns.map(({ id: turn, text }) => ({ id: turn, text })),
      edits,
    )
  return { turns, splice, correct }
}

const quotes = (project: Project, id: string) =>
  codingsOf(project, id).map(({ quote, unanchored }) => (unanchored ? `(${quote})` : quote))

it('moves codings with the words they hold, and takes a correction back after a restart', () => {
  const project = temporaryProject()
  const id = bringIn(project, draftOf(texts))
  codeWords(project, 'Leila', 'her intake from', 'POT.tangible')
  codeWords(project, 'Leila', 'I cut it down 😀 to one page', 'APP.adapt')
  codeWords(project, 'Leila', 'second apointment', 'REA')
  const before = contents(project)
  const { splice, correct } = opened(project, id)
  const result = correct(
    splice(1, 'from', 'form'),
    splice(3, 'apointment', 'appointment'),
    splice(1, 'Anneke', 'Well, Anneke'),
  )
  expect(quotes(project, id)).toEqual(['her intake form', 'I cut it down 😀 to one page', 'second appointment'])
  expect(result.lost).toBe(0)
  expect(result.turns.map(turn => turn.text)).toEqual([
    'Well, Anneke gave me her intake form, and I cut it down 😀 to one page.',
    'Families stopped missing the second appointment.',
  ])
  const text = importedText(textPieces(project, id))
  expect(codingLines(project).map(line => text.slice(line.start!, line.end!))).toEqual(quotes(project, id))
  expect(checkProject(project)).toEqual([])
  const { path } = project.file
  project.close()
  const again = Project.open(path, 'Hanne')
  expect(historyState(again).undo?.action).toBe('text.correct')
  undo(again)
  expect(contents(again)).toEqual(before)
  redo(again)
  expect(quotes(again, id)).toEqual(['her intake form', 'I cut it down 😀 to one page', 'second appointment'])
  again.close()
})

it('keeps a coding whose words are deleted, and gives it back with undo', () => {
  const project = temporaryProject()
  const id = bringIn(project, draftOf(texts))
  const lost = codeWords(project, 'Leila', 'her intake from', 'POT.tangible')
  const kept = codeWords(project, 'Leila', 'I cut it down', 'APP.adapt')
  addFlow(project, { from: lost.id, to: kept.id, kind: 'flow', status: 'told', memo: '' })
  const before = contents(project)
  const { splice, correct } = opened(project, id)
  expect(correct(splice(1, 'me her intake from, ', '')).lost).toBe(1)
  expect(quotes(project, id)).toEqual(['(her intake from)', 'I cut it down'])
  expect(checkProject(project)).toEqual([])
  undo(project)
  expect(contents(project)).toEqual(before)
})

it('takes words for a coding that stand at its edge and are told to be its own, and brings back one that had lost all', () => {
  const project = temporaryProject()
  const id = bringIn(project, draftOf(texts))
  const lost = codeWords(project, 'Leila', 'her intake from', 'POT.tangible')
  const cut = codeWords(project, 'Leila', 'gave me her', 'APP.adapt')
  const first = opened(project, id)
  first.correct(first.splice(1, 'her intake from', ''))
  expect(quotes(project, id)).toEqual(['gave me ', '(her intake from)'])
  const before = contents(project)
  const second = opened(project, id)
  const at = second.turns[1]!.text.indexOf(', and')
  const stranger = newUuid()
  second.correct({
    ...{ kind: 'splice', turn: second.turns[1]!.id, at, removed: '', inserted: 'a form' },
    within: [lost.id, stranger],
  })
  expect(quotes(project, id)).toEqual(['gave me ', 'a form'])
  expect(checkProject(project)).toEqual([])
  undo(project)
  expect(contents(project)).toEqual(before)
  const third = opened(project, id)
  third.correct({
    ...{ kind: 'splice', turn: third.turns[1]!.id, at, removed: '', inserted: 'her form' },
    within: [cut.id],
  })
  expect(quotes(project, id)).toEqual(['gave me her form', '(her intake from)'])
})

it('splits a turn with its speaker, joins turns, and lets the words of a flow and the passage of a memo follow', () => {
  const project = temporaryProject()
  const id = bringIn(project, draftOf(texts))
  const over = codeWords(
    project,
    'Leila',
    'Anneke gave me her intake from, and I cut it down 😀 to one page',
    'POT.tangible',
  )
  const flow = addFlow(project, {
    from: over.id,
    to: codeWords(project, 'Leila', 'second apointment', 'REA').id,
    kind: 'flow',
    status: 'told',
    memo: '',
  })
  const { turns, correct } = opened(project, id)
  const [, turn] = turns
  const and = turn!.text.indexOf('and I')
  project.act('flow.update', {}, () => {
    project
      .prepare(
        "UPDATE flow SET words='and I cut', words_turn_id=(SELECT id FROM turn WHERE uuid=?), words_start=?, words_end=? WHERE uuid=?",
      )
      .run(uuidBytes(turn!.id), and, and + 9, uuidBytes(flow.id))
    project
      .prepare(
        `INSERT INTO memo(uuid,kind,title,body,plain,document_id,start_turn_id,start_off,end_turn_id,end_off,quote,coder_id,created_at,changed_at)
         SELECT ?,'note','','{}','',document_id,id,?,id,?,'one page',?,0,0 FROM turn WHERE uuid=?`,
      )
      .run(
        uuidBytes(newUuid()),
        turn!.text.indexOf('one page'),
        turn!.text.indexOf('one page') + 8,
        project.coderRow(),
        uuidBytes(turn!.id),
      )
  })
  const before = contents(project)
  const made = newUuid()
  correct({ kind: 'split', turn: turn!.id, at: and, made })
  const after = turnsOf(project, id)
  expect(after.map(({ text }) => text)).toEqual([
    texts[0],
    'Anneke gave me her intake from, ',
    'and I cut it down 😀 to one page.',
    texts[2],
    texts[3],
  ])
  expect(after[2]!.speaker).toBe(turn!.speaker)
  expect(listHistory(project, 1)[0]!.details.quote).toBe('and I cut it down 😀 to one page.')
  expect(quotes(project, id)[0]).toBe('Anneke gave me her intake from, \nand I cut it down 😀 to one page')
  const words = () =>
    project
      .prepare(
        'SELECT f.words, substr(t.text, f.words_start+1, f.words_end-f.words_start) AS there FROM flow f JOIN turn t ON t.id=f.words_turn_id',
      )
      .get()
  expect(words()).toEqual({ words: 'and I cut', there: 'and I cut' })
  expect(
    project
      .prepare('SELECT t.uuid=? AS moved FROM memo m JOIN turn t ON t.id=m.start_turn_id')
      .pluck()
      .get(uuidBytes(made)),
  ).toBe(1)
  expect(importedText(textPieces(project, id))).toContain('her intake from, \nand I cut')
  expect(checkProject(project)).toEqual([])
  undo(project)
  expect(contents(project)).toEqual(before)
  redo(project)
  const join = opened(project, id)
  join.correct({ kind: 'join', turn: after[1]!.id, at: after[1]!.text.length, next: made })
  expect(turnsOf(project, id).map(({ text }) => text)).toEqual(texts)
  expect(words()).toEqual({ words: 'and I cut', there: 'and I cut' })
  expect(checkProject(project)).toEqual([])
  undo(project)
  undo(project)
  expect(contents(project)).toEqual(before)
})

it('stores nothing where the text was changed meanwhile', () => {
  const project = temporaryProject()
  const id = bringIn(project, draftOf(texts))
  const first = opened(project, id)
  const second = opened(project, id)
  first.correct(first.splice(1, 'from', 'form'))
  const before = contents(project)
  expect(() =>
    second.correct(second.splice(3, 'apointment', 'appointment'), second.splice(1, 'page', 'sheet')),
  ).toThrow(new AppError('text.changedMeanwhile'))
  expect(contents(project)).toEqual(before)
})

it('changes speaker and time of a turn, also in the words before it', () => {
  const project = temporaryProject()
  const id = bringIn(project, draftOf(texts))
  const before = contents(project)
  const { turns } = opened(project, id)
  changeTurn(project, id, { turn: turns[2]!.id, speaker: { name: 'Ruth' }, start: 61_000 })
  expect(turnsOf(project, id)[2]).toMatchObject({ start: 61_000 })
  expect(speakersOf(project, id).map(({ name }) => name)).toEqual(['Interviewer', 'Leila', 'Ruth'])
  expect(importedText(textPieces(project, id))).toContain('\nRuth: And then?')
  changeTurn(project, id, { turn: turns[2]!.id, speaker: { id: turns[0]!.speaker! } })
  expect(speakersOf(project, id).map(({ name }) => name)).toEqual(['Interviewer', 'Leila'])
  undo(project)
  undo(project)
  expect(contents(project)).toEqual(before)
})

// Among the first runs of 13 and of 20 are corrections that only put an empty turn in or take one out.
const randomRuns = [
  { seed: 5, numRuns: 12 },
  { seed: 13, numRuns: 4 },
  { seed: 20, numRuns: 11 },
]

it.each(randomRuns)('leaves nothing out of place after many random corrections, and undoes all: seed $seed', runs => {
  const edit = fc.record({
    kind: fc.constantFrom('splice', 'splice', 'splice', 'split', 'join'),
    turn: fc.nat(),
    at: fc.nat(),
    length: fc.nat({ max: 9 }),
    inserted: fc.constantFrom('', 'x', ' and ', '😀', 'e\u0301', '\nline', 'שלום'),
  })
  fc.assert(
    fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }), batches => {
      const project = temporaryProject()
      const gaps = [{ at: 6, length: 1, raw: ' [page 2] ' }]
      const draft = draftOf(texts)
      draft.turns[1] = {
        ...draft.turns[1]!,
        gaps,
        marks: [{ start: 0, end: 6, kind: 'bold' }],
        syncs: [{ at: 15, ms: 12_000 }],
      }
      const id = bringIn(project, draft)
      for (const words of ['her intake from', 'gave me', 'second apointment', 'And then?', texts[1]!])
        codeWords(project, 'Leila', words, 'APP')
      const states = [contents(project)]
      for (const batch of batches) {
        const base = turnsOf(project, id)
        let turns = base
        const edits: TextEdit[] = []
        for (const { kind, turn, at, length, inserted } of batch) {
          const { id: here, text } = turns[turn % turns.length]!
          const place = at % (text.length + 1)
          const next = turns[(turn % turns.length) + 1]
          const wanted: TextEdit | null =
            kind === 'splice'
              ? { kind, turn: here, at: place, removed: text.slice(place, place + length), inserted }
              : kind === 'split'
                ? { kind, turn: here, at: place, made: newUuid() }
                : next
                  ? { kind: 'join', turn: here, at: text.length, next: next.id }
                  : null
          const after = wanted && editTurns(turns, wanted)
          if (!wanted || !after?.every(each => each.text.isWellFormed())) continue
          turns = after
          edits.push(wanted)
        }
        if (edits.length === 0) continue
        correctText(
          project,
          id,
          base.map(({ id: turn, text }) => ({ id: turn, text })),
          edits,
        )
        expect(turnsOf(project, id).map(({ id: turn, text }) => [turn, text])).toEqual(
          turns.map(({ id: turn, text }) => [turn, text]),
        )
        expect(checkProject(project)).toEqual([])
        states.push(contents(project))
      }
      for (const state of states.slice(0, -1).reverse()) {
        undo(project)
        expect(contents(project)).toEqual(state)
      }
      for (const state of states.slice(1)) {
        redo(project)
        expect(contents(project)).toEqual(state)
      }
      expect(documentById(project, id).turns).toBe(turnsOf(project, id).length)
    }),
    { ...runs, endOnFailure: true },
  )
})

it('gives back the text that was brought in, and says who corrected what, without what was undone', () => {
  const project = temporaryProject()
  const id = bringIn(project, draftOf(texts))
  const imported = importedText(textPieces(project, id))
  const first = opened(project, id)
  first.correct(first.splice(1, 'from', 'form'))
  const second = opened(project, id)
  second.correct(second.splice(3, 'apointment', 'appointment'))
  undo(project)
  const third = opened(project, id)
  third.correct({ kind: 'join', turn: third.turns[2]!.id, at: texts[2]!.length, next: third.turns[3]!.id })
  changeTurn(project, id, { turn: third.turns[0]!.id, speaker: { name: 'Ruth' } })
  const { base, tail } = textHistory(project, id)
  expect(importedText({ turns: base, tail })).toBe(imported)
  const { turns, corrections } = trackedText(project, id)
  expect(corrections).toBe(3)
  const shown = turns.map(({ who, was, pieces }) => [
    was ? `${was.who}>${who}` : who,
    ...pieces
      .filter(({ kind }) => kind !== 'kept')
      .map(({ kind, text, border, correction }) => `${kind} ${border ? '¶' : text} ${correction?.by}`),
  ])
  expect(shown).toEqual([
    ['Interviewer>Ruth'],
    ['Leila', 'removed from Hanne', 'added form Hanne'],
    ['Interviewer', 'removed ¶ Hanne'],
  ])
})

it('keeps what was coded since on its words when an older correction is taken back, and done again', () => {
  const project = temporaryProject()
  const id = bringIn(project, draftOf(texts))
  codeWords(project, 'Leila', 'her intake from', 'POT.tangible')
  const { splice, correct } = opened(project, id)
  correct(splice(1, 'Anneke', 'Well, you see, Anneke'), splice(3, 'Families', 'Most of the families'))
  const [correction] = listHistory(project, 1)
  codeWords(project, 'Leila', 'cut it down 😀 to one', 'APP.adapt')
  codeWords(project, 'Leila', 'you see', 'REA')
  codeWords(project, 'Leila', 'second apointment', 'REA')
  undoEntry(project, correction!.id)
  expect(turnsOf(project, id).map(({ text }) => text)).toEqual(texts)
  expect(quotes(project, id)).toEqual(['(you see)', 'her intake from', 'cut it down 😀 to one', 'second apointment'])
  const anchored = codingsOf(project, id).filter(({ unanchored }) => !unanchored)
  const words = turnsOf(project, id).map(({ text }) => text)
  expect(
    anchored.map(({ anchor, quote }) => words.some(text => text.slice(anchor.startOffset, anchor.endOffset) === quote)),
  ).toEqual([true, true, true])
  expect(checkProject(project)).toEqual([])
  redo(project)
  expect(quotes(project, id)).toEqual(['you see', 'her intake from', 'cut it down 😀 to one', 'second apointment'])
  expect(checkProject(project)).toEqual([])
})
