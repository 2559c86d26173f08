import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { checkProject } from '../../../src/main/db/check'
import { listCodes } from '../../../src/main/db/codes'
import { codingLines } from '../../../src/main/db/codings'
import { undo } from '../../../src/main/db/history'
import type { Project } from '../../../src/main/db/project'
import { exportRows } from '../../../src/main/db/refi/export-rows'
import { bringIn } from '../../../src/main/exchange/refi/bring-in'
import { exportProject } from '../../../src/main/exchange/refi/export-project'
import { prepareImport } from '../../../src/main/exchange/refi/prepare-import'
import { buildSample } from '../../../src/main/handlers/build-sample'
import { createWorkspace } from '../../../src/main/handlers/workspace'
import { openZip } from '../../../src/main/import/zip'
import { lossText } from '../../../src/shared/messages/loss-sentence'
import { validates, withSchema } from '../../support/refi-schema'
import { said } from '../../support/said'
import { contents, resources, temporaryFolder, temporaryProject } from '../../support/temporary-project'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'refi', name))

async function imported(bytes: Uint8Array, project = temporaryProject()) {
  const report = bringIn(project, await prepareImport(bytes, 'file.qdpx'))
  expect(checkProject(project)).toEqual([])
  return { project, report }
}

async function archive(qde: string, sources: Readonly<Record<string, string | Buffer>> = {}): Promise<Buffer> {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(qde), 'My project.qde')
  for (const [name, text] of Object.entries(sources)) zip.addBuffer(Buffer.from(text), `Sources/${name}`)
  zip.end()
  return await buffer(zip.outputStream)
}

async function sampleProject(): Promise<Project> {
  const folder = temporaryFolder()
  const workspace = createWorkspace({ host: 'cli', resources, dataFolder: folder, version: '0' })
  return await buildSample(workspace, join(folder, 'sample.vloom'))
}

describe('our own export', () => {
  it('comes back whole: documents, codebook, codings, flows, stories, memos and attributes, and a second time adds nothing', async () => {
    const sample = await sampleProject()
    const { bytes } = await exportProject(sample, 'test')
    const { project, report } = await imported(bytes)
    expect(said(project)).toEqual(said(sample))
    expect(report.unanchored).toBe(0)
    const before = said(project)
    const again = (await imported(bytes, project)).report
    expect(again).toMatchObject({ documents: 0, codes: 0, codings: 0, flows: 0, stories: 0, memos: 0 })
    expect(said(project)).toEqual(before)
    const home = (await imported(bytes, sample)).report
    expect(home).toMatchObject({ documents: 0, codes: 0, codings: 0, flows: 0, stories: 0, memos: 0 })
    sample.close()
  })

  it('keeps flows and stories when the other tool gives every GUID anew, in small letters, and drops links, cases and our own file', async () => {
    const sample = await sampleProject()
    const { bytes } = await exportProject(sample, 'test')
    const zip = await openZip(bytes, 'x')
    let qde = Buffer.from((await zip.read('project.qde'))!).toString('utf8')
    qde = qde
      .replace(/<Links>[\s\S]*<\/Links>/, '')
      .replace(/<Cases>[\s\S]*<\/Cases>/, '')
      .replace(/<Variables>[\s\S]*<\/Variables>/, '')
      .replace(/<VariableValue>[\s\S]*?<\/VariableValue>/g, '')
    const anew = (text: string) =>
      text.replace(/[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}/g, id =>
        id.replace(/^../, first => (first === 'AB' ? 'CD' : 'AB')).toLowerCase(),
      )
    const sources: Record<string, Buffer> = {}
    for (const name of zip.names.filter(each => each.startsWith('sources/')))
      sources[anew(name.slice(8))] = Buffer.from((await zip.read(name))!)
    const { project, report } = await imported(await archive(anew(qde), sources))
    const [ours, theirs] = [said(sample), said(project)]
    expect(theirs.flows).toHaveLength(ours.flows.length)
    expect(theirs.stories.map(({ title, steps }) => [title, steps.length])).toEqual(
      ours.stories.map(({ title, steps }) => [title, steps.length]),
    )
    expect(theirs.codings).toHaveLength(ours.codings.length)
    expect(report.unanchored).toBe(0)
    sample.close()
  })
})

