import { expect, test } from 'vitest'
import { analysisRows } from '../../../src/main/db/analysis-rows'
import { checkProject } from '../../../src/main/db/check'
import { codingLines, removeCoding } from '../../../src/main/db/codings'
import { documentNamed, listDocuments, removeDocument, turnsOf } from '../../../src/main/db/documents'
import { flowChain } from '../../../src/main/db/flow-chain'
import { addFlow, flowLines } from '../../../src/main/db/flows'
import { redo, undo } from '../../../src/main/db/history'
import { addParticipant } from '../../../src/main/db/participants'
import type { Project } from '../../../src/main/db/project'
import { addSpace } from '../../../src/main/db/spaces'
import { listStories, storyById, storyNamed } from '../../../src/main/db/stories'
import { addStory, removeStory, setCell, updateStory } from '../../../src/main/db/story-edit'
import { writeField } from '../../../src/main/db/story-form'
import { addSteps, joinSteps, moveStep, removeStep, setStepStatus } from '../../../src/main/db/story-steps'
import { summarizeFlows } from '../../../src/shared/flow/summarize'
import { gapsOf } from '../../../src/shared/story/gaps'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'

const facts = { teller: null, space: null, periodStart: '', periodEnd: '', form: null, note: '' }

/** An interview in which Leila tells of one thing leading to another, coded and linked. */
function interview(project: Project) {
  bringIn(project, draftOf(['What happened?', 'We met. I got a form. I used it. Fewer missed. I told the group.']))
  const [met, got, used, fewer, told] = [
    ['We met.', 'IMM'],
    ['I got a form.', 'POT'],
    ['I used it.', 'APP'],
    ['Fewer missed.', 'REA'],
    ['I told the group.', 'IMM'],
  ].map(([quote, key]) => codeWords(project, 'Leila', quote!, key!).id) as [string, string, string, string, string]
  const flow = (from: string, to: string) => addFlow(project, { from, to, kind: 'flow', status: 'told', memo: '' })
  flow(met, got)
  flow(got, used)
  flow(used, fewer)
  flow(fewer, told)
  return { met, got, used, fewer, told }
}

const brief = (project: Project, id: string) =>
  storyById(project, id).steps.map(({ cycle, quote, status }) => `${cycle} ${quote} ${status}`)

const state = (project: Project) => JSON.stringify([listStories(project), codingLines(project), flowLines(project)])

test('passages become a story, with their flows and its learning loop; one undo takes it back', () => {
  const project = temporaryProject()
  const { met, got, used, fewer, told } = interview(project)
  const before = state(project)
  expect(flowChain(project, used)).toEqual([met, got, used, fewer, told])
  const id = addStory(project, { ...facts, title: 'The form' }, flowChain(project, used))
  const story = storyById(project, id)
  expect(story.steps.map(({ cycle }) => cycle)).toEqual(['IMM', 'POT', 'APP', 'REA', 'IMM'])
  expect(story.flows.map(({ from, to, returns, closes }) => [from, to, returns, closes])).toEqual([
    [0, 1, false, false],
    [1, 2, false, false],
    [2, 3, false, false],
    [3, 4, true, true],
  ])
  expect(() => addSteps(project, id, [used])).toThrow('story.stepThere')
  undo(project)
  expect(state(project)).toBe(before)
  redo(project)
  expect(listStories(project)).toHaveLength(1)
})

test('steps are reordered, taken out and put back; what is hoped for is never counted as told', () => {
  const project = temporaryProject()
  const { met, got, used, fewer } = interview(project)
  const id = addStory(project, { ...facts, title: 'The form' }, [met, got, used])
  addSteps(project, id, [fewer])
  const stepOf = (coding: string) => storyById(project, id).steps.find(step => step.coding === coding)!.id
  moveStep(project, id, stepOf(fewer), 0)
  expect(storyById(project, id).steps.map(step => step.coding)).toEqual([fewer, met, got, used])
  removeStep(project, id, stepOf(met))
  addSteps(project, id, [met])
  expect(storyById(project, id).steps.map(step => step.coding)).toEqual([fewer, got, used, met])

  const told = () => {
    const { codings, flows } = analysisRows(project)
    return summarizeFlows(codings, flows, { cycleSet: '2020', by: 'passages' }).totals
  }
  expect(told()).toMatchObject({ told: 4, aspired: 0 })
  setStepStatus(project, id, stepOf(used), { status: 'aspired' })
  expect(told()).toMatchObject({ told: 3, aspired: 1 })
  setStepStatus(project, id, stepOf(used), { status: 'confirmed', statusAt: '2026-09-02' })
  expect(told()).toMatchObject({ told: 4, aspired: 0 })
  expect(storyById(project, id).steps.find(step => step.coding === used)).toMatchObject({
    status: 'confirmed',
    statusAt: '2026-09-02',
  })
})

