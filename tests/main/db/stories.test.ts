import { expect, test } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { codingLines } from '../../../src/main/db/codings'
import { listDocuments } from '../../../src/main/db/documents'
import { flowLines } from '../../../src/main/db/flows'
import { redo, undo } from '../../../src/main/db/history'
import { listParticipants } from '../../../src/main/db/participants'
import { storeStories, type ToldStory } from '../../../src/main/db/store-stories'
import { listValues, listVariables } from '../../../src/main/db/variables'
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

const survey = {
  ...table,
  columns: ['Who', 'When', 'Role', 'Years', 'Wave', 'Did', 'Got', 'Anything else?'],
  rows: [
    ['Leila', '2026-03-01', 'nurse', '4', 'before', 'We met.', '', 'No.'],
    ['Leila', '2026-09-01', 'nurse', '4', 'after', 'We met more.', 'A page.', ''],
    ['Tomasz', '2026-09-02', 'nurse', 'eleven', 'after', '', 'A list.', 'Ask Ruth.'],
  ],
}
const surveyMap = StoryMap.parse({
  teller: 'Who',
  date: 'When',
  attributes: ['Role', 'Years', 'Wave'],
  texts: ['Anything else?'],
  steps: [
    { column: 'Did', code: 'IMM' },
    { column: 'Got', code: 'POT', status: 'confirmed', kind: 'enables' },
  ],
})

test('what a survey says of a respondent becomes attributes: the person’s, or the answer’s where it differs from time to time', () => {
  const project = temporaryProject()
  const before = contents(project)
  const outcome = storeStories(project, storiesOf(survey, surveyMap).stories, 'Import: form.csv')
  expect(outcome).toMatchObject({ codings: 4, flows: 1, values: 10, otherValues: 0 })
  expect(listVariables(project).map(({ name, subject, type }) => [name, subject, type])).toEqual([
    ['Role', 'participant', 'choice'],
    ['Years', 'participant', 'text'],
    ['When', 'document', 'date'],
    ['Wave', 'document', 'choice'],
  ])
  const people = new Map(listParticipants(project).map(({ id, name }) => [id, name]))
  expect(listValues(project, 'participant').map(({ subject, value }) => [people.get(subject), value])).toEqual([
    ['Leila', 'nurse'],
    ['Tomasz', 'nurse'],
    ['Leila', '4'],
    ['Tomasz', 'eleven'],
  ])
  expect(listValues(project, 'document').map(({ value }) => value)).toEqual([
    '2026-03-01',
    '2026-09-01',
    '2026-09-02',
    'before',
    'after',
    'after',
  ])
  expect(checkProject(project)).toEqual([])
  undo(project)
  expect(contents(project)).toEqual(before)
  redo(project)
  expect(listValues(project, 'document')).toHaveLength(6)
})

test('an attribute that the project has already is kept, and what differs from it stays with the story', () => {
  const project = temporaryProject()
  storeStories(project, storiesOf(survey, surveyMap).stories.slice(1, 2), 'Import: form.csv')
  const later = { ...survey, rows: [['Leila', '2027-01-01', 'team lead', '4', 'third', 'We still meet.', '', '']] }
  expect(storeStories(project, storiesOf(later, surveyMap).stories, 'Import: form.csv')).toMatchObject({
    values: 1,
    otherValues: 2,
  })
  expect(listValues(project, 'participant').map(({ value }) => value)).toEqual(['nurse', '4', 'after'])
  expect(listValues(project, 'document').map(({ value }) => value)).toEqual([
    '2026-09-01',
    '2027-01-01',
    'team lead',
    'third',
  ])
})

test('each answer with a step is a story of its own, its steps with their status and their day', () => {
  const project = temporaryProject()
  storeStories(project, storiesOf(survey, surveyMap).stories, null)
  const rows = project
    .prepare(
      `SELECT y.title, p.cycle, p.status, p.status_at AS at, p.quote, c.kind, c.name, who.name AS teller FROM story_step p JOIN story y ON y.id=p.story_id
       JOIN coding k ON k.id=p.coding_id JOIN coder c ON c.id=k.coder_id LEFT JOIN participant who ON who.id=c.participant_id ORDER BY p.story_id, p.pos`,
    )
    .raw()
    .all()
  expect(rows).toEqual([
    ['Leila', 'IMM', 'told', '2026-03-01', 'We met.', 'teller', 'Leila (teller)', 'Leila'],
    ['Leila (2)', 'IMM', 'told', '2026-09-01', 'We met more.', 'teller', 'Leila (teller)', 'Leila'],
    ['Leila (2)', 'POT', 'confirmed', '2026-09-01', 'A page.', 'teller', 'Leila (teller)', 'Leila'],
    ['Tomasz', 'POT', 'confirmed', '2026-09-02', 'A list.', 'teller', 'Tomasz (teller)', 'Tomasz'],
  ])
  expect(flowLines(project).map(({ kind, status }) => [kind, status])).toEqual([['enables', 'confirmed']])
})

test('answers to open questions stand under their question, uncoded; a table of nothing else holds transcripts', () => {
  const answers = StoryMap.parse({ teller: 'Who', texts: ['Did', 'Anything else?'] })
  const { stories } = storiesOf(survey, answers)
  expect(stories.map(({ draft }) => [draft.kind, draft.turns.map(({ text, speaker }) => [speaker, text])])).toEqual([
    [
      'transcript',
      [
        [null, 'Did'],
        [0, 'We met.'],
        [null, 'Anything else?'],
        [0, 'No.'],
      ],
    ],
    [
      'transcript',
      [
        [null, 'Did'],
        [0, 'We met more.'],
      ],
    ],
    [
      'transcript',
      [
        [null, 'Anything else?'],
        [0, 'Ask Ruth.'],
      ],
    ],
  ])
  const project = temporaryProject()
  expect(storeStories(project, stories, 'Import: form.csv')).toMatchObject({ codings: 0, flows: 0 })
  expect(project.prepare('SELECT count(*) FROM story').pluck().get()).toBe(0)
  expect(project.prepare("SELECT count(*) FROM coder WHERE kind='import'").pluck().get()).toBe(0)
})
