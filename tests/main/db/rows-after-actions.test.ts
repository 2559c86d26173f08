import { expect, it } from 'vitest'
import { analysisRows } from '../../../src/main/db/analysis-rows'
import { changeCodings } from '../../../src/main/db/change-codings'
import { removeCodings } from '../../../src/main/db/codings'
import { addFlow, removeFlow } from '../../../src/main/db/flows'
import { redo, undo } from '../../../src/main/db/history'
import type { Project } from '../../../src/main/db/project'
import { addStory } from '../../../src/main/db/story-edit'
import { addVariable } from '../../../src/main/db/variables'
import type { AnalysisRows } from '../../../src/shared/analysis/rows'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'

function threeInterviews(): Project {
  const project = temporaryProject()
  for (const title of ['Leila', 'Ruth', 'Omar'])
    bringIn(
      project,
      draftOf(['What came of it?', 'I got the form. In March I cut it down.', 'And then?', 'Fewer no-shows.'], {
        title,
        hash: title,
      }),
    )
  for (const title of ['Leila', 'Ruth', 'Omar']) codeWords(project, title, 'I cut it down', 'APP.adapt')
  return project
}

const counted = ({ codings, flows, coders, codersInProject }: AnalysisRows) => ({
  codings,
  flows,
  coders,
  codersInProject,
})

/** After each action the rows must be those that reading all of them anew gives: an attribute more makes everything be read. */
function expectSame(project: Project, actions: (() => void)[]): void {
  for (const action of actions) {
    const before = analysisRows(project)
    action()
    const rows = analysisRows(project)
    // The lists that no coding changes were not read again.
    expect(rows.codes).toBe(before.codes)
    const copy = structuredClone(counted(rows))
    addVariable(project, {
      name: `attribute ${project.changedAt()} ${Math.random()}`,
      subject: 'document',
      type: 'text',
    })
    const anew = analysisRows(project)
    expect(anew.codes).not.toBe(before.codes)
    expect(copy).toEqual(counted(anew))
  }
}

it('rows brought up to date after codings and flows are those read anew', () => {
  const project = threeInterviews()
  const inRuth = codeWords(project, 'Ruth', 'I got the form', 'POT.tangible')
  let first = inRuth
  let flow = ''
  expectSame(project, [
    () => {
      first = codeWords(project, 'Leila', 'What came', 'CTX')
    },
    () => codeWords(project, 'Omar', 'Fewer no-shows', 'REA.metric'),
    // The same words again: the passage has two codes, and the earlier coding names it.
    () => codeWords(project, 'Ruth', 'I got the form', 'APP.adapt'),
    () => changeCodings(project, [first.id, inRuth.id], { valence: 'negative' }),
    () => {
      flow = addFlow(project, { from: inRuth.id, to: first.id, kind: 'flow', status: 'told', memo: '' }).id
    },
    () => {
      codeWords(project, 'Leila', 'And then', 'CTX')
      undo(project)
      redo(project)
      undo(project)
    },
    () => removeFlow(project, flow),
    () => removeCodings(project, [inRuth.id, first.id]),
    () => {
      codeWords(project, 'Ruth', 'And then', 'CTX')
      codeWords(project, 'Omar', 'And then', 'CTX')
      undo(project)
    },
  ])
})

it('the last coding of a document goes, and the first of one comes', () => {
  const project = temporaryProject()
  for (const title of ['Leila', 'Ruth']) bringIn(project, draftOf(['I cut it down.'], { title, hash: title }))
  const only = codeWords(project, 'Ruth', 'cut it down', 'APP.adapt')
  expect(analysisRows(project).codings).toHaveLength(1)
  expectSame(project, [
    () => codeWords(project, 'Leila', 'cut it down', 'APP.adapt'),
    () => removeCodings(project, [only.id]),
  ])
})

it('what changes more than codings makes everything be read', () => {
  const project = threeInterviews()
  const coded = codeWords(project, 'Leila', 'I got the form', 'POT.tangible')
  const before = analysisRows(project)
  const story = { title: 'The form', teller: null, space: null, form: null, periodStart: '', periodEnd: '', note: '' }
  addStory(project, story, [coded.id])
  const rows = analysisRows(project)
  expect(rows.codes).not.toBe(before.codes)
  expect(rows.codings.find(({ code }) => code === 'POT.tangible')!.story).toBe(rows.stories[0]!.id)
  bringIn(project, draftOf(['One more.'], { title: 'Anna', hash: 'Anna' }))
  expect(analysisRows(project).documents.map(({ title }) => title)).toEqual(['Leila', 'Ruth', 'Omar', 'Anna'])
})
