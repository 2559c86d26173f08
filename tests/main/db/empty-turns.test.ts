import { expect, it } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { codeByKey } from '../../../src/main/db/codes'
import { addCoding, codingsOf } from '../../../src/main/db/codings'
import { correctText } from '../../../src/main/db/correct-text'
import { turnsOf } from '../../../src/main/db/documents'
import { listHistory, redo, undo, undoEntry } from '../../../src/main/db/history'
import type { Project } from '../../../src/main/db/project'
import { newUuid } from '../../../src/main/db/uuid'
import type { TextEdit } from '../../../src/shared/model/text-edit'
import { bringIn, codeWords, contents, draftOf, temporaryProject } from '../../support/temporary-project'

const texts = ['What did you take away?', 'Her intake form.', 'And then?', 'We cut it down.']

/** Nothing but the row of an empty turn comes or goes by these: no other turn and no coding is written. */
function splitAtItsEnd(project: Project, document: string, turn: number, made: string): void {
  const { id, text } = turnsOf(project, document)[turn]!
  correct(project, document, { kind: 'split', turn: id, at: text.length, made })
}

function joinWithNext(project: Project, document: string, turn: number): void {
  const [first, next] = turnsOf(project, document).slice(turn)
  correct(project, document, { kind: 'join', turn: first!.id, at: first!.text.length, next: next!.id })
}

function correct(project: Project, document: string, edit: TextEdit): void {
  const base = turnsOf(project, document).map(({ id, text }) => ({ id, text }))
  correctText(project, document, base, [edit])
}

it('moves all that stands behind an empty turn back and forth when the turn is undone and redone', () => {
  const project = temporaryProject()
  const id = bringIn(project, draftOf(texts))
  codeWords(project, 'Leila', 'cut it down', 'APP')
  const states = [contents(project)]
  splitAtItsEnd(project, id, 1, newUuid())
  states.push(contents(project))
  joinWithNext(project, id, 1)
  states.push(contents(project))
  expect(states[2]).toEqual(states[0])
  expect(states[1]).not.toEqual(states[0])
  for (const state of [states[1], states[0]]) {
    undo(project)
    expect(contents(project)).toEqual(state)
    expect(checkProject(project)).toEqual([])
  }
  for (const state of [states[1], states[2]]) {
    redo(project)
    expect(contents(project)).toEqual(state)
    expect(checkProject(project)).toEqual([])
  }
})

it('lets a passage coded over the place of an empty turn hold it when it comes back, and no longer when it goes again', () => {
  const project = temporaryProject()
  const id = bringIn(project, draftOf(texts))
  splitAtItsEnd(project, id, 1, newUuid())
  joinWithNext(project, id, 1)
  const [joined] = listHistory(project, 1)
  const [, first, last] = turnsOf(project, id)
  addCoding(project, id, codeByKey(project, 'APP').id, {
    startTurn: first!.id,
    startOffset: 4,
    endTurn: last!.id,
    endOffset: 3,
  })
  const quotes = () => codingsOf(project, id).map(({ quote }) => quote)
  undoEntry(project, joined!.id)
  expect(quotes()).toEqual(['intake form.\n\nAnd'])
  expect(checkProject(project)).toEqual([])
  redo(project)
  expect(quotes()).toEqual(['intake form.\nAnd'])
  expect(checkProject(project)).toEqual([])
})
