import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFile } from '../../../src/main/import/read'
import type { Draft } from '../../../src/shared/model/draft'
import { importedText } from '../../../src/shared/transcript/imported-text'

/**
 * Larger real files lie beside the project on the machines it is built on; elsewhere these tests say that they were left out.
 * Turns and labels were counted in the files by hand (grep).
 */
const folder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'samples')
const real = test.skipIf(!existsSync(folder))
const read = (file: string) => readFile(readFileSync(`${folder}/${file}`), file)
const turnsOf = (draft: Draft) => draft.speakers.map(({ label, turns }) => [label, turns])

real('an oral history in a table: one turn a row', async () => {
  const draft = await read('tr_csv_oralhistory_bryant.csv')
  expect(turnsOf(draft)).toEqual([
    ['Claude Sitton', 44],
    ['Elias Bryant', 46],
    ['Allen Fullwood', 3],
  ])
  expect(draft.turns[1]).toMatchObject({ start: 15_000, text: 'Good afternoon, Mr.Sitton.', speaker: 1 })
})

real('a long podcast in Markdown: every bold label begins a turn, stamps become times', async () => {
  const file = 'tr_md_changelog571_timestamps.md'
  const source = readFileSync(`${folder}/${file}`, 'utf8')
  const draft = await read(file)
  expect(draft.turns.length).toBe([...source.matchAll(/^\*\*[^*\n]+(?::\*\*|\*\*:)/gm)].length)
  expect(turnsOf(draft).slice(0, 2)).toEqual([
    ['Jerod Santo', 223],
    ['Adam Stacoviak', 212],
  ])
  expect(importedText(draft)).toBe(source)
  expect(draft.turns.every(turn => !/^\S+:|\n{3}/.test(turn.text))).toBe(true)
  const arthur = draft.turns.find(turn => turn.speaker === 2)
  const sync = arthur?.syncs[0]
  expect(sync?.ms).toBe(611_000)
  expect(arthur?.text.slice((sync?.at ?? 0) - 2, sync?.at)).toBe('\n\n')
})

real('Word files with a byte order mark, the strict namespaces, and a text box held twice', async () => {
  expect(importedText(await read('docx_utf8-bom.docx'))).toBe('This XML has a byte order mark.')
  expect(importedText(await read('docx_strict-format.docx'))).toBe('Test')
  expect(importedText(await read('docx_text-box.docx'))).toBe('Datum plane')
})

test.each([
  ['leila-family-support.txt', 'transcript', 'time-name', { Interviewer: 28, Leila: 28 }],
  ['harbour-team-may.md', 'transcript', 'markdown', { Interviewer: 17, Owen: 18, Ines: 16, Mireille: 18, Samira: 12 }],
  ['tomasz-team-lead.vtt', 'transcript', 'caption-voices', { Interviewer: 24, Tomasz: 24 }],
  ['the-one-page-form.txt', 'story', 'told-by', { Leila: 8 }],
  ['a-number-that-is-answered.txt', 'story', 'told-by', { Mireille: 8 }],
])('the sample project’s %s', async (file, kind, shape, turns) => {
  const bytes = readFileSync(new URL(`../../../resources/sample/${file}`, import.meta.url))
  const draft = await readFile(bytes, file)
  expect(draft).toMatchObject({ kind, shape, warnings: [] })
  expect(Object.fromEntries(turnsOf(draft))).toEqual(turns)
  expect(importedText(draft)).toBe(bytes.toString('utf8'))
})