test('a step whose passage was removed keeps its cycle and words, and undo brings the passage back to it', () => {
  const project = temporaryProject()
  const { met, got, used } = interview(project)
  const id = addStory(project, { ...facts, title: 'The form' }, [met, got, used])
  const before = state(project)
  removeCoding(project, got)
  expect(storyById(project, id).steps[1]).toMatchObject({ coding: null, cycle: 'POT', quote: 'I got a form.' })
  expect(gapsOf(storyById(project, id), '2020')).toContainEqual({ kind: 'lost', step: 1 })
  undo(project)
  expect(state(project)).toBe(before)
  removeDocument(project, documentNamed(project, 'Leila').id)
  expect(brief(project, id)).toEqual(['IMM We met. told', 'POT I got a form. told', 'APP I used it. told'])
  undo(project)
  expect(state(project)).toBe(before)
})

test('a step recoded since keeps the code it had last when its passage goes', () => {
  const project = temporaryProject()
  const { met } = interview(project)
  const id = addStory(project, { ...facts, title: 'The form' }, [met])
  project.act('coding.recode', {}, () => {
    project.prepare("UPDATE coding SET code_id=(SELECT id FROM code WHERE key='ENA') WHERE quote='We met.'").run()
  })
  removeCoding(project, met)
  expect(storyById(project, id).steps[0]).toMatchObject({ coding: null, cycle: 'ENA' })
})

test('what is written in the form is text of a document, coded, linked in the order of the form, found again when corrected', () => {
  const project = temporaryProject()
  const teller = addParticipant(project, 'Ruth').id
  const id = addStory(project, { ...facts, title: 'The sheet', teller, form: 'specific' })
  const write = (key: string, words: string) => writeField(project, id, 'specific', key, words)
  write('activity', 'We drew a sheet.\r\nOn the wall.')
  write('application', 'I cut it down.')
  expect(flowLines(project).map(line => [line.fromCycle, line.toCycle, line.status])).toEqual([['IMM', 'APP', 'told']])
  write('output', 'A sheet of paper.')
  expect(flowLines(project).map(line => [line.fromCycle, line.toCycle])).toEqual([
    ['IMM', 'POT'],
    ['POT', 'APP'],
  ])
  const [document] = listDocuments(project)
  expect(document).toMatchObject({ title: 'The sheet', kind: 'story', turns: 3 })
  expect(turnsOf(project, document!.id).map(({ text }) => text)).toEqual([
    'We drew a sheet.\nOn the wall.',
    'A sheet of paper.',
    'I cut it down.',
  ])
  expect(brief(project, id)).toEqual([
    'IMM We drew a sheet.\nOn the wall. told',
    'POT A sheet of paper. told',
    'APP I cut it down. told',
  ])
  // A part of an answer that was coded apart is found in the corrected answer.
  const part = codeWords(project, 'The sheet', 'On the wall', 'ENA').id
  write('activity', 'We drew a big sheet together. On the wall, by the kettle.')
  expect(codingLines(project).find(line => line.id === part)).toMatchObject({ quote: 'On the wall' })
  expect(brief(project, id)[0]).toBe('IMM We drew a big sheet together. On the wall, by the kettle. told')
  write('activity', 'Something else entirely.')
  expect(brief(project, id)[0]).toBe('IMM Something else entirely. told')

  write('output', '')
  expect(brief(project, id)).toEqual(['IMM Something else entirely. told', 'APP I cut it down. told'])
  expect(flowLines(project).map(line => [line.fromCycle, line.toCycle])).toEqual([['IMM', 'APP']])
  undo(project)
  expect(brief(project, id)).toHaveLength(3)
  expect(checkProject(project)).toEqual([])

  updateStory(project, id, { title: 'The sheet on the wall' })
  expect(listDocuments(project)[0]!.title).toBe('The sheet on the wall')
  const before = state(project)
  removeStory(project, id)
  expect(listDocuments(project)).toEqual([])
  undo(project)
  expect(state(project)).toBe(before)
})

