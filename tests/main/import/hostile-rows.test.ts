import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sentenceFor } from '../../../src/main/cli/faults'
import { readInWorker, readTableInWorker } from '../../../src/main/import/read-in-worker'
import { AppError } from '../../../src/shared/errors'
import type { Draft } from '../../../src/shared/model/draft'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { temporaryFolder, temporaryProject } from '../../support/temporary-project'
import { buildWorker } from './build-worker'
import { makeDocx, paragraph, wordPart } from './make-docx'
import { makeXlsx } from './make-xlsx'
import { makeZip } from './make-zip'

/**
 * Every kind of broken or hostile file that concerns imports (text without measure is in `hostile.test.ts`), read as the application reads it: in its built worker, with its deadline and
 * its limit of memory, beside an open project in a folder that is looked at afterwards.
 */
const bytes = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const talk = 'I: What changed?\nP1: A lot of it.\nI: And then?\nP1: Nothing more.\n'
const xml = (inside: string, type = '') => wordPart('document', `<w:body>${inside}</w:body>`).replace('?>', `?>${type}`)
const docxOf = (inside: string, type = '') => makeZip([{ name: 'word/document.xml', data: xml(inside, type) }])
const body = { name: 'word/document.xml', data: xml(paragraph('x')) }
const rtf = (inside: string) => bytes(`{\\rtf1\\ansi ${inside}}`)
const odtOf = (content: string) =>
  makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', data: content },
  ])

let worker: URL
let remove: () => void
let server: Server
const asked: string[] = []
let address = ''
let folder = ''
let before = ''

const state = () =>
  readdirSync(folder)
    .sort()
    .map(
      name =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}`,
    )
    .join('\n')

beforeAll(async () => {
  ;({ worker, remove } = await buildWorker())
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('fetched')
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const place = server.address()
  address = `http://127.0.0.1:${typeof place === 'object' && place !== null ? place.port : 0}`
})
afterAll(() => {
  server.close()
  remove()
})
beforeEach(() => {
  folder = temporaryFolder()
  temporaryProject({ path: join(folder, 'p.vloom') })
  writeFileSync(join(folder, 'secret.txt'), 'THE SECRET')
  before = state()
})
afterEach(() => {
  expect(state()).toBe(before)
  expect(asked).toEqual([])
})