describe('a project of another tool', () => {
  it('of ATLAS.ti without its sources comes in with its codes, and its codings are kept with their quotes', async () => {
    const { project, report } = await imported(fixture('atlas-8.4-missing-sources.qdpx'))
    const names = listCodes(project).map(({ name }) => name)
    expect(names).toContain('Coke::diet Coke')
    // Counted in its XML: 14 codes; 6 texts and 2 texts of PDF files (the 3 transcripts are texts again); 2 PDF files, 1 picture, 1 sound, 2 films; of 16 codings 9 on words.
    expect(report).toMatchObject({ codes: 14, documents: 8, attachments: 6, codings: 9, unanchored: 9 })
    expect(codingLines(project).find(({ code }) => code.includes('diet'))?.quote).toBe(
      'Oh, that was great. See you tomorrow? Eleven thirty. Mm.',
    )
  })

  it('with flows as notes and links: four codings on four passages, the words where they are', async () => {
    const { project, report } = await imported(fixture('value-flow-example.qdpx'))
    expect(report).toMatchObject({ documents: 2, codings: 4, codes: 4, unanchored: 0 })
    expect(codingLines(project).map(({ quote }) => quote)).toEqual([
      'The nurses met every week 😀 and shared a checklist.',
      'Fewer patients had to wait.',
      'Waiting fell from 60 to 35 minutes.',
      'complaints went down',
    ])
    undo(project)
    expect(codingLines(project)).toEqual([])
    expect(listCodes(project).map(({ name }) => name)).not.toContain('Activity')
  })

  it.each(['atlas-8.4-missing-sources.qdpx', 'value-flow-example.qdpx'])(
    'goes out again valid, the same twice, with as much as came in: %s',
    async name => {
      const { project, report } = await imported(fixture(name))
      const { bytes } = await exportProject(project, 'Valueloom')
      expect(Buffer.compare(bytes, (await exportProject(project, 'Valueloom')).bytes)).toBe(0)
      if (withSchema) expect(await validates(bytes)).toBe('')
      const again = await imported(bytes)
      const { documents, codings, attachments } = report
      expect(again.report).toMatchObject({ documents, codings, attachments })
      expect((await imported(bytes, project)).report).toMatchObject({ documents: 0, codes: 0, codings: 0 })
    },
  )

  it('of NVivo for Windows counts UTF-16 units and two for CRLF; equal words are one passage; cycles are known by name; what dangles is said', async () => {
    const text = '\ufeff😀 One word\r\nanother 😀 word\r\nthe last word'
    const g = (n: number) => `0000000${n}-0000-0000-0000-000000000000`
    const at = (words: string) => text.slice(1).indexOf(words)
    const pick = (n: number, words: string, code: string) =>
      `<PlainTextSelection guid="{${g(n)}}" name="" startPosition="${at(words)}" endPosition="${at(words) + words.length}"><Description/><Coding guid="a${g(n).slice(1)}"><CodeRef targetGUID="${code}"/></Coding></PlainTextSelection>`
    const qde = `<Project xmlns="urn:QDA-XML:project:1.0" name="N" origin="NVivo for Windows"><CodeBook><Codes><Code guid="${g(1)}" name="applied VALUE"/><Code guid="${g(2)}" name="Twin" color="#abc"/><Code guid="${g(3)}" name="Twin" color="rgb(1,2,3)"/></Codes></CodeBook>
      <Sources><TextSource guid="${g(4)}" name="Int" plainTextPath="internal://T.TXT">${pick(5, 'another 😀 word', g(1))}${pick(6, 'another 😀 word', g(2))}${pick(7, 'the last word', g(3))}${pick(8, 'last', g(9))}</TextSource></Sources></Project>`
    const { project, report } = await imported(await archive(qde, { 't.txt': text }))
    expect(codingLines(project).map(({ quote }) => quote)).toEqual([
      'another 😀 word',
      'another 😀 word',
      'the last word',
    ])
    expect(
      listCodes(project)
        .filter(({ name }) => name === 'Twin')
        .map(({ colour }) => colour),
    ).toEqual(['#aabbcc', '#010203'])
    expect(codingLines(project)[0]?.cycle).toBe('APP')
    expect(report.losses.map(({ code }) => code)).toContain('coding.noCode')
  })

  it('whose file claims to be of NVivo but counts code points is placed by what fits', async () => {
    const text = '😀😀😀😀 alpha beta gamma delta epsilon'
    const words = ['alpha', 'gamma', 'delta']
    const point = (word: string) => [...text.slice(0, text.indexOf(word))].length
    const qde = `<Project name="N" origin="NVivo for Windows"><CodeBook><Codes><Code guid="c" name="C"/></Codes></CodeBook><Sources><TextSource guid="t" name="T" plainTextPath="internal://t.txt">${words
      .map(
        word =>
          `<PlainTextSelection guid="s${word}" startPosition="${point(word)}" endPosition="${point(word) + word.length}"><Coding guid="k${word}"><CodeRef targetGUID="c"/></Coding></PlainTextSelection>`,
      )
      .join('')}</TextSource></Sources></Project>`
    const { project, report } = await imported(await archive(qde, { 't.txt': text }))
    expect(codingLines(project).map(({ quote }) => quote)).toEqual(words)
    expect(lossText(report.losses)).toContain('code points')
  })

  it('with a picture keeps the file, its selections and its codings', async () => {
    const qde =
      '<Project name="P"><CodeBook><Codes><Code guid="c" name="C"/></Codes></CodeBook><Sources><PictureSource guid="p" name="Photo" path="internal://p.png"><PictureSelection guid="s" firstX="1" firstY="2" secondX="3" secondY="4"><Coding guid="k"><CodeRef targetGUID="c"/></Coding></PictureSelection></PictureSource></Sources></Project>'
    const { project, report } = await imported(await archive(qde, { 'p.png': Buffer.from([1, 2, 3]) }))
    expect(report.attachments).toBe(1)
    const row = project
      .prepare('SELECT a.selections, p.bytes FROM attachment a JOIN media_part p ON p.hash=a.hash')
      .get() as { selections: string; bytes: Buffer }
    expect(row.bytes).toEqual(Buffer.from([1, 2, 3]))
    expect(row.selections).toContain('firstX')
    expect(row.selections).toContain('CodeRef')
  })
})

