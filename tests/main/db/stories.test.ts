import { expect, test } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { codingLines } from '../../../src/main/db/codings'
import { listDocuments } from '../../../src/main/db/documents'
import { flowLines } from '../../../src/main/db/flows'
import { redo, undo } from '../../../src/main/db/history'
import { listParticipants } from '../../../src/main/db/participants'
import { storeStories, type ToldStory } from '../../../src/main/db/store-stories'
import { storiesOf } from '../../../src/main/import/table/stories'
import { StoryMap } from '../../../src/shared/model/story-map'
import { contents, temporaryProject } from '../../support/temporary-project'

const table = {
  file: 'form.csv',
  format: 'csv',
  encoding: 'utf-8',
  sheet: '',
  sheets: [],
  columns: ['Who', 'Did', 'Got', 'Hope'],
  rows: [
    ['Leila', 'We met 😀.', 'A page.', 'It spreads.'],
    ['Tomasz', 'A circle.', '', 'Nobody waits.'],
  ],
}
const map = StoryMap.parse({
  teller: 'Who',
  steps: [
    { column: 'Did', code: 'IMM' },
    { column: 'Got', code: 'POT.tangible' },
    { column: 'Hope', code: 'rea', status: 'aspired' },
  ],
})
const told: ToldStory[] = storiesOf(table, map).stories

test('each row is a document, each step a coding, and flows join the steps that were filled in', () => {
  const project = temporaryProject()
  expect(storeStories(project, told, 'Import: form.csv')).toMatchObject({ codings: 5, flows: 3, known: 0 })
  expect(codingLines(project).map(({ document, quote, code, coder }) => [document, quote, code, coder])).toEqual([
    ['Leila', 'We met 😀.', 'IMM', 'Import: form.csv'],
    ['Leila', 'A page.', 'POT.tangible', 'Import: form.csv'],
    ['Leila', 'It spreads.', 'REA', 'Import: form.csv'],
    ['Tomasz', 'A circle.', 'IMM', 'Import: form.csv'],
    ['Tomasz', 'Nobody waits.', 'REA', 'Import: form.csv'],
  ])
  expect(
    flowLines(project).map(({ fromQuote, toQuote, status, coder }) => [fromQuote, toQuote, status, coder]),
  ).toEqual([
    ['We met 😀.', 'A page.', 'told', 'Import: form.csv'],
    ['A page.', 'It spreads.', 'aspired', 'Import: form.csv'],
    ['A circle.', 'Nobody waits.', 'aspired', 'Import: form.csv'],
  ])
  expect(listDocuments(project)).toMatchObject([
    { kind: 'story', mine: 0, all: 3 },
    { kind: 'story', mine: 0, all: 2 },
  ])
  expect(listParticipants(project).map(({ name, flows }) => [name, flows])).toEqual([
    ['Leila', 2],
    ['Tomasz', 1],
  ])
  expect(checkProject(project)).toEqual([])
})

test('a coder per teller is never the person of that name who works in the project', () => {
  const project = temporaryProject({ coder: 'Leila' })
  storeStories(project, told, null)
  expect([...new Set(codingLines(project).map(({ coder }) => coder))]).toEqual(['Leila (teller)', 'Tomasz (teller)'])
})

test('all of it is one action: undone and done again as a whole', () => {
  const project = temporaryProject()
  const before = contents(project)
  storeStories(project, told, 'Import: form.csv')
  const after = contents(project)
  expect(undo(project).action).toBe('import')
  expect(contents(project)).toEqual(before)
  redo(project)
  expect(contents(project)).toEqual(after)
  expect(checkProject(project)).toEqual([])
})

test('rows that are known are left out, rows that are new come in', () => {
  const project = temporaryProject()
  storeStories(project, told.slice(0, 1), 'Import: form.csv')
  expect(storeStories(project, told, 'Import: form.csv')).toMatchObject({ codings: 2, flows: 1, known: 1 })
  expect(storeStories(project, told, 'Import: form.csv')).toMatchObject({ documents: [], codings: 0, known: 2 })
})

test('a code that the codebook has not stops it before anything is stored', () => {
  const project = temporaryProject()
  const before = contents(project)
  const wrong = told.map(story => ({ ...story, steps: story.steps.map(step => ({ ...step, code: 'XYZ' })) }))
  expect(() => storeStories(project, wrong, 'Import: form.csv')).toThrow(
    expect.objectContaining({ code: 'code.notFound' }),
  )
  expect(contents(project)).toEqual(before)
})
