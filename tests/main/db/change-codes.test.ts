import { describe, expect, it } from 'vitest'
import { archiveCode, codeById, editCode, moveCode, removeCode } from '../../../src/main/db/change-codes'
import { checkProject } from '../../../src/main/db/check'
import { codeHistory } from '../../../src/main/db/code-history'
import { addCode, codeByKey, listCodes } from '../../../src/main/db/codes'
import { codingById } from '../../../src/main/db/codings'
import { addFlow, flowById } from '../../../src/main/db/flows'
import { historyState, redo, undo } from '../../../src/main/db/history'
import { addMemo, memosOn } from '../../../src/main/db/memos'
import { mergeCodes } from '../../../src/main/db/merge-codes'
import { mergedCodes } from '../../../src/main/db/merged-codes'
import { Project } from '../../../src/main/db/project'
import { archiveCodes, mergeAll, moveCodes, removeCodes } from '../../../src/main/db/several-codes'
import { decideSplit, splitPassages } from '../../../src/main/db/split-code'
import { auditSentence } from '../../../src/shared/messages/action-sentence'
import { bringIn, codeWords, contents, draftOf, temporaryProject } from '../../support/temporary-project'

function interview(coder = 'Hanne') {
  const project = temporaryProject({ coder })
  bringIn(project, draftOf(['What came of it?', 'I got the form. In March I cut it down to one page. It went well.']))
  return project
}

const id = (project: Project, key: string) => codeByKey(project, key).id
const names = (project: Project, parent: string) =>
  listCodes(project)
    .filter(code => code.parent === id(project, parent))
    .map(code => code.name)
/** Codes with all that can be seen of them, by uuid. */
const codes = (project: Project) => listCodes(project)

describe('a code', () => {
  it('changes its words by one action, and is told from those beside it', () => {
    const project = interview()
    const own = addCode(project, id(project, 'APP'), 'Shared')
    const before = codes(project)
    editCode(project, own.id, { name: 'Passed on', aliases: ['given'], definition: 'To others.', colour: '#123456' })
    expect(codeById(project, own.id)).toMatchObject({ name: 'Passed on', aliases: ['given'], colour: '#123456' })
    undo(project)
    expect(codes(project)).toEqual(before)
    expect(() => editCode(project, own.id, { name: 'adapted' })).toThrow('code.nameTaken')
    const last = project.lastAction
    editCode(project, own.id, { name: 'Shared', colour: null })
    expect(project.lastAction).toBe(last)
  })

  it('takes the cycle of its new place with all below it, and keeps its key', () => {
    const project = interview()
    const own = addCode(project, id(project, 'APP'), 'Shared')
    const inner = addCode(project, own.id, 'In writing')
    const before = codes(project)
    moveCode(project, own.id, id(project, 'REA'), null)
    expect([own, inner].map(code => codeById(project, code.id).cycle)).toEqual(['REA', 'REA'])
    expect(codeById(project, own.id).key).toBe('APP.shared')
    moveCode(project, own.id, null, null)
    expect(codeById(project, inner.id).cycle).toBeNull()
    undo(project)
    undo(project)
    expect(codes(project)).toEqual(before)
  })

  it('stands before the code it was put before, however often', () => {
    const project = interview()
    const cost = addCode(project, id(project, 'CTX'), 'Cost')
    const time = addCode(project, id(project, 'CTX'), 'Time')
    const room = addCode(project, id(project, 'CTX'), 'Room')
    for (let turn = 0; turn < 25; turn++) {
      moveCode(project, room.id, id(project, 'CTX'), time.id)
      expect(names(project, 'CTX')).toEqual(['Cost', 'Room', 'Time'])
      moveCode(project, cost.id, id(project, 'CTX'), time.id)
      expect(names(project, 'CTX')).toEqual(['Room', 'Cost', 'Time'])
      moveCode(project, room.id, id(project, 'CTX'), null)
      expect(names(project, 'CTX')).toEqual(['Cost', 'Time', 'Room'])
    }
  })

  it('does not go below itself, and a cycle stays where it is', () => {
    const project = interview()
    const own = addCode(project, id(project, 'APP'), 'Shared')
    const inner = addCode(project, own.id, 'In writing')
    expect(() => moveCode(project, own.id, inner.id, null)).toThrow('code.belowItself')
    for (const refused of [
      () => moveCode(project, id(project, 'APP'), id(project, 'REA'), null),
      () => archiveCode(project, id(project, 'APP'), true),
      () => removeCode(project, id(project, 'APP')),
      () => mergeCodes(project, id(project, 'APP'), id(project, 'REA')),
    ])
      expect(refused).toThrow('code.cycleStays')
    expect(editCode(project, id(project, 'APP'), { name: 'Angewandt' }).name).toBe('Angewandt')
  })

  it('is archived with those below it, and brought back with those above', () => {
    const project = interview()
    const own = addCode(project, id(project, 'APP'), 'Shared')
    const inner = addCode(project, own.id, 'In writing')
    archiveCode(project, own.id, true)
    expect([own, inner].map(code => codeById(project, code.id).archived)).toEqual([true, true])
    archiveCode(project, inner.id, false)
    expect([own, inner].map(code => codeById(project, code.id).archived)).toEqual([false, false])
    undo(project)
    expect(codeById(project, inner.id).archived).toBe(true)
  })

  it('is removed with its memos only where nothing is coded with it', () => {
    const project = interview()
    const own = addCode(project, id(project, 'APP'), 'Shared')
    addMemo(project, { on: 'code', id: own.id }, 'note', { title: '', body: null, plain: 'Needed?' })
    const coding = codeWords(project, 'Leila', 'cut it down', 'APP.shared')
    expect(() => removeCode(project, own.id)).toThrow('code.inUse')
    undo(project)
    expect(() => codingById(project, coding.id)).toThrow('coding.notFound')
    const before = contents(project)
    removeCode(project, own.id)
    expect(() => codeById(project, own.id)).toThrow('code.notFound')
    undo(project)
    expect(contents(project)).toEqual(before)
  })
})

