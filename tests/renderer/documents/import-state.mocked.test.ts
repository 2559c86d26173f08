import { beforeEach, expect, test, vi } from 'vitest'
import {
  addFiles,
  draftsToStore,
  readAgain,
  reviseDraft,
  setIncluded,
  showNext,
  startImport,
  useImport,
} from '../../../src/renderer/documents/import-state'
import { startTexts } from '../../../src/renderer/i18n/start'
import type { Draft, ReadOptions } from '../../../src/shared/model/draft'

type Answer = { draft: Draft; duplicateOf: string | null }
const asked: { name: string; options: ReadOptions; answer(result: Answer): void; fail(error: Error): void }[] = []

// The main side is asked over a connection; here the test itself answers, when and how it wants.
vi.mock('../../../src/renderer/app/api', () => ({
  api: {
    imports: {
      read: ({ name, options }: { name: string; options: ReadOptions }) =>
        new Promise<Answer>((answer, fail) => asked.push({ name, options, answer, fail })),
    },
  },
}))

startTexts()
beforeEach(() => {
  asked.length = 0
  startImport([new File(['a'], 'a.txt'), new File(['b'], 'b.txt')])
})

const draft = (file: string, title = file): Draft => ({
  file,
  format: 'txt',
  hash: '',
  encoding: 'utf-8',
  kind: 'transcript',
  title,
  shape: 'plain',
  speakers: [],
  turns: [],
  tail: '',
  words: 0,
  warnings: [],
})
const state = (at: number) => useImport.getState().incoming[at]
const settled = () => new Promise(resolve => setTimeout(resolve))

test('every file is read, and the first is shown', () => {
  expect(asked.map(one => one.name)).toEqual(['a.txt', 'b.txt'])
  expect(useImport.getState().shown).toBe(state(0)?.key)
})

test('a file that cannot be read says why and does not hold up the others', async () => {
  asked[0]?.fail(new Error('broken'))
  asked[1]?.answer({ draft: draft('b.txt'), duplicateOf: null })
  await settled()
  expect(state(0)?.state).toBe('failed')
  expect(state(0)?.problem).toContain('broken')
  expect(draftsToStore(useImport.getState().incoming).map(one => one.file)).toEqual(['b.txt'])
})

test('a file that the project has already is left out until it is taken in by hand', async () => {
  asked[0]?.answer({ draft: draft('a.txt'), duplicateOf: 'Leila' })
  await settled()
  expect(draftsToStore(useImport.getState().incoming)).toEqual([])
  setIncluded(state(0)?.key ?? 0, true)
  expect(draftsToStore(useImport.getState().incoming)).toHaveLength(1)
})

test('an answer to options that were changed meanwhile is not taken', async () => {
  readAgain(state(0)?.key ?? 0, { shape: 'plain' })
  expect(asked.at(-1)?.options).toEqual({ shape: 'plain' })
  asked.at(-1)?.answer({ draft: draft('a.txt', 'second answer'), duplicateOf: null })
  asked[0]?.answer({ draft: draft('a.txt', 'first answer, late'), duplicateOf: null })
  await settled()
  expect(state(0)?.draft?.title).toBe('second answer')
})

test('what is changed by hand is what would be stored', async () => {
  asked[0]?.answer({ draft: draft('a.txt'), duplicateOf: null })
  await settled()
  reviseDraft(state(0)?.key ?? 0, before => ({ ...before, title: 'Samira' }))
  expect(draftsToStore(useImport.getState().incoming).map(one => one.title)).toEqual(['Samira'])
})

test('going on from the last file stays there, and added files come after it', () => {
  showNext(1)
  showNext(1)
  expect(useImport.getState().shown).toBe(state(1)?.key)
  addFiles([new File(['c'], 'c.txt')])
  showNext(1)
  expect(useImport.getState().shown).toBe(state(2)?.key)
})
