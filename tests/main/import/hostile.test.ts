import { describe, expect, test } from 'vitest'
import { mostBytes } from '../../../src/main/import/open-input'
import { readFile } from '../../../src/main/import/read'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { makeDocx, paragraph, wordPart } from './make-docx'
import { makeZip } from './make-zip'

const bytes = (text: string) => new TextEncoder().encode(text)
const compound = (name: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')])

describe('a file that is no transcript is refused by name', () => {
  test.each([
    ['nothing at all', new Uint8Array(), 'a.txt', 'file.empty', {}],
    ['only white space', bytes(' \n\n\t'), 'a.txt', 'file.noText', {}],
    ['only a byte order mark', Buffer.from([0xef, 0xbb, 0xbf]), 'a.txt', 'file.noText', {}],
    ['an old Word document', compound('WordDocument'), 'a.docx', 'file.legacy', { format: 'Word (.doc)' }],
    ['a Word document under a password', compound('EncryptedPackage'), 'a.docx', 'file.encrypted', {}],
    ['a damaged PDF called .txt', bytes('%PDF-1.7\n%âã\n1 0 obj'), 'a.txt', 'file.damaged', {}],
    [
      'a picture called .docx',
      Buffer.from('89504e470d0a1a0a0000', 'hex'),
      'a.docx',
      'file.notText',
      { format: 'a PNG picture' },
    ],
    ['a recording', Buffer.concat([Buffer.from('RIFF....WAVEfmt '), Buffer.alloc(99)]), 'a.wav', 'file.notText', {}],
    [
      'bytes of a program',
      Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251)),
      'a.txt',
      'file.notText',
      {},
    ],
    [
      'a workbook of one empty part',
      makeZip([{ name: 'xl/workbook.xml', data: '<x/>' }]),
      'a.docx',
      'file.damaged',
      {},
    ],
    [
      'a Pages document',
      makeZip([{ name: 'Index/Document.iwa', data: 'x' }]),
      'a.pages',
      'file.unsupported',
      { format: 'Pages (.pages)' },
    ],
    [
      'any other archive',
      makeZip([{ name: 'a.txt', data: 'x' }]),
      'a.zip',
      'file.unsupported',
      { format: 'a zip archive' },
    ],
    ['an empty archive', makeZip([]), 'a.docx', 'file.unsupported', {}],
    ['a Word document without words', makeDocx(paragraph('')), 'a.docx', 'file.noText', {}],
    ['a Word document cut in two', makeDocx(paragraph('x')).slice(0, 300), 'a.docx', 'file.damaged', {}],
    ['a file beyond the limit', new Uint8Array(mostBytes + 1), 'a.txt', 'file.tooLarge', { limit: 64 }],
  ])('%s', async (_, data, name, code, details) => {
    await expect(readFile(data, name)).rejects.toMatchObject({ code, details: { file: name, ...details } })
  })
})

describe('an archive that is not what it seems is refused', () => {
  const document = wordPart('document', `<w:body>${paragraph('x')}</w:body>`)
  const other = { name: 'word/document.xml', data: document }
  test.each([
    ['a path that climbs out', [{ name: '../../evil.xml', data: 'x' }, other], 'file.unsafe'],
    ['an absolute path', [{ name: '/etc/passwd', data: 'x' }, other], 'file.unsafe'],
    ['a drive letter', [{ name: 'C:/x', data: 'x' }, other], 'file.unsafe'],
    ['a name with a zero', [{ name: 'a\u0000b', data: 'x' }, other], 'file.unsafe'],
    ['the same name twice', [other, other], 'file.unsafe'],
    ['names that differ by case only', [other, { name: 'Word/Document.xml', data: 'x' }], 'file.unsafe'],
    [
      'a symbolic link',
      [other, { name: 'link', data: '/etc/passwd', claims: { attributes: 0o120777 << 16 } }],
      'file.unsafe',
    ],
    ['entries that share their bytes', [other, { name: 'b', data: 'x', claims: { offset: 0 } }], 'file.unsafe'],
    ['an encrypted entry', [{ ...other, claims: { flags: 0x801 } }], 'file.encrypted'],
    ['a size that lies', [{ ...other, claims: { size: 10 } }], 'file.damaged'],
    [
      'a declared size without measure',
      [other, { name: 'b', data: 'x', claims: { size: 0xf0000000 } }],
      'file.tooLarge',
    ],
    [
      '20 million blanks in 20 thousand bytes',
      [{ name: 'word/document.xml', data: document.replace('x', ' '.repeat(20_000_000)) }],
      'file.tooLarge',
    ],
  ])('%s', async (_, parts, code) => {
    await expect(readFile(makeZip(parts), 'a.docx')).rejects.toMatchObject({ code })
  })
})

