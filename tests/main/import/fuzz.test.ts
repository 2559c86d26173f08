import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decodeText } from '../../../src/main/import/decode'
import { readFile } from '../../../src/main/import/read'
import { AppError } from '../../../src/shared/errors'
import { Draft } from '../../../src/shared/model/draft'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { checkWhole } from './check-whole'
import { conventions } from './conventions'
import { makeDocx, paragraph, wordPart } from './make-docx'
import { makeXlsx } from './make-xlsx'
import { makeZip } from './make-zip'
import { mutate, random } from './mutate'

/** `FUZZ=10000` for a long run. */
const rounds = Number(process.env.FUZZ ?? 1000)

const text = (name: string) => conventions.filter(each => each.file.endsWith(name)).map(each => Buffer.from(each.text))
const talk = ['I: What changed?', 'P1: A lot & more.', 'I: And then?', 'P1: 😀 Nothing.']

const box = '<mc:AlternateContent><mc:Choice><w:txbxContent><w:p/></w:txbxContent></mc:Choice></mc:AlternateContent>'
const wordXml = Buffer.from(
  wordPart(
    'document',
    `<w:body>${talk.map(line => paragraph(line)).join(`<w:del><w:p/></w:del>${box}<w:tr><w:tc/></w:tr>`)}</w:body>`,
  ),
)
const odtXml = Buffer.from(
  `<o:d xmlns:o="o" xmlns:t="t"><o:text>${talk.map(line => `<t:p>${line.replace('&', '&amp;')}<t:s/></t:p>`).join('')}</o:text></o:d>`,
)
const packOdt = (data: Uint8Array) =>
  makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', data },
  ])

const seeds: Record<string, { name: string; files: Uint8Array[]; pack?: (data: Uint8Array) => Uint8Array }> = {
  txt: { name: 'a.txt', files: text('.txt') },
  md: { name: 'a.md', files: text('.md') },
  vtt: { name: 'a.vtt', files: text('.vtt') },
  srt: { name: 'a.srt', files: text('.srt') },
  docx: { name: 'a.docx', files: [makeDocx(talk.map(line => paragraph(line)).join(''))] },
  // Damage within the parts, since damage to the archive rarely gets that far.
  'docx’s XML': { name: 'a.docx', files: [wordXml], pack: data => makeZip([{ name: 'word/document.xml', data }]) },
  odt: { name: 'a.odt', files: [packOdt(odtXml)] },
  'odt’s XML': { name: 'a.odt', files: [odtXml], pack: packOdt },
  rtf: {
    name: 'a.rtf',
    files: [
      Buffer.from(`{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}${talk.map(line => `{\\b ${line}}\\u233?\\'e9\\par`).join('\n')}}`),
    ],
  },
  html: {
    name: 'a.html',
    files: [
      Buffer.from(
        `<html><body>${talk.map(line => `<p class="speaker" data-time="1">A</p><b>${line}</b><br>`).join('\n')}</body></html>`,
      ),
    ],
  },
  xlsx: { name: 'a.xlsx', files: [makeXlsx({ S: [['speaker', 'words'], ...talk.map(line => ['A', line])] })] },
  'xlsx’s XML': {
    name: 'a.xlsx',
    files: [
      Buffer.from(
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><v>speaker</v></c><c r="B1" t="str"><v>words</v></c></row><row r="2"><c r="A2" t="str"><v>I</v></c><c r="B2" t="inlineStr"><is><t>Why &amp; 😀?</t></is></c></row></sheetData></worksheet>',
      ),
    ],
    pack: data => makeXlsx({ S: [] }, { instead: { name: 'xl/worksheets/sheet1.xml', data } }),
  },
  csv: { name: 'a.csv', files: [Buffer.from('speaker,timestamp,words\nA,0:01,"Yes, ""so"""\nB,0:02,No\n')] },
}

/** Formats whose imported text is the file itself. */
const wholeFile = new Set(['txt', 'md', 'vtt', 'srt', 'csv'])

test.each(Object.entries(seeds))(
  'a damaged .%s is read or refused in words, never worse',
  async (_, { name, files, pack }) => {
    const next = random(20_261_123)
    for (let round = 0; round < rounds; round++) {
      const damaged = mutate(files[round % files.length] ?? new Uint8Array(), next)
      const bytes = pack?.(damaged) ?? damaged
      const start = performance.now()
      try {
        const draft = Draft.parse(await readFile(bytes, name))
        checkWhole(draft)
        if (wholeFile.has(draft.format)) expect(importedText(draft)).toBe(decodeText(bytes, name).text)
      } catch (error) {
        if (!(error instanceof AppError) || !/^(?:file|table)\./.test(error.code))
          throw new Error(`round ${round}: ${Buffer.from(bytes).toString('base64')}`, { cause: error })
      }
      expect(performance.now() - start).toBeLessThan(2000)
    }
  },
)

const samples = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'samples')
const refused: Record<string, string> = {
  'pdf_image-only.pdf': 'file.scanned',
  'pdf_encrypted_r6_both-passwords.pdf': 'file.encrypted',
}
const there = existing(samples)
test.skipIf(there.length === 0)('larger real files beside the project are read whole, or refused by name', async () => {
  for (const file of there) {
    const bytes = readFileSync(`${samples}/${file}`)
    if (refused[file] !== undefined || file.endsWith('.qdpx')) {
      await expect(readFile(bytes, file)).rejects.toMatchObject({ code: refused[file] ?? 'file.unsupported' })
      continue
    }
    const draft = Draft.parse(await readFile(bytes, file))
    checkWhole(draft)
    if (/\.(?:md|csv|xsd|tsv)$/.test(file))
      expect(importedText(draft)).toBe(
        bytes
          .toString('utf8')
          .replace(/^\ufeff/, '')
          .replace(/\r\n?/g, '\n'),
      )
  }
})

function existing(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
