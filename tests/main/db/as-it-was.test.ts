import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { entryOn, writeAsItWas } from '../../../src/main/db/as-it-was'
import { updateCoding } from '../../../src/main/db/change-codings'
import { checkProject } from '../../../src/main/db/check'
import { removeCoding } from '../../../src/main/db/codings'
import { removeDocument } from '../../../src/main/db/documents'
import { auditLines, findHistory, historyDetail } from '../../../src/main/db/find-history'
import { addFlow } from '../../../src/main/db/flows'
import { historyState, redo, undo, undoEntry } from '../../../src/main/db/history'
import { Project } from '../../../src/main/db/project'
import { act, interview, tolerate } from '../../support/random-action'
import {
  bringIn,
  codeWords,
  contents,
  draftOf,
  temporaryFolder,
  temporaryProject,
} from '../../support/temporary-project'

it('shows the project as it was after any entry, whatever was done since', async () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.nat(), fc.nat(), fc.nat()), { maxLength: 22 })
  await fc.assert(
    fc.asyncProperty(steps, async taken => {
      const folder = temporaryFolder()
      const project = temporaryProject({ path: join(folder, 'now.vloom') })
      bringIn(project, draftOf(interview))
      const states = [{ entry: historyState(project).last!.id, state: contents(project) }]
      for (const [what, ...rest] of taken) {
        tolerate(() =>
          what === 10 || what === 11 ? undo(project) : what === 12 ? redo(project) : act(project, [what, ...rest]),
        )
        const entry = historyState(project).last!.id
        if (entry !== states.at(-1)!.entry) states.push({ entry, state: contents(project) })
      }
      const now = contents(project)
      for (const { entry, state } of [states[0]!, states[states.length >> 1]!, states.at(-1)!]) {
        const path = join(folder, `${entry}.vloom`)
        if (existsSync(path)) continue
        await writeAsItWas(project, entry, path)
        const past = Project.open(path, 'Hanne', true)
        expect(contents(past)).toEqual(state)
        expect(historyState(past).last?.id).toBe(entry)
        expect(checkProject(past)).toEqual([])
        past.close()
      }
      expect(contents(project)).toEqual(now)
    }),
    { numRuns: 8 },
  )
})

it('knows the state of a day, and refuses one before the project began', () => {
  const project = temporaryProject()
  bringIn(project, draftOf(interview))
  expect(entryOn(project, '2999-01-01')).toBe(historyState(project).last?.id)
  expect(() => entryOn(project, '2001-01-01')).toThrow(expect.objectContaining({ code: 'history.notYet' }))
})

it('opens the past for reading only', async () => {
  const project = temporaryProject()
  bringIn(project, draftOf(interview))
  const path = join(temporaryFolder(), 'past.vloom')
  await writeAsItWas(project, historyState(project).last!.id, path)
  const past = Project.open(path, 'Hanne', true)
  expect(() => codeWords(past, 'Leila', 'one page', 'APP')).toThrow(
    expect.objectContaining({ code: 'project.readOnly' }),
  )
  past.close()
})

it('says in words what an entry did, before and after, also when the row is gone', () => {
  const project = temporaryProject()
  const document = bringIn(project, draftOf(interview))
  const coding = codeWords(project, 'Leila', 'her intake form', 'POT.tangible')
  updateCoding(project, coding.id, { valence: 'positive' })
  updateCoding(project, coding.id, { valence: 'negative' })
  removeCoding(project, coding.id)
  removeDocument(project, document)
  const [, , second, first, added] = findHistory(project, {}, 10).entries
  const fields = (id: string) => historyDetail(project, id).changes.flatMap(({ fields: all }) => all)
  expect(fields(second!.id)).toEqual([{ column: 'valence', label: 'valence', before: 'positive', after: 'negative' }])
  expect(fields(first!.id)).toEqual([{ column: 'valence', label: 'valence', before: null, after: 'positive' }])
  expect(fields(added!.id)).toEqual(
    expect.arrayContaining([
      { column: 'document_id', label: 'document', before: null, after: 'Leila' },
      { column: 'code_id', label: 'code', before: null, after: expect.stringContaining('angible') },
      { column: 'quote', label: 'words', before: null, after: 'her intake form' },
    ]),
  )
  expect(JSON.stringify(auditLines(project, {}))).not.toMatch(/[0-9a-f]{32}/)
})

it('finds entries by person, kind, document, code, words and day', () => {
  const project = temporaryProject()
  const document = bringIn(project, draftOf(interview))
  const other = bringIn(project, draftOf(interview, { title: 'Pim', hash: 'other' }))
  const coding = codeWords(project, 'Leila', 'her intake form', 'POT.tangible')
  codeWords(project, 'Leila', 'one page', 'APP')
  removeCoding(project, coding.id)
  const actions = (filter: Parameters<typeof findHistory>[1]) =>
    findHistory(project, filter, 50).entries.map(({ action }) => action)
  expect(actions({ about: 'coding' })).toEqual(['coding.remove', 'coding.add', 'coding.add'])
  expect(actions({ document: other })).toEqual(['import'])
  expect(actions({ document })).toEqual(['coding.remove', 'coding.add', 'coding.add', 'import'])
  expect(actions({ code: coding.code })).toEqual(['coding.remove', 'coding.add'])
  expect(actions({ text: 'one pa' })).toEqual(['coding.add'])
  expect(actions({ text: '%' })).toEqual([])
  expect(actions({ coder: 'Nobody' })).toEqual([])
  expect(actions({ to: '2001-01-01' })).toEqual([])
  expect(findHistory(project, {}, 2)).toMatchObject({ total: 5, coders: [{ name: 'Hanne' }] })
})

it('takes back an older action on which nothing was built, and says what stands in the way of another', () => {
  const path = join(temporaryFolder(), 'p.vloom')
  const project = temporaryProject({ path })
  bringIn(project, draftOf(interview))
  const before = contents(project)
  const first = codeWords(project, 'Leila', 'her intake form', 'POT.tangible')
  const entry = historyState(project).last!.id
  const second = codeWords(project, 'Leila', 'one page', 'APP')
  const later = historyState(project).last!.id
  undoEntry(project, entry)
  expect(() => undoEntry(project, entry)).toThrow(expect.objectContaining({ code: 'history.alreadyUndone' }))
  redo(project)
  addFlow(project, { from: first.id, to: second.id, kind: 'flow', status: 'told', memo: '' })
  expect(() => undoEntry(project, entry)).toThrow(
    expect.objectContaining({ code: 'history.inTheWay', details: expect.objectContaining({ action: 'flow.add' }) }),
  )
  undo(project)
  undoEntry(project, later)
  undoEntry(project, historyState(project).undo!.id)
  expect(contents(project)).toEqual(before)
  project.close()
  const pim = Project.open(path, 'Pim')
  expect(() => undoEntry(pim, findHistory(pim, { about: 'import' }, 1).entries[0]!.id)).toThrow(
    expect.objectContaining({ code: 'history.notYours' }),
  )
  pim.close()
})
