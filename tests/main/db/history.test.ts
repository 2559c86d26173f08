import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { updateCoding } from '../../../src/main/db/change-codings'
import { checkProject } from '../../../src/main/db/check'
import { addCode, codeByKey } from '../../../src/main/db/codes'
import { addCoding, codingsOf, removeCoding } from '../../../src/main/db/codings'
import { listDocuments, removeDocument, renameDocument, turnsOf } from '../../../src/main/db/documents'
import { addFlow, flowLines, removeFlow, updateFlow } from '../../../src/main/db/flows'
import { historyState, listHistory, redo, undo } from '../../../src/main/db/history'
import { Project } from '../../../src/main/db/project'
import { AppError } from '../../../src/shared/errors'
import {
  bringIn,
  codeWords,
  contents,
  draftOf,
  temporaryFolder,
  temporaryProject,
} from '../../support/temporary-project'

const interview = [
  'What did you take away?',
  'Anneke gave me her intake form, and I cut it down to one page 😀.',
  'And then?',
  'Families stopped missing the second appointment.',
]

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
      { numRuns: 60 },
    )
  })
})

/** One random thing a person may do; some of them are refused, which must change nothing. */
function act(project: Project, [what, a, b, c]: [number, number, number, number]): void {
  const document = listDocuments(project)[0]
  if (!document) return void bringIn(project, draftOf(interview))
  const turns = turnsOf(project, document.id)
  const codings = codingsOf(project, document.id)
  const pick = <Item>(list: Item[], n: number): Item => list[n % list.length]!
  const keys = ['IMM', 'POT', 'APP.adapt', 'REA']
  if (what <= 3) {
    const first = a % turns.length
    const last = first + (c % (turns.length - first))
    const start = b % (turns[first]!.text.length + 1)
    const end = (b + c) % (turns[last]!.text.length + 1)
    const anchor = { startTurn: turns[first]!.id, startOffset: start, endTurn: turns[last]!.id, endOffset: end }
    addCoding(project, document.id, codeByKey(project, pick(keys, a + b)).id, anchor)
  } else if (what === 4 && codings.length > 0) removeCoding(project, pick(codings, a).id)
  else if (what === 5 && codings.length > 0)
    updateCoding(
      project,
      pick(codings, a).id,
      b % 2 ? { memo: `memo ${c}` } : { code: codeByKey(project, pick(keys, c)).id },
    )
  else if (what === 6 && codings.length > 1)
    addFlow(project, {
      from: pick(codings, a).id,
      to: pick(codings, b).id,
      kind: 'flow',
      status: c % 2 ? 'told' : 'aspired',
      memo: '',
    })
  else if (what === 7) {
    const flow = flowLines(project)[a % Math.max(1, flowLines(project).length)]
    if (flow && b % 2) removeFlow(project, flow.id)
    else if (flow) updateFlow(project, flow.id, { status: 'confirmed', memo: `seen ${c}` })
  } else if (what === 8)
    c % 3 === 0 ? removeDocument(project, document.id) : renameDocument(project, document.id, `Leila ${c}`)
  else addCode(project, codeByKey(project, 'APP').id, `Own ${a}`)
}

function tolerate(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}
