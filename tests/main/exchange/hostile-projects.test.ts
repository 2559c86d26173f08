import { fc, it as prop } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { addClaim } from '../../../src/main/db/claims'
import { listCodes } from '../../../src/main/db/codes'
import { addFlow } from '../../../src/main/db/flows'
import { addParticipant } from '../../../src/main/db/participants'
import { exportRows } from '../../../src/main/db/refi/export-rows'
import { bringIn as bringForeign } from '../../../src/main/exchange/refi/bring-in'
import { exportProject } from '../../../src/main/exchange/refi/export-project'
import { prepareImport } from '../../../src/main/exchange/refi/prepare-import'
import { legalWords } from '../../../src/main/exchange/refi/xml-words'
import { said } from '../../support/said'
import { bringIn, codeWords, contents, draftOf, temporaryProject } from '../../support/temporary-project'
import { makeZip, type ZipPart } from '../import/make-zip'

const qde =
  '<Project name="P"><Sources><TextSource guid="t" name="T" plainTextPath="internal://t.txt"/></Sources></Project>'
const whole: readonly ZipPart[] = [
  { name: 'project.qde', data: qde },
  { name: 'sources/t.txt', data: 'Some words.' },
]

describe('an archive that means harm is refused in a sentence, and nothing changes', () => {
  const cases: Record<string, { code: string; parts: () => ZipPart[] }> = {
    'a project that inflates two hundredfold': {
      code: 'file.tooLarge',
      parts: () => [{ name: 'project.qde', data: `<Project name="${' '.repeat(30_000_000)}"/>` }],
    },
    'an entry that claims to be small': {
      code: 'file.damaged',
      parts: () => [{ name: 'project.qde', data: qde.padEnd(100_000), claims: { size: 10 } }],
    },
    'entries that share their bytes': {
      code: 'file.unsafe',
      parts: () => [...whole, { name: 'sources/u.txt', data: 'x', claims: { offset: 0 } }],
    },
    'two entries of one name': {
      code: 'file.unsafe',
      parts: () => [...whole, { name: 'sources/t.txt', data: 'other' }],
    },
    'names that differ by case alone': {
      code: 'file.unsafe',
      parts: () => [...whole, { name: 'Sources/T.TXT', data: 'other' }],
    },
    'a locked entry': { code: 'file.encrypted', parts: () => [{ ...whole[0]!, claims: { flags: 0x801 } }, whole[1]!] },
    'a symbolic link': {
      code: 'file.unsafe',
      parts: () => [...whole, { name: 'sources/l', data: '/etc/passwd', claims: { attributes: 0o120777 << 16 } }],
    },
    'a name that climbs out': { code: 'file.unsafe', parts: () => [...whole, { name: '../x.txt', data: 'x' }] },
    'a path of the disk': { code: 'file.unsafe', parts: () => [...whole, { name: '/etc/cron.d/x', data: 'x' }] },
    'more files than any project has': {
      code: 'file.unsafe',
      parts: () => [...whole, ...Array.from({ length: 20_000 }, (_, n) => ({ name: `sources/${n}.txt`, data: '' }))],
    },
    'a drive letter': { code: 'file.unsafe', parts: () => [...whole, { name: 'C:/x.txt', data: 'x' }] },
    'entities that unfold': {
      code: 'file.unsafe',
      parts: () => [{ name: 'p.qde', data: `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(1000)}">]><Project name="&a;"/>` }],
    },
    'an entity that reads a file': {
      code: 'file.unsafe',
      parts: () => [
        { name: 'p.qde', data: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Project name="&a;"/>' },
      ],
    },
    'codes ten thousand deep': {
      code: 'file.unsafe',
      parts: () => [
        {
          name: 'p.qde',
          data: `<Project><CodeBook><Codes>${'<Code guid="a" name="x">'.repeat(10_000)}${'</Code>'.repeat(10_000)}</Codes></CodeBook></Project>`,
        },
      ],
    },
    'a project in letters that are none': {
      code: 'file.damaged',
      parts: () => [{ name: 'p.qde', data: Buffer.from([0x3c, 0x50, 0xff, 0xfe, 0xfd]) }],
    },
  }
  for (const [what, { code, parts }] of Object.entries(cases))
    it(what, async () => {
      const project = temporaryProject()
      const before = contents(project)
      await expect(
        prepareImport(makeZip(parts()), 'x.qdpx').then(read => bringForeign(project, read)),
      ).rejects.toMatchObject({ code })
      expect(contents(project)).toEqual(before)
    })
})

it('an archive within the archive is kept as the file it is, and not opened', async () => {
  const inner = makeZip([...whole, { name: 'sources/bomb', data: Buffer.alloc(30_000_000) }])
  const nested = qde.replace('</Sources>', '<PictureSource guid="n" name="N" path="internal://n.qdpx"/></Sources>')
  const project = temporaryProject()
  const read = await prepareImport(
    makeZip([{ name: 'project.qde', data: nested }, whole[1]!, { name: 'sources/n.qdpx', data: inner }]),
    'x.qdpx',
  )
  bringForeign(project, read)
  const kept = project.prepare('SELECT bytes FROM media_part').pluck().all() as Buffer[]
  expect(kept.map(bytes => Buffer.compare(bytes, inner))).toEqual([0])
  const within = makeZip([{ name: 'project.qde', data: inner }])
  await expect(prepareImport(within, 'x.qdpx')).rejects.toMatchObject({ code: expect.stringMatching(/^file\./) })
})

it('damaged and forbidden characters of a text are shown one for one, so that passages keep their places', async () => {
  const text = Buffer.concat([Buffer.from('a\u0000b '), Buffer.from([0xff]), Buffer.from(' words here')])
  const project = temporaryProject()
  const pick =
    '<PlainTextSelection guid="s" startPosition="6" endPosition="11"><Coding guid="k"><CodeRef targetGUID="c"/></Coding></PlainTextSelection>'
  const parts = [
    {
      name: 'p.qde',
      data: `<Project><CodeBook><Codes><Code guid="c" name="__proto__"/></Codes></CodeBook><Sources><TextSource guid="t" name="constructor" plainTextPath="internal://t.txt">${pick}</TextSource></Sources></Project>`,
    },
    { name: 'sources/t.txt', data: text },
  ]
  const report = bringForeign(project, await prepareImport(makeZip(parts), 'x.qdpx'))
  expect(exportRows(project).codings.map(({ quote }) => quote)).toEqual(['words'])
  expect(exportRows(project).documents.map(({ title, text: said }) => [title, said])).toEqual([
    ['constructor', 'a\ufffdb \ufffd words here'],
  ])
  expect(listCodes(project).some(({ name }) => name === '__proto__')).toBe(true)
  expect(report.losses).toMatchObject([{ code: 'text.damaged', details: { count: 2 } }])
})

it('paths to other computers, other folders and without a scheme are not followed', async () => {
  const paths = [
    '//host/share/a.txt',
    'file:///etc/passwd',
    'relative:///../a.txt',
    'internal://../t.txt',
    'internal://a/../t.txt',
    'absolute:///C:/a.txt',
  ]
  const sources = paths.map((path, index) => `<TextSource guid="t${index}" name="T${index}" plainTextPath="${path}"/>`)
  const parts = [
    {
      name: 'p.qde',
      data: `<Project><Sources>${sources.join('')}<TextSource guid="u" name="U" plainTextPath="t.txt"/></Sources></Project>`,
    },
    whole[1]!,
  ]
  const project = temporaryProject()
  const report = bringForeign(project, await prepareImport(makeZip(parts), 'x.qdpx'))
  expect(report.losses.filter(({ code }) => code === 'text.missing').map(({ details }) => details.path)).toEqual(paths)
  expect(
    exportRows(project)
      .documents.map(({ text }) => text)
      .filter(text => text !== ''),
  ).toEqual(['Some words.'])
})

/** Words as people and programs write them: beyond the basic plane, from right to left, markup, controls, nothing. */
const words = fc.oneof(
  fc.constantFrom(
    '😀',
    'שלום',
    'a & b',
    '<b>',
    ']]>',
    '"q"',
    'é',
    '\u0001',
    '\t',
    'x\ud83d',
    '￾',
    "'",
    '𝒳y',
    '&amp;',
    '::',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const phrase = fc.array(words, { minLength: 1, maxLength: 4 }).map(parts => parts.join(' '))

prop.prop([fc.array(phrase, { minLength: 2, maxLength: 5 }), phrase, phrase], { numRuns: 6 })(
  'whatever stands in texts, names and claims comes back as it was',
  async (texts, name, statement) => {
    const project = temporaryProject()
    // A draft holds what a reader has decoded: whole characters, line ends LF.
    const tidy = (text: string) => text.toWellFormed().replaceAll(/[\r\n\0]/g, ' ')
    bringIn(project, draftOf([...texts.map(text => `anchor ${tidy(text)} end`), 'anchor two end']))
    const from = codeWords(project, 'Leila', 'anchor two', 'POT')
    const to = codeWords(project, 'Leila', 'two end', 'REA')
    addFlow(project, { from: from.id, to: to.id, kind: 'flow', status: 'told', memo: tidy(statement) })
    addParticipant(project, `n ${legal(name)}`)
    addClaim(project, {
      statement: `c ${tidy(statement)}`.trim(),
      path: [],
      status: 'draft',
      alternatives: tidy(name),
      note: '',
    })
    const { bytes } = await exportProject(project, 'Valueloom')
    const there = temporaryProject()
    bringForeign(there, await prepareImport(bytes, 'back.qdpx'))
    expect(said(there)).toEqual(said(project))
  },
)

/** A name stands in the XML itself, which cannot hold every character. */
function legal(text: string): string {
  return legalWords(text).replaceAll(/\s/g, ' ').trim()
}