test('the field form ends in hopes, the four frames keep accounts and aspirations apart', () => {
  const project = temporaryProject()
  const field = addStory(project, { ...facts, title: 'Thursday' })
  for (const [key, words] of [
    ['activity', 'We met.'],
    ['output', 'A number to call.'],
    ['application', 'I will call it.'],
    ['outcome', 'Nobody waits.'],
  ])
    writeField(project, field, 'field', key!, words!)
  expect(storyById(project, field).flows.map(({ status }) => status)).toEqual(['told', 'aspired', 'aspired'])
  const frames = addStory(project, { ...facts, title: 'Both' })
  writeField(project, frames, 'frames', 'personalAccount', 'It happened.')
  writeField(project, frames, 'frames', 'collectiveAspiration', 'It will.')
  expect(brief(project, frames)).toEqual(['null It happened. told', 'null It will. aspired'])
  expect(storyById(project, frames).flows).toEqual([])
  expect(checkProject(project)).toEqual([])
})

test('taking all answers away leaves an empty story; new ones begin its document anew', () => {
  const project = temporaryProject()
  const id = addStory(project, { ...facts, title: 'Short' })
  writeField(project, id, 'specific', 'activity', 'We met.')
  writeField(project, id, 'specific', 'activity', '   ')
  expect(storyById(project, id).steps).toEqual([])
  writeField(project, id, 'specific', 'output', 'A form.')
  expect(brief(project, id)).toEqual(['POT A form. told'])
  expect(checkProject(project)).toEqual([])
})

test('a document that is a story is among the stories, and becomes the same stored story in every copy', () => {
  const project = temporaryProject()
  bringIn(project, { ...draftOf(['We met.', 'I used it.']), kind: 'story', title: 'Older' })
  codeWords(project, 'Older', 'We met.', 'IMM')
  codeWords(project, 'Older', 'I used it.', 'APP')
  const [story] = listStories(project)
  expect(story).toMatchObject({ title: 'Older', isStored: false, tellerName: 'Leila' })
  expect(story!.steps.map(({ cycle }) => cycle)).toEqual(['IMM', 'APP'])
  setCell(project, { story: story!.id, cycle: 'TRA', state: 'tooEarly', note: 'Ask in March.' })
  const [stored] = listStories(project)
  expect(stored).toMatchObject({ id: story!.id, isStored: true, unused: 0 })
  expect(stored!.steps).toEqual(story!.steps)
  joinSteps(project, story!.id, story!.steps[0]!.id, story!.steps[1]!.id)
  expect(storyNamed(project, 'Older').flows).toMatchObject([{ from: 0, to: 1, status: 'told' }])
  expect(gapsOf(storyNamed(project, 'Older'), '2020')).toContainEqual({
    kind: 'empty',
    cycle: 'TRA',
    state: 'tooEarly',
    note: 'Ask in March.',
  })
  codeWords(project, 'Older', 'met', 'ENA')
  expect(storyNamed(project, 'Older').unused).toBe(1)
  undo(project)
  undo(project)
  undo(project)
  expect(listStories(project)).toEqual([story])
})

test('counting takes explicit stories first, with their spaces', () => {
  const project = temporaryProject()
  const { met, got, used, fewer, told } = interview(project)
  const totals = () => {
    const { codings, flows } = analysisRows(project)
    return summarizeFlows(codings, flows, { cycleSet: '2020', by: 'passages' }).totals
  }
  expect(totals()).toMatchObject({ stories: 1, loops: 1, returns: 1 })
  const first = addStory(project, { ...facts, title: 'Meeting' }, [met, got, used, fewer])
  // The return leads out of the story; what is in no story is a thread of its own.
  expect(totals()).toMatchObject({ stories: 1, loops: 1, returns: 1 })
  addStory(project, { ...facts, title: 'School' }, [told])
  const [here, there] = [addSpace(project, 'Monthly meeting'), addSpace(project, 'Evening school')]
  updateStory(project, first, { space: here })
  updateStory(project, storyNamed(project, 'School').id, { space: there })
  expect(totals()).toMatchObject({ loops: 0, returns: 1 })
  updateStory(project, storyNamed(project, 'School').id, { space: here })
  expect(totals()).toMatchObject({ loops: 1 })
})