describe('two codes made one', () => {
  it('keep codings, flows, memos, codes below and names; the same words by one coder join', () => {
    const project = interview()
    const from = addCode(project, id(project, 'APP'), 'Halved')
    addCode(project, from.id, 'By half')
    editCode(project, from.id, { aliases: ['in two'], rule: 'Less of it.' })
    const into = id(project, 'APP.adapt')
    const own = codeWords(project, 'Leila', 'cut it down', 'APP.adapt')
    const same = codeWords(project, 'Leila', 'cut it down to one page', 'APP.halved')
    const other = codeWords(project, 'Leila', 'It went well', 'APP.halved')
    const flow = addFlow(project, { from: same.id, to: other.id, kind: 'flow', status: 'told', memo: 'so' })
    addMemo(project, { on: 'code', id: from.id }, 'theory', { title: '', body: null, plain: 'Like adapting?' })
    const before = contents(project)
    expect(mergeCodes(project, from.id, into)).toEqual({ codings: 2, joined: 1 })
    expect(codingById(project, own.id).quote).toBe('cut it down to one page')
    expect(codingById(project, other.id).code).toBe(into)
    expect(flowById(project, flow.id)).toMatchObject({ from: own.id, to: other.id, memo: 'so' })
    expect(memosOn(project, { on: 'code', id: into }).map(memo => memo.plain)).toEqual(['Like adapting?'])
    expect(codeById(project, into).aliases).toEqual(expect.arrayContaining(['Halved', 'in two']))
    expect(names(project, 'APP.adapt')).toEqual(['By half'])
    expect(checkProject(project)).toEqual([])
    const after = contents(project)
    undo(project)
    expect(contents(project)).toEqual(before)
    redo(project)
    expect(contents(project)).toEqual(after)
  })

  it('keep the same words apart where another coder marked them', () => {
    const project = interview()
    codeWords(project, 'Leila', 'cut it down', 'APP.adapt')
    const path = project.file.path
    project.close()
    const sanne = Project.open(path, 'Sanne')
    addCode(sanne, id(sanne, 'APP'), 'Shortened')
    codeWords(sanne, 'Leila', 'cut it down', 'APP.shortened')
    expect(mergeCodes(sanne, id(sanne, 'APP.shortened'), id(sanne, 'APP.adapt'))).toEqual({ codings: 1, joined: 0 })
    expect(codeById(sanne, id(sanne, 'APP.adapt'))).toMatchObject({ mine: 1, all: 2 })
    sanne.close()
  })

  it('are refused where one stands below the other, is the other, or names would double', () => {
    const project = interview()
    const own = addCode(project, id(project, 'APP'), 'Shared')
    const inner = addCode(project, own.id, 'In writing')
    expect(() => mergeCodes(project, own.id, inner.id)).toThrow('code.belowItself')
    expect(() => mergeCodes(project, own.id, own.id)).toThrow('code.mergeItself')
    addCode(project, id(project, 'REA'), 'In writing')
    expect(() => mergeCodes(project, own.id, id(project, 'REA'))).toThrow('code.nameTaken')
    expect(mergeCodes(project, inner.id, own.id)).toEqual({ codings: 0, joined: 0 })
  })
})