async function refused(read: Promise<unknown>, code: string): Promise<void> {
  const start = performance.now()
  const error = await read.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(AppError)
  if (!(error instanceof AppError)) return
  expect(error.code).toBe(code)
  const sentence = sentenceFor(error)
  // It names the file, says what is the matter, leaves no gap, and ends.
  expect(sentence).toMatch(/^(?=.*a\.\w+)(?!.*\{\{).{30,400}\.$/s)
  expect(performance.now() - start).toBeLessThan(10_500)
}

async function readable(data: Uint8Array, name: string): Promise<Draft> {
  const start = performance.now()
  const draft = await readInWorker(data, name, {}, { worker })
  expect(performance.now() - start).toBeLessThan(10_000)
  expect(importedText(draft)).not.toContain('THE SECRET')
  return draft
}

describe('is refused in one sentence, and nothing happens', () => {
  const nested = (depth: number) => `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}x${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`
  test.each([
    ['a zip bomb that says its size', 'file.tooLarge', 'a.docx', () => docxOf(' '.repeat(11_000_000))],
    [
      'a zip bomb that lies about its size',
      'file.damaged',
      'a.docx',
      () => makeZip([{ ...body, data: xml(' '.repeat(11_000_000)), claims: { size: 500 } }]),
    ],
    [
      'a workbook whose words swell',
      'file.tooLarge',
      'a.xlsx',
      () =>
        makeXlsx(
          { S: [['speaker', 'words']] },
          { instead: { name: 'xl/worksheets/sheet1.xml', data: ' '.repeat(11_000_000) } },
        ),
    ],
    [
      'entries that lie over each other',
      'file.unsafe',
      'a.docx',
      () => makeZip([body, { name: 'b', data: 'x', claims: { offset: 0 } }]),
    ],
    ['a name twice', 'file.unsafe', 'a.docx', () => makeZip([body, body])],
    [
      'names that differ by case',
      'file.unsafe',
      'a.docx',
      () => makeZip([body, { name: 'WORD/document.xml', data: 'x' }]),
    ],
    ['an encrypted entry', 'file.encrypted', 'a.docx', () => makeZip([{ ...body, claims: { flags: 0x801 } }])],
    [
      'a symbolic link',
      'file.unsafe',
      'a.docx',
      () => makeZip([body, { name: 'l', data: 'secret.txt', claims: { attributes: 0o120777 << 16 } }]),
    ],
    ['a path that climbs out', 'file.unsafe', 'a.docx', () => makeZip([{ name: '../secret.txt', data: 'x' }, body])],
    [
      'a path of Windows that climbs out',
      'file.unsafe',
      'a.docx',
      () => makeZip([{ name: '..\\secret.txt', data: 'x' }, body]),
    ],
    [
      'too many entries',
      'file.unsafe',
      'a.docx',
      () => makeZip([body, ...Array.from({ length: 20_001 }, (_, i) => ({ name: `f${i}`, data: '' }))]),
    ],
    [
      'a billion laughs',
      'file.unsafe',
      'a.docx',
      () => docxOf('&b;', `<!DOCTYPE a [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}">]>`),
    ],
    [
      'one large entity again and again',
      'file.unsafe',
      'a.odt',
      () => odtOf(`<!DOCTYPE a [<!ENTITY a "${'a'.repeat(100_000)}">]><o>${'&a;'.repeat(10_000)}</o>`),
    ],
    [
      'an entity of another file',
      'file.unsafe',
      'a.docx',
      () => docxOf('&x;', '<!DOCTYPE a [<!ENTITY x SYSTEM "secret.txt">]>'),
    ],
    [
      'a document type in a workbook',
      'file.unsafe',
      'a.xlsx',
      () =>
        makeXlsx(
          { S: [['speaker', 'words']] },
          { instead: { name: 'xl/worksheets/sheet1.xml', data: '<!DOCTYPE a [<!ENTITY a "x">]><sst/>' } },
        ),
    ],
    ['elements 10,000 deep', 'file.damaged', 'a.docx', () => docxOf(nested(10_000))],
    ['groups of rich text without end', 'file.damaged', 'a.rtf', () => rtf(`${'{'.repeat(100_000)}x`)],
    [
      'an old Word document',
      'file.legacy',
      'a.doc',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), utf16('WordDocument')]),
    ],
    ['a picture called a transcript', 'file.notText', 'a.txt', () => Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['nothing', 'file.empty', 'a.txt', () => new Uint8Array()],
    [
      'a sheet that claims its last corner',
      'file.unsafe',
      'a.xlsx',
      () =>
        makeXlsx(
          { S: [] },
          {
            instead: {
              name: 'xl/worksheets/sheet1.xml',
              data: '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
            },
          },
        ),
    ],
  ] as [string, string, string, () => Uint8Array][])('%s', async (_, code, name, make) => {
    await refused(readInWorker(make(), name, {}, { worker }), code)
  })
})

describe('is read as what it says, with nothing fetched and nothing else read', () => {
  test('what a document, a page and rich text point to outside themselves', async () => {
    const link = `<Relationships><Relationship Id="r1" Target="${address}/picture.png" TargetMode="External"/><Relationship Id="r2" Target="file:///${join(folder, 'secret.txt')}" TargetMode="External"/></Relationships>`
    const field = `<w:p><w:r><w:instrText>INCLUDETEXT "${join(folder, 'secret.txt')}"</w:instrText></w:r><w:r><w:t>Words</w:t></w:r></w:p>`
    const word = await readable(makeDocx(field, [{ name: 'word/_rels/document.xml.rels', data: link }]), 'a.docx')
    expect(importedText(word)).toBe('Words')
    const page = `<html><head><base href="${address}/"><link rel="stylesheet" href="${address}/a.css"><script src="${address}/a.js"></script></head><body onload="fetch('${address}/b')"><img src="${address}/i.png"><iframe src="file://${join(folder, 'secret.txt')}"></iframe><object data="${address}/o"></object><p>Words</p></body></html>`
    expect(importedText(await readable(bytes(page), 'a.html'))).toBe('Words')
    const rich = `{\\field{\\*\\fldinst INCLUDEPICTURE "${address}/p.png"}{\\fldrslt Words}}{\\object\\objlink{\\*\\objdata 00}}\\par`
    expect(importedText(await readable(rtf(rich), 'a.rtf')).trim()).toBe('Words')
    const open = `<o:d xmlns:o="o" xmlns:t="t" xmlns:x="http://www.w3.org/1999/xlink"><o:text><t:section><t:section-source x:href="${address}/s.odt"/></t:section><t:p>Words</t:p></o:text></o:d>`
    expect(importedText(await readable(odtOf(open), 'a.odt'))).toBe('Words')
  })

  test('a workbook that links to another, with cells that are formulas', async () => {
    const formula = `WEBSERVICE("${address}/x")&CMD|'/c calc'!A1`
    const sheet = makeXlsx(
      {
        S: [
          ['speaker', 'words'],
          ['A', { formula, value: 'was computed' }],
          ['=1+1', '@SUM(A1)'],
          ['A', '+1'],
          ['=1+1', '-1'],
        ],
      },
      {
        more: [
          {
            name: 'xl/externalLinks/externalLink1.xml',
            data: `<externalLink><externalBook href="${address}/b.xlsx"/></externalLink>`,
          },
        ],
      },
    )
    const draft = await readable(sheet, 'a.xlsx')
    expect(draft.turns.map(turn => turn.text)).toEqual(['was computed', '@SUM(A1)', '+1', '-1'])
    expect(draft.speakers.map(({ label }) => label)).toEqual(['A', '=1+1'])
  })

  test('days of both of Excel’s calendars', async () => {
    const rows = (day: number) => ({
      S: [
        ['When', 'Activity'],
        [{ day }, 'We met.'],
      ],
    })
    const days = await Promise.all([
      readTableInWorker(makeXlsx(rows(46_082)), 'a.xlsx', {}, { worker }),
      readTableInWorker(makeXlsx(rows(44_620), { from1904: true }), 'a.xlsx', {}, { worker }),
    ])
    expect(days.map(table => table.rows[0]?.[0])).toEqual(['2026-03-01', '2026-03-01'])
  })

  test('columns named as what all objects have', async () => {
    const csv = '__proto__,constructor,toString\nx,y,We met.\nx,y,Again.\n'
    const table = await readTableInWorker(bytes(csv), 'a.csv', {}, { worker })
    expect(table.columns).toEqual(['__proto__', 'constructor', 'toString'])
    expect(table.rows[1]).toEqual(['x', 'y', 'Again.'])
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })

  test('a long table, ragged, with headings twice', async () => {
    const csv = `name,name,words\n${'A,B,"so,\n""so"""\nC\n'.repeat(20_000)}`
    const table = await readTableInWorker(bytes(csv), 'a.csv', {}, { worker })
    expect(table.columns).toEqual(['name', 'name (2)', 'words'])
    expect(table.rows).toHaveLength(40_000)
    expect(table.rows[1]).toEqual(['C', '', ''])
  })
})

