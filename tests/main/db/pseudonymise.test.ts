import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { codingsOf } from '../../../src/main/db/codings'
import { namelessCopy } from '../../../src/main/db/copies/nameless-copy'
import { listDocuments, speakersOf, textPieces, turnsOf } from '../../../src/main/db/documents'
import { listHistory, undo } from '../../../src/main/db/history'
import { listParticipants } from '../../../src/main/db/participants'
import { previewPseudonym, pseudonymise } from '../../../src/main/db/pseudonymise'
import { addKeyLine } from '../../../src/main/export/pseudonym-key'
import { importedText } from '../../../src/shared/transcript/imported-text'
import {
  bringIn,
  codeWords,
  contents,
  draftOf,
  temporaryFolder,
  temporaryProject,
} from '../../support/temporary-project'

const texts = [
  'What did you take away, Leila?',
  'Leila’s form, I said. Leilani was there, and Leyla too. Ask Leila Haddad.',
  'And then, Leila?',
  'They said: Leila, talk.',
]
const task = { forms: ['Leila', 'Leyla', 'Leila Haddad'], pseudonym: 'Amal', brackets: true }

it('replaces a name in texts, labels, titles, people and notes, and codings keep to their words', () => {
  const project = temporaryProject()
  const id = bringIn(project, draftOf(texts))
  codeWords(project, 'Leila', 'Leyla', 'POT')
  codeWords(project, 'Leila', 'Ask Leila Haddad', 'APP')
  project.act('coding.remove', {}, () => {
    project.prepare("UPDATE participant SET note='Leila, a nurse'").run()
  })
  const before = contents(project)
  const expected = { documents: [{ id, title: 'Amal', count: 6 }], names: expect.any(Number), notes: 1 }
  const left = [
    { form: 'leila', count: 1 },
    { form: 'Leilani', count: 1 },
  ]
  expect(previewPseudonym(project, task)).toEqual({ ...expected, left, files: 0 })
  expect(contents(project)).toEqual(before)
  expect(pseudonymise(project, task)).toEqual(expected)
  expect(turnsOf(project, id).map(({ text }) => text)).toEqual([
    'What did you take away, [Amal]?',
    '[Amal]’s form, I said. Leilani was there, and [Amal] too. Ask [Amal].',
    'And then, [Amal]?',
    'They said: [Amal], talk.',
  ])
  expect(codingsOf(project, id).map(({ quote }) => quote)).toEqual(['[Amal]', 'Ask [Amal]'])
  expect(speakersOf(project, id).map(({ name }) => name)).toEqual(['Interviewer', 'Amal'])
  expect(listParticipants(project).map(({ name }) => name)).toEqual(['Amal'])
  expect(listDocuments(project)[0]).toMatchObject({ title: 'Amal' })
  expect(importedText(textPieces(project, id))).not.toMatch(/Leila\b|Leyla/)
  expect(checkProject(project)).toEqual([])
  const [entry] = listHistory(project, 1)
  expect(JSON.stringify(entry)).not.toMatch(/Leila|Leyla/)
  expect(entry?.details.pseudonym).toBe('Amal')
  expect(entry?.details.count).toBeGreaterThan(7)
  undo(project)
  expect(contents(project)).toEqual(before)
})

it('says which words like the name would stay, and finds it in names of files', () => {
  const project = temporaryProject()
  const more = { file: 'Interview_Leila2.txt', title: 'Interview_Leila2' }
  const id = bringIn(project, draftOf(['Leilas Bogen, LEILA!', 'ולילה', 'Zulu', 'Leila.'], more))
  const german = previewPseudonym(project, { ...task, forms: ['Leila'] })
  expect(german.left).toEqual([
    { form: 'LEILA', count: 1 },
    { form: 'Leilas', count: 1 },
  ])
  expect(previewPseudonym(project, { ...task, forms: ['לילה'] }).left).toEqual([{ form: 'ולילה', count: 1 }])
  pseudonymise(project, { ...task, forms: ['Leila', 'Leilas', 'LEILA'] })
  expect(listDocuments(project)[0]).toMatchObject({ title: 'Interview_Amal2' })
  expect(turnsOf(project, id)[0]?.text).toBe('[Amal] Bogen, [Amal]!')
})

it('leaves the name nowhere but in the history, and in a copy without names not at all', () => {
  const project = temporaryProject()
  bringIn(project, draftOf(texts))
  codeWords(project, 'Leila', 'Ask Leila Haddad', 'APP')
  const forms = ['Leila', 'Leyla', 'Leila Haddad', 'Leilani', 'leila']
  pseudonymise(project, { ...task, forms })
  const tables = project
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'history%' AND name NOT LIKE 'sqlite%'",
    )
    .pluck()
    .all() as string[]
  expect(tables).toContain('turn_words_data')
  const holding = tables.filter(name =>
    project
      .prepare(`SELECT * FROM "${name}"`)
      .raw()
      .all()
      .some(row =>
        (row as unknown[]).some(cell =>
          /le[iy]la/i.test(Buffer.isBuffer(cell) ? cell.toString('latin1') : String(cell)),
        ),
      ),
  )
  expect(holding).toEqual([])
  const copy = join(temporaryFolder(), 'copy.vloom')
  namelessCopy(project, copy)
  expect(readFileSync(copy).toString('latin1')).not.toMatch(/le[iy]la/i)
})

it('keeps the key in a file of its own, adds to it, and never writes over another file', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'key.csv')
  const line = { pseudonym: 'Amal', forms: ['Leila', 'Leyla'], date: '2026-11-25T10:00:00.000Z', by: 'Hanne' }
  addKeyLine(path, line)
  const takeBack = addKeyLine(path, { ...line, pseudonym: 'Pim', forms: ['=1+1'] })
  expect(readFileSync(path, 'utf8')).toBe(
    "\uFEFFpseudonym,name,date,by\nAmal,Leila | Leyla,2026-11-25T10:00:00.000Z,Hanne\nPim,'=1+1,2026-11-25T10:00:00.000Z,Hanne\n",
  )
  takeBack()
  expect(readFileSync(path, 'utf8')).not.toContain('Pim')
  const other = join(folder, 'table.csv')
  writeFileSync(other, 'a,b\n1,2\n')
  expect(() => addKeyLine(other, line)).toThrow(expect.objectContaining({ code: 'key.otherFile' }))
  expect(readFileSync(other, 'utf8')).toBe('a,b\n1,2\n')
  expect(() => addKeyLine(join(folder, 'key.vloom'), line)).toThrow(expect.objectContaining({ code: 'key.notCsv' }))
  expect(() => addKeyLine(join(folder, 'nowhere', 'key.csv'), line)).toThrow(
    expect.objectContaining({ code: 'project.folderMissing' }),
  )
  expect(existsSync(dirname(path))).toBe(true)
})
