import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addFlow } from '../../../src/main/db/flows'
import type { Project } from '../../../src/main/db/project'
import { exportRows } from '../../../src/main/db/refi/export-rows'
import { exportCodebook, exportProject } from '../../../src/main/exchange/refi/export-project'
import { openArchive } from '../../../src/main/exchange/refi/open-archive'
import { readTree } from '../../../src/main/exchange/refi/read-tree'
import { element, writeXml } from '../../../src/main/exchange/refi/xml-tree'
import { buildSample } from '../../../src/main/handlers/build-sample'
import { createWorkspace } from '../../../src/main/handlers/workspace'
import { openZip } from '../../../src/main/import/zip'
import { validates, withSchema } from '../../support/refi-schema'
import {
  bringIn,
  codeWords,
  draftOf,
  resources,
  temporaryFolder,
  temporaryProject,
} from '../../support/temporary-project'

function begun(): Project {
  const project = temporaryProject()
  bringIn(
    project,
    draftOf([
      'What 😀 changed?',
      'Anneke gave me her 😀 intake form.',
      'And then?',
      'Fewer missed\u0001 visits & "more" <calls>.',
    ]),
  )
  const from = codeWords(project, 'Leila', 'her 😀 intake form', 'POT')
  const to = codeWords(project, 'Leila', 'Fewer missed', 'REA')
  codeWords(project, 'Leila', 'Fewer missed', 'APP')
  addFlow(project, { from: from.id, to: to.id, kind: 'flow', status: 'told', memo: 'a ]]> memo\u0002 & more' })
  return project
}

describe('a project in the exchange format', () => {
  it('is the same file twice, the project first, with one selection for equal words and offsets in code points', async () => {
    const project = begun()
    const first = await exportProject(project, 'test')
    expect(Buffer.compare(first.bytes, (await exportProject(project, 'test')).bytes)).toBe(0)
    expect(first.report).toMatchObject({ documents: 1, passages: 2, codings: 3, flows: 1, memos: 1 })
    const zip = await openZip(first.bytes, 'x')
    expect(zip.names[0]).toBe('project.qde')
    const { project: read } = await openArchive(first.bytes, 'x')
    // “Interviewer: What 😀 changed?⏎Leila: ” are 36 code points, “Anneke gave me ” 15, the words 17.
    expect(read.texts[0]?.selections.map(({ from, to, codings }) => [from, to, codings.length])).toEqual([
      [51, 68, 1],
      [100, 112, 2],
    ])
    const qde = Buffer.from((await zip.read('project.qde'))!).toString('utf8')
    expect(qde).not.toMatch(/\r|^\ufeff/)
    expect([...qde.matchAll(/guid="([^"]+)"/g)].every(([, id]) => /^[0-9A-F-]{36}$/.test(id!))).toBe(true)
    expect([...qde.matchAll(/<Code /g)].length).toBe([...qde.matchAll(/isCodable="true"/g)].length)
  })

  it.runIf(withSchema)('is valid against the schema of the standard, whatever stands in names and memos', async () => {
    const project = begun()
    const { bytes } = await exportProject(project, 'test "<&>\u0003')
    expect(await validates(bytes)).toBe('')
    expect(await validates(exportCodebook(project, 'test').bytes)).toBe('')
  })

  it.runIf(withSchema)('is valid for the sample, whose flows, stories and attributes all go out', async () => {
    const project = await sampleProject()
    const { bytes, report } = await exportProject(project, 'test')
    expect(await validates(bytes)).toBe('')
    const rows = exportRows(project)
    expect(report).toMatchObject({
      codings: rows.codings.length,
      flows: rows.flows.length,
      stories: rows.stories.length,
    })
    project.close()
  })
})

async function sampleProject(): Promise<Project> {
  const folder = temporaryFolder()
  const workspace = createWorkspace({ host: 'cli', resources, dataFolder: folder, version: '0' })
  return await buildSample(workspace, join(folder, 'sample.vloom'))
}

it('words that look like markup or hold line breaks stand in the XML as they are', () => {
  const words = 'a &lt; b &amp;amp; &#10; <x> ]]> "q"\n\ttab & é 😀'
  const root = element('R', { a: words }, [element('T', {}, [], `${words}\r\nend`)])
  const read = readTree(writeXml(root, 'urn:x', 'x.xsd'), 'x')
  expect(read.attributes.get('a')).toBe(words)
  expect(read.children[0]?.text).toBe(`${words}\r\nend`)
})