describe('letters of every kind', () => {
  const words = (draft: Draft) => draft.turns.map(turn => turn.text)
  const utf32 = (text: string, little: boolean, mark: boolean) => {
    const points = [...(mark ? `\ufeff${text}` : text)].map(letter => letter.codePointAt(0) ?? 0)
    const out = Buffer.alloc(points.length * 4)
    points.forEach((point, i) => {
      if (little) out.writeUInt32LE(point, i * 4)
      else out.writeUInt32BE(point, i * 4)
    })
    return out
  }
  test.each([
    ['UTF-16 without a mark', utf16(talk)],
    ['UTF-16, big end first, without a mark', utf16(talk).swap16()],
    ['UTF-32 with a mark', utf32(talk, true, true)],
    ['UTF-32, big end first, with a mark', utf32(talk, false, true)],
    ['UTF-32 without a mark', utf32(talk, true, false)],
    ['UTF-32, big end first, without a mark', utf32(talk, false, false)],
    ['line ends of three kinds', bytes(talk.replace('\n', '\r\n').replace('?\nP1', '?\rP1'))],
  ])('%s', async (_, data) => {
    const draft = await readable(data, 'a.txt')
    expect(words(draft)).toEqual(['What changed?', 'A lot of it.', 'And then?', 'Nothing more.'])
    expect(importedText(draft)).toBe(talk)
  })

  test('NUL and halves of a pair become one sign each, so that places hold', async () => {
    const draft = await readable(bytes('I: a\u0000b?\nP1: So.\nI: Why?\nP1: So.\n'), 'a.txt')
    expect(words(draft)[0]).toBe('a\ufffdb?')
    const half = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      utf16('I: a?\nP1: b'),
      Buffer.from([0x3d, 0xd8]),
      utf16('c.\nI: d?\nP1: e.\n'),
    ])
    expect(words(await readable(half, 'a.txt'))[1]).toBe('b\ufffdc.')
  })

  test('marks within the text, zero width, overrides and next-line signs are kept where they are', async () => {
    const odd = 'a\ufeffb\u200bc\u202ed\u2066e\u0085f\u2028g'
    const text = `I: Why?\nP1: ${odd}\nI: And?\nP1: So.\n`
    const draft = await readable(bytes(text), 'a.txt')
    expect(words(draft)[1]).toBe(odd)
    expect(importedText(draft)).toBe(text)
  })

  test('a name that is made to look like another loses what turns it round', async () => {
    const draft = await readable(bytes('I\u202e: Why?\nI: Why?\n\u200bP1: So.\nP1: So.\n'), 'a.txt')
    expect(draft.speakers.map(({ label }) => label)).toEqual(['I', 'P1'])
  })
})
