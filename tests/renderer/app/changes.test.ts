import { afterEach, beforeEach, expect, test } from 'vitest'
import { applyChange } from '../../../src/renderer/app/changes'
import { queryClient } from '../../../src/renderer/app/query-client'
import { queryKeys } from '../../../src/renderer/app/query-keys'
import { openDocument, sayInStatus, ui } from '../../../src/renderer/app/store'
import type { ChangeEvent } from '../../../src/shared/model/change-event'
import type { Coding } from '../../../src/shared/model/coding'
import type { OpenDocument } from '../../../src/shared/model/open-document'

const id = '01890000-0000-7000-8000-00000000000a'
const history = { undo: null, redo: null, last: null }
const change = (event: Partial<ChangeEvent>): ChangeEvent => ({
  tables: ['coding'],
  documents: [id],
  origin: 'other',
  history,
  codings: null,
  ...event,
})
const isOld = (key: readonly unknown[]): boolean => queryClient.getQueryState(key)?.isInvalidated === true

beforeEach(() => {
  queryClient.setQueryData(queryKeys.info, {
    version: '1',
    host: 'web',
    documentsFolder: '/',
    separator: '/',
    client: 'me',
  })
  queryClient.setQueryData(queryKeys.documents, [])
  queryClient.setQueryData(queryKeys.codebook, [])
  queryClient.setQueryData(queryKeys.participants, [])
  queryClient.setQueryData(queryKeys.project, null)
  queryClient.setQueryData(queryKeys.historyFound({}), [])
})
afterEach(() => queryClient.clear())

test('a coding makes lists, counts and history old, and leaves the rest', () => {
  applyChange(change({ origin: 'me' }))
  expect(isOld(queryKeys.documents)).toBe(true)
  expect(isOld(queryKeys.codebook)).toBe(true)
  expect(isOld(queryKeys.historyFound({}))).toBe(true)
  expect(isOld(queryKeys.project)).toBe(false)
  expect(isOld(queryKeys.indicators)).toBe(false)
})

test('the state of the history is taken from the announcement itself', () => {
  applyChange(change({ origin: 'me' }))
  expect(queryClient.getQueryData(queryKeys.historyState)).toEqual(history)
})

test('an announcement without tables makes everything old', () => {
  applyChange(change({ tables: [], documents: [] }))
  for (const key of [queryKeys.project, queryKeys.documents, queryKeys.codebook, queryKeys.participants])
    expect(isOld(key)).toBe(true)
})

test('what was said gives way to what was done', () => {
  sayInStatus('59 characters selected')
  applyChange(change({ origin: 'me' }))
  expect(ui().said).toBeNull()
})

test('a document that is gone is not shown any longer', async () => {
  openDocument({ document: id })
  applyChange(change({ tables: ['document'], origin: 'me' }))
  await Promise.resolve()
  await new Promise(resolve => setTimeout(resolve))
  expect(ui().document).toBeNull()
})

test('undoing a coding reads what coding touches, and no more', () => {
  applyChange(change({ tables: ['coding', 'flow'], documents: [], origin: '' }))
  expect(isOld(queryKeys.documents)).toBe(true)
  expect(isOld(queryKeys.codebook)).toBe(true)
  expect(isOld(queryKeys.project)).toBe(false)
})

test('undoing more than that reads everything', async () => {
  applyChange(change({ tables: ['code'], documents: [], origin: '' }))
  await new Promise(resolve => setTimeout(resolve))
  expect(isOld(queryKeys.project)).toBe(true)
})

test('a few codings that were undone are shown without asking; other documents are left', () => {
  const coding = (name: string, more = {}) => ({ id: name, document: id, valence: null, ...more }) as unknown as Coding
  const open = (codings: Coding[]) => ({ document: { id }, codings, flows: [] }) as unknown as OpenDocument
  const key = queryKeys.openDocument(id)
  queryClient.setQueryData(key, open([coding('a'), coding('b'), coding('c')]))
  const there = [coding('b', { valence: 'mixed' }), coding('d'), coding('e', { document: 'another' })]
  applyChange(change({ tables: ['coding'], documents: [], origin: '', codings: { gone: ['a', 'x'], there } }))
  const after = queryClient.getQueryData<OpenDocument>(key)?.codings
  expect(after?.map(({ id: name, valence }) => `${name} ${valence}`)).toEqual(['b mixed', 'c null', 'd null'])
})