describe('a hostile archive is refused, and nothing changes', () => {
  const cases: Record<string, () => Promise<Uint8Array>> = {
    'a document type': () => archive('<!DOCTYPE x [<!ENTITY a "b">]><Project name="&a;"/>'),
    'no project': async () => await archive('<Other/>'),
    'codes 300 deep': () =>
      archive(
        `<Project name="d"><CodeBook><Codes>${'<Code guid="a" name="x">'.repeat(300)}${'</Code>'.repeat(300)}</Codes></CodeBook></Project>`,
      ),
    'an attribute of a megabyte': () => archive(`<Project name="${'x'.repeat(1_000_001)}"/>`),
    'broken XML': () => archive('<Project name="a"><CodeBook></Project>'),
    'no archive and no XML': async () => Buffer.from('hello'),
    'half an archive': async () => (await archive('<Project name="a"/>')).subarray(0, 60),
    'two projects': async () => {
      const zip = new ZipFile()
      for (const name of ['a.qde', 'b.qde']) zip.addBuffer(Buffer.from('<Project name="a"/>'), name)
      zip.end()
      return await buffer(zip.outputStream)
    },
  }
  for (const [what, make] of Object.entries(cases))
    it(what, async () => {
      const project = temporaryProject()
      const before = contents(project)
      await expect(make().then(bytes => imported(bytes, project))).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:file|exchange)\./),
      })
      expect(contents(project)).toEqual(before)
    })

  it('paths that lead out of the archive are not followed', async () => {
    const qde =
      '<Project name="P"><Sources><TextSource guid="t" name="T" plainTextPath="absolute:///etc/passwd"/><TextSource guid="u" name="U" plainTextPath="internal://../../etc/passwd"/></Sources></Project>'
    const { project, report } = await imported(await archive(qde))
    expect(exportRows(project).documents.map(({ text }) => text)).toEqual(['', ''])
    expect(report.losses).toHaveLength(2)
  })
})
