import { describe, expect, it } from 'vitest'
import { updateCoding } from '../../../src/main/db/change-codings'
import { checkProject } from '../../../src/main/db/check'
import { codeByKey } from '../../../src/main/db/codes'
import { addCoding, codingById, removeCodings } from '../../../src/main/db/codings'
import { documentNamed, removeDocument } from '../../../src/main/db/documents'
import { findQuote } from '../../../src/main/db/find-quote'
import { addFlow, flowById, removeFlow, updateFlow } from '../../../src/main/db/flows'
import { redo, undo } from '../../../src/main/db/history'
import {
  addMemo,
  listMemos,
  memoById,
  memosOn,
  memosOnPassages,
  removeMemos,
  writeMemo,
} from '../../../src/main/db/memos'
import { replaceDocument } from '../../../src/main/db/replace-document'
import { bodyOf } from '../../../src/shared/memo/body'
import { MemoFilter } from '../../../src/shared/model/memo'
import { bringIn, codeWords, contents, draftOf, temporaryProject } from '../../support/temporary-project'

const plain = (text: string) => ({ title: '', body: null, plain: text })
const all = MemoFilter.parse({})

function interview() {
  const project = temporaryProject()
  const id = bringIn(project, draftOf(['What came of it?', 'I got the form. In March I cut it down to one page.']))
  const got = codeWords(project, 'Leila', 'I got the form', 'POT.tangible')
  const cut = codeWords(project, 'Leila', 'I cut it down', 'APP.adapt')
  return { project, id, got, cut }
}

describe('a memo', () => {
  it('may be about the project, a document, a passage, a coding, a code, a flow and a participant', () => {
    const { project, id, got, cut } = interview()
    const flow = addFlow(project, { from: got.id, to: cut.id, kind: 'flow', status: 'told', memo: '' })
    const code = codeByKey(project, 'POT').id
    const participant = project.prepare("SELECT lower(hex(uuid)) FROM participant WHERE name='Leila'").pluck().get()
    const passage = findQuote(project, id, 'In March').anchor
    const made = [
      addMemo(project, { on: 'project' }, 'method', plain('We code by clause.')),
      addMemo(project, { on: 'document', id }, 'summary', plain('Leila, in short.')),
      addMemo(project, { on: 'passage', id, anchor: passage }, 'question', plain('Which March?')),
      addMemo(project, { on: 'coding', id: got.id }, 'note', plain('Whose form?')),
      addMemo(project, { on: 'code', id: code }, 'theory', plain('Held, not used.')),
      addMemo(project, { on: 'flow', id: flow.id }, 'note', plain('She says so herself.')),
      addMemo(project, { on: 'participant', id: String(participant) }, 'reflection', plain('Tired that day.')),
    ]
    expect(made.map(memo => [memo.about.on, memo.words, memo.documentTitle])).toEqual([
      ['project', '', ''],
      ['document', 'Leila', 'Leila'],
      ['passage', 'In March', 'Leila'],
      ['coding', 'I got the form', 'Leila'],
      ['code', 'Potential', ''],
      ['flow', 'I got the form → I cut it down', 'Leila'],
      ['participant', 'Leila', ''],
    ])
    expect(memosOn(project, { on: 'document', id }).map(memo => memo.plain)).toEqual(['Leila, in short.'])
    expect(memosOnPassages(project, id).map(memo => memo.plain)).toEqual(['Which March?'])
    expect(memosOn(project, { on: 'project' })).toHaveLength(1)
    expect(checkProject(project)).toEqual([])
  })

  it('is refused about what is gone', () => {
    const { project, got } = interview()
    removeCodings(project, [got.id])
    expect(() => addMemo(project, { on: 'coding', id: got.id }, 'note', plain('x'))).toThrow('memo.aboutNothing')
    expect(() => memoById(project, got.id)).toThrow('memo.notFound')
  })

  it('is written by one action, and not at all where nothing is different', () => {
    const { project } = interview()
    const { id } = addMemo(project, { on: 'project' }, 'note', plain('First'))
    const before = contents(project)
    const last = project.lastAction
    writeMemo(project, id, { plain: 'First' })
    expect(project.lastAction).toBe(last)
    writeMemo(project, id, { title: 'Doubts', body: bodyOf('First\nSecond'), plain: 'not what the body says' })
    expect(memoById(project, id)).toMatchObject({ title: 'Doubts', plain: 'First\nSecond' })
    undo(project)
    expect(contents(project)).toEqual(before)
    redo(project)
    expect(memoById(project, id).plain).toBe('First\nSecond')
  })

  it('goes with what it is about, and comes back with it', () => {
    const { project, id, got, cut } = interview()
    const flow = addFlow(project, { from: got.id, to: cut.id, kind: 'flow', status: 'told', memo: 'because' })
    addMemo(project, { on: 'coding', id: got.id }, 'theory', { title: 'T', body: bodyOf('Whose form?'), plain: '' })
    addMemo(project, { on: 'passage', id, anchor: findQuote(project, id, 'In March').anchor }, 'note', plain('When?'))
    for (const remove of [
      () => removeFlow(project, flow.id),
      () => removeCodings(project, [got.id]),
      () => removeDocument(project, id),
    ]) {
      const before = contents(project)
      const count = listMemos(project, all).length
      remove()
      expect(listMemos(project, all).length).toBeLessThan(count)
      undo(project)
      expect(contents(project)).toEqual(before)
    }
  })

  it('several are removed by one action', () => {
    const { project } = interview()
    const ids = ['a', 'b', 'c'].map(text => addMemo(project, { on: 'project' }, 'note', plain(text)).id)
    removeMemos(project, ids.slice(0, 2))
    expect(listMemos(project, all).map(memo => memo.plain)).toEqual(['c'])
    undo(project)
    expect(listMemos(project, all)).toHaveLength(3)
  })
})