describe('a part of XML that means harm is refused', () => {
  test.each([
    ['entities within entities', '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>', '&b;', 'file.unsafe'],
    ['an entity that reads a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;', 'file.unsafe'],
    ['an entity nobody defined', '', '&boom;', 'file.damaged'],
    ['elements that are not closed', '', '<w:p>', 'file.damaged'],
    ['elements nested without end', '', `${'<w:p>'.repeat(5000)}${'</w:p>'.repeat(5000)}`, 'file.damaged'],
  ])('%s', async (_, type, inside, code) => {
    const xml = wordPart('document', `<w:body>${inside}</w:body>`).replace('?>', `?>${type}`)
    await expect(readFile(makeZip([{ name: 'word/document.xml', data: xml }]), 'a.docx')).rejects.toMatchObject({
      code,
    })
  })

  test('an external picture is neither fetched nor read', async () => {
    const draft = await readFile(
      makeDocx(paragraph('Words'), [
        {
          name: 'word/_rels/document.xml.rels',
          data: '<Relationships><Relationship Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
        },
      ]),
      'a.docx',
    )
    expect(importedText(draft)).toBe('Words')
  })
})

describe('text without measure is read in good time', () => {
  const seconds = async (text: string, name = 'a.txt') => {
    // Of the processor, which others may be using as well.
    const start = process.cpuUsage()
    const draft = await readFile(bytes(text), name)
    expect(importedText(draft)).toBe(text)
    return process.cpuUsage(start).user / 1_000_000
  }

  test.each([
    ['one word of 5 million letters', 'x'.repeat(5_000_000)],
    ['one word of 5 million letters that are not Latin', 'я'.repeat(5_000_000)],
    ['one paragraph of 20 million characters', 'word, and '.repeat(2_000_000)],
    ['a million lines', 'a\n'.repeat(1_000_000)],
    ['a million blank lines', `a${'\n'.repeat(1_000_000)}b`],
    ['five million spaces', `a${' '.repeat(5_000_000)}b`],
    ['lines that are nearly labels', `${'a '.repeat(20)}:${' '.repeat(200)}x\n`.repeat(20_000)],
    ['lines of brackets', `${'['.repeat(150)}\n`.repeat(20_000)],
    ['lines of nearly times', `${'00:'.repeat(60)}\n`.repeat(20_000)],
    ['200,000 labelled lines', 'I: Why?\nP1: So.\n'.repeat(100_000)],
    ['100,000 different labels', Array.from({ length: 100_000 }, (_, i) => `P${i % 9999}: So ${i}.`).join('\n')],
  ])('%s', async (_, text) => {
    expect(await seconds(text)).toBeLessThan(10)
  })

  test.each([
    ['stars of Markdown', '*a '.repeat(500_000), 'a.md'],
    ['nested signs of Markdown', '**_`['.repeat(200_000), 'a.md'],
    [
      'a hundred thousand captions',
      Array.from({ length: 100_000 }, (_, i) => `${i}\n00:00:00,000 --> 00:00:01,000\n<i>x</i> &amp; y\n`).join('\n'),
      'a.srt',
    ],
    ['tags that never close', `WEBVTT\n\n00:00.000 --> 00:01.000\n${'<v '.repeat(300_000)}`, 'a.vtt'],
    ['quotes that never close', `speaker,text\n${'"a,'.repeat(20_000)}`, 'a.csv'],
  ])('%s', async (_, text, name) => {
    expect(await seconds(text, name)).toBeLessThan(10)
  })

  test.each([
    ['a page of open tags', `<html><body>${'<b><div class="speaker">'.repeat(100_000)}x`, 'a.html'],
    ['a page of half tags', `<html><body>x${'<a x="'.repeat(200_000)}`, 'a.html'],
    ['rich text of bare groups', `{\\rtf1 x${'{}'.repeat(500_000)}}`, 'a.rtf'],
  ])('%s', async (_, text, name) => {
    const start = performance.now()
    const draft = await readFile(bytes(text), name)
    expect(importedText(draft)).toContain('x')
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  test('rich text nested without end is refused', async () => {
    await expect(readFile(bytes(`{\\rtf1 x${'{'.repeat(100_000)}`), 'a.rtf')).rejects.toMatchObject({
      code: 'file.damaged',
    })
  })
})

test('names of objects’ own properties are ordinary labels', async () => {
  const text =
    '__proto__: Why?\nconstructor: So.\n__proto__: Why?\nconstructor: So.\ntoString: What?\ntoString: Yes.\nP1: No.\n'
  const draft = await readFile(bytes(text), 'a.txt', { labels: ['__proto__', 'constructor', 'toString'] })
  expect(draft.speakers.map(speaker => speaker.label)).toContain('constructor')
  expect(importedText(draft)).toBe(text)
  expect(Object.prototype).not.toHaveProperty('turns')
})
