import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { codingsAfter } from '../../../src/main/db/codings-after'
import { listDocuments, removeDocument } from '../../../src/main/db/documents'
import { addFlow } from '../../../src/main/db/flows'
import { historyState, listHistory, redo, undo } from '../../../src/main/db/history'
import { Project } from '../../../src/main/db/project'
import { AppError } from '../../../src/shared/errors'
import { act, interview, tolerate } from '../../support/random-action'
import {
  bringIn,
  codeWords,
  contents,
  draftOf,
  temporaryFolder,
  temporaryProject,
} from '../../support/temporary-project'

describe('the history', () => {
  it('takes back a coding and brings it back again', () => {
    const project = temporaryProject()
    bringIn(project, draftOf(interview))
    const before = contents(project)
    codeWords(project, 'Leila', 'her intake form', 'POT.tangible')
    const after = contents(project)
    undo(project)
    expect(contents(project)).toEqual(before)
    redo(project)
    expect(contents(project)).toEqual(after)
  })

  it('names what became of the codings where an entry changed nothing else', () => {
    const project = temporaryProject()
    bringIn(project, draftOf(interview))
    const from = codeWords(project, 'Leila', 'her intake form', 'POT.tangible')
    const to = codeWords(project, 'Leila', 'I cut it down to one page 😀', 'APP.adapt')
    expect(codingsAfter(project, undo(project).id)).toEqual({ gone: [to.id], there: [] })
    expect(codingsAfter(project, redo(project).id)).toEqual({ gone: [], there: [to] })
    addFlow(project, { from: from.id, to: to.id, kind: 'flow', status: 'told', memo: '' })
    expect(codingsAfter(project, undo(project).id)).toBeNull()
  })

  it('brings back a removed document with its codings and flows, whole', () => {
    const project = temporaryProject()
    const id = bringIn(project, draftOf(interview))
    const from = codeWords(project, 'Leila', 'her intake form', 'POT.tangible')
    const to = codeWords(project, 'Leila', 'I cut it down to one page 😀', 'APP.adapt')
    addFlow(project, { from: from.id, to: to.id, kind: 'flow', status: 'told', memo: 'as she tells it' })
    const before = contents(project)
    removeDocument(project, id)
    expect(listDocuments(project)).toEqual([])
    undo(project)
    expect(contents(project)).toEqual(before)
    expect(checkProject(project)).toEqual([])
  })

  it('survives closing and opening again', () => {
    const path = `${temporaryFolder()}/again.vloom`
    const first = Project.create(path, 'Hanne', { name: 'Again', cycleSet: '2020', madeBy: 'test' }, () => {})
    bringIn(first, draftOf(interview))
    first.close()
    const second = Project.open(path, 'Hanne')
    expect(historyState(second).undo?.action).toBe('import')
    undo(second)
    expect(listDocuments(second)).toEqual([])
    redo(second)
    expect(listDocuments(second)).toHaveLength(1)
    second.close()
  })

  it('gives each coder a stack of their own, and does not take away what another has built on', () => {
    const path = `${temporaryFolder()}/two.vloom`
    const hanne = temporaryProject({ path })
    bringIn(hanne, draftOf(interview))
    const coding = codeWords(hanne, 'Leila', 'her intake form', 'POT.tangible')
    hanne.close()
    const pim = Project.open(path, 'Pim')
    expect(historyState(pim).undo).toBeNull()
    const other = codeWords(pim, 'Leila', 'one page', 'APP')
    addFlow(pim, { from: coding.id, to: other.id, kind: 'flow', status: 'told', memo: '' })
    const after = contents(pim)
    pim.close()
    const again = Project.open(path, 'Hanne')
    expect(() => undo(again)).toThrow(expect.objectContaining({ code: 'history.changedSince' }))
    expect(contents(again)).toEqual(after)
    again.close()
  })

  it('refuses any write outside an action', () => {
    const project = temporaryProject()
    bringIn(project, draftOf(interview))
    expect(() => project.prepare("UPDATE document SET title='changed behind our back'").run()).toThrow(/NOT NULL/)
    expect(listDocuments(project)[0]?.title).toBe('Leila')
  })

  it('forgets what could be redone once something new is done', () => {
    const project = temporaryProject()
    bringIn(project, draftOf(interview))
    codeWords(project, 'Leila', 'her intake form', 'POT.tangible')
    undo(project)
    codeWords(project, 'Leila', 'one page', 'APP')
    expect(() => redo(project)).toThrow(AppError)
    expect(listHistory(project, 10).map(({ kind, action }) => `${kind} ${action}`)).toEqual([
      'do coding.add',
      'undo coding.add',
      'do coding.add',
      'do import',
    ])
  })

  it('goes back to every earlier state and forward again, whatever was done', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.nat(), fc.nat(), fc.nat()), { maxLength: 25 }),
        steps => {
          const project = temporaryProject()
          bringIn(project, draftOf(interview))
          const states = [contents(project)]
          for (const step of steps) {
            const before = historyState(project).last?.id
            tolerate(() => act(project, step))
            if (historyState(project).last?.id !== before) states.push(contents(project))
          }
          for (const state of states.slice(0, -1).reverse()) {
            undo(project)
            expect(contents(project)).toEqual(state)
          }
          for (const state of states.slice(1)) {
            redo(project)
            expect(contents(project)).toEqual(state)
          }
          expect(checkProject(project)).toEqual([])
        },
      ),
      { numRuns: 25 },
    )
  })
})