describe('the memo of a coding or flow', () => {
  it('is one, however it is written, and its text is that of the coding', () => {
    const { project, got, cut } = interview()
    updateCoding(project, got.id, { memo: 'Whose form?' })
    const [memo] = memosOn(project, { on: 'coding', id: got.id })
    expect(memo).toMatchObject({ kind: 'note', plain: 'Whose form?', body: null })
    addMemo(project, { on: 'coding', id: got.id }, 'question', { title: '', body: bodyOf('Anneke’s?'), plain: '' })
    expect(memosOn(project, { on: 'coding', id: got.id })).toHaveLength(1)
    expect(codingById(project, got.id).memo).toBe('Anneke’s?')
    updateCoding(project, got.id, { memo: '' })
    expect(memosOn(project, { on: 'coding', id: got.id })).toEqual([])
    const flow = addFlow(project, { from: got.id, to: cut.id, kind: 'flow', status: 'told', memo: 'so I' })
    updateFlow(project, flow.id, { memo: 'so then I' })
    expect(flowById(project, flow.id).memo).toBe('so then I')
    expect(memosOn(project, { on: 'flow', id: flow.id })[0]?.plain).toBe('so then I')
  })

  it('holds what both said when two codings become one', () => {
    const { project, id } = interview()
    const code = codeByKey(project, 'REA').id
    const anchor = (quote: string) => findQuote(project, id, quote).anchor
    const first = addCoding(project, id, code, anchor('I got'), { memo: 'one' })
    const second = addCoding(project, id, code, anchor('the form'))
    addMemo(project, { on: 'coding', id: second.id }, 'note', { title: '', body: bodyOf('two'), plain: '' })
    const before = contents(project)
    addCoding(project, id, code, anchor('got the form'))
    const [memo] = memosOn(project, { on: 'coding', id: first.id })
    expect(memo?.plain).toBe('one\n\ntwo')
    expect(listMemos(project, all)).toHaveLength(1)
    undo(project)
    expect(contents(project)).toEqual(before)
  })
})

describe('a memo on a passage', () => {
  it('stays on its words when the text is replaced, and on the document when they are gone', () => {
    const { project, id } = interview()
    const on = (quote: string) => ({ on: 'passage', id, anchor: findQuote(project, id, quote).anchor }) as const
    const stays = addMemo(project, on('cut it down to one page'), 'note', plain('how?'))
    const goes = addMemo(project, on('I got the form'), 'note', plain('which?'))
    replaceDocument(
      project,
      id,
      draftOf(['What came of it?', 'Well. Since March we cut it down to one page, all of us.']),
    )
    expect(memoById(project, stays.id)).toMatchObject({ about: { on: 'passage' }, words: 'cut it down to one page' })
    expect(memoById(project, goes.id)).toMatchObject({ about: { on: 'document' }, words: 'I got the form' })
    expect(checkProject(project)).toEqual([])
    undo(project)
    expect(memoById(project, goes.id).about.on).toBe('passage')
    expect(documentNamed(project, 'Leila').id).toBe(id)
  })
})

describe('the list of memos', () => {
  it('finds words of text, title and subject in any case and without accents, by kind, subject and order', () => {
    const { project, id, got } = interview()
    addMemo(project, { on: 'project' }, 'theory', { title: 'Réalisé', body: null, plain: 'Value held' })
    addMemo(project, { on: 'document', id }, 'summary', plain('Short'))
    addMemo(project, { on: 'coding', id: got.id }, 'question', plain('Whose?'))
    const found = (filter: object) => listMemos(project, MemoFilter.parse(filter)).map(memo => memo.plain)
    expect(found({ text: 'REALISE held' })).toEqual(['Value held'])
    expect(found({ text: 'leila' })).toHaveLength(2)
    expect(found({ kinds: ['question', 'theory'], order: 'kind' })).toEqual(['Value held', 'Whose?'])
    expect(found({ subjects: ['document'] })).toEqual(['Short'])
    expect(found({ order: 'about' })).toEqual(['Value held', 'Short', 'Whose?'])
    expect(found({ coders: [id] })).toEqual([])
  })
})