describe('several codes at once', () => {
  it('move in their order with those below them, or not at all, as one action', () => {
    const project = interview()
    const [first, second] = ['First', 'Second'].map(name => addCode(project, id(project, 'APP'), name))
    const inner = addCode(project, first!.id, 'Inner')
    addCode(project, id(project, 'REA'), 'Last')
    const before = codes(project)
    const last = id(project, 'REA.last')
    moveCodes(project, [first!.id, inner.id, second!.id], id(project, 'REA'), last)
    expect(names(project, 'REA').slice(-3)).toEqual(['First', 'Second', 'Last'])
    expect(codeById(project, inner.id)).toMatchObject({ parent: first!.id, cycle: 'REA' })
    expect(auditSentence(historyState(project).undo!)).toBe('Moved 2 codes to Realized')
    // Before one of themselves: before the next that stays.
    moveCodes(project, [last, first!.id], id(project, 'REA'), first!.id)
    expect(names(project, 'REA').slice(-3)).toEqual(['Last', 'First', 'Second'])
    undo(project)
    undo(project)
    expect(codes(project)).toEqual(before)
    const twin = addCode(project, id(project, 'POT'), 'Second')
    expect(() => moveCodes(project, [first!.id, second!.id, twin.id], id(project, 'REA'), null)).toThrow(
      'code.nameTaken',
    )
    expect(names(project, 'APP').slice(-2)).toEqual(['First', 'Second'])
  })

  it('become one, are archived and removed by one action each', () => {
    const project = interview()
    const made = ['Cut', 'Halved', 'Shortened'].map(name => addCode(project, id(project, 'APP'), name))
    codeWords(project, 'Leila', 'cut it down', 'APP.cut')
    const same = codeWords(project, 'Leila', 'cut it', 'APP.halved')
    codeWords(project, 'Leila', 'one page', 'APP.shortened')
    const before = contents(project)
    const ids = made.map(each => each.id)
    expect(() => removeCodes(project, ids)).toThrow('code.inUse')
    expect(mergeAll(project, ids, ids[2]!)).toEqual({ codings: 2, joined: 1 })
    expect(codeById(project, ids[2]!)).toMatchObject({ all: 2, aliases: ['Cut', 'Halved'] })
    expect([...mergedCodes(project).values()].map(({ name, intoName }) => [name, intoName])).toEqual([
      ['Cut', 'Shortened'],
      ['Halved', 'Shortened'],
    ])
    expect(auditSentence(historyState(project).undo!)).toBe('Merged 2 codes into Shortened')
    undo(project)
    expect(contents(project)).toEqual(before)
    expect([codingById(project, same.id).code, mergedCodes(project).size]).toEqual([ids[1], 0])
    archiveCodes(project, ids, true)
    expect(ids.every(each => codeById(project, each).archived)).toBe(true)
    undo(project)
    const inner = addCode(project, addCode(project, id(project, 'APP'), 'Outer').id, 'Inner')
    removeCodes(project, [inner.parent!, inner.id])
    expect(names(project, 'APP')).not.toContain('Outer')
    expect(auditSentence(historyState(project).undo!)).toBe('Removed 2 codes')
  })
})

describe('a code that is split', () => {
  it('has its passages decided one by one, and asks no more about those that stay', () => {
    const project = interview()
    const code = id(project, 'APP')
    const words = ['got the form', 'cut it down', 'It went well'].map(quote =>
      codeWords(project, 'Leila', quote, 'APP'),
    )
    codeWords(project, 'Leila', 'In March', 'APP.adapt')
    expect(splitPassages(project, code).map(passage => passage.coding)).toEqual(words.map(coding => coding.id))
    decideSplit(project, words[0]!.id, { to: null })
    decideSplit(project, words[1]!.id, { to: id(project, 'APP.adapt') })
    expect(splitPassages(project, code).map(passage => passage.kept)).toEqual([true, false])
    expect(codingById(project, words[1]!.id).code).toBe(id(project, 'APP.adapt'))
    undo(project)
    undo(project)
    expect(splitPassages(project, code).map(passage => passage.kept)).toEqual([false, false, false])
    expect(() => decideSplit(project, words[0]!.id, { to: code })).toThrow('code.mergeItself')
  })
})

describe('the history of a code', () => {
  it('tells who did what, with every field before and after, also of what was undone', () => {
    const project = interview()
    const own = addCode(project, id(project, 'APP'), 'Shared')
    editCode(project, own.id, { name: 'Passed on' })
    editCode(project, own.id, { definition: 'To others.', rule: 'Given away.' })
    moveCode(project, own.id, id(project, 'REA'), null)
    undo(project)
    const told = codeHistory(project, own.id).map(({ action, kind, changes }) => ({
      did: `${kind} ${action}`,
      changes: changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`),
    }))
    expect(told).toEqual([
      { did: 'undo code.move', changes: ['cycle: REA → APP', 'parent_id: Realized → Applied'] },
      { did: 'do code.move', changes: ['parent_id: Applied → Realized', 'cycle: APP → REA'] },
      { did: 'do code.edit', changes: ['definition:  → To others.', 'decision_rule:  → Given away.'] },
      { did: 'do code.rename', changes: ['name: Shared → Passed on'] },
      { did: 'do code.add', changes: [] },
    ])
  })
})
