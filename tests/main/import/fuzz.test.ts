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
const rounds = Number(process.env.FUZZ ?? 600)

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

const list = '<w:pPr><w:pStyle w:val="L"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
const wordTable = Buffer.from(
  wordPart(
    'document',
    `<w:body>${paragraph('one', list)}<w:tbl>${talk.map(line => `<w:tr><w:tc><w:p/></w:tc><w:tc>${paragraph(line)}${paragraph('two', list)}</w:tc></w:tr>`).join('')}</w:tbl></w:body>`,
  ),
)
const numbering = Buffer.from(
  wordPart(
    'numbering',
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>',
  ),
)
const styles = Buffer.from(
  wordPart(
    'styles',
    '<w:style w:styleId="L"><w:name w:val="heading 1"/><w:basedOn w:val="M"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="M"><w:basedOn w:val="L"/><w:rPr><w:b/></w:rPr></w:style>',
  ),
)
const packWord = (parts: Record<string, Uint8Array>) =>
  makeZip(
    Object.entries({ 'document.xml': wordTable, 'numbering.xml': numbering, 'styles.xml': styles, ...parts }).map(
      ([name, data]) => ({ name: `word/${name}`, data }),
    ),
  )
const odtTable = Buffer.from(
  `<o:d xmlns:o="o" xmlns:t="t" xmlns:a="a"><t:list-style a:name="N"><t:list-level-style-number t:level="1" a:num-format="a" a:num-suffix=")"/></t:list-style><o:text><t:list t:style-name="N"><t:list-item t:start-value="3"><t:p>one</t:p><t:list><t:list-item><t:p>two</t:p></t:list-item></t:list></t:list-item></t:list>${talk.map(line => `<a:table-row><a:table-cell/><a:table-cell><t:p>${line.replace('&', '&amp;')}</t:p></a:table-cell></a:table-row>`).join('')}</o:text></o:d>`,
)

const seeds: Record<string, { name: string; files: Uint8Array[]; pack?: (data: Uint8Array) => Uint8Array }> = {
  txt: { name: 'a.txt', files: text('.txt') },
  md: {
    name: 'a.md',
    files: [...text('.md'), Buffer.from('A.\n\n| a | b |\n|---|:-:|\n| 1 | x \\| y |\n| 2 ||\n\nB.\n')],
  },
  vtt: { name: 'a.vtt', files: text('.vtt') },
  srt: { name: 'a.srt', files: text('.srt') },
  docx: { name: 'a.docx', files: [makeDocx(talk.map(line => paragraph(line)).join(''))] },
  // Damage within the parts, since damage to the archive rarely gets that far.
  'docx’s XML': { name: 'a.docx', files: [wordXml], pack: data => makeZip([{ name: 'word/document.xml', data }]) },
  'docx’s tables and lists': { name: 'a.docx', files: [wordTable], pack: data => packWord({ 'document.xml': data }) },
  'docx’s numbering': { name: 'a.docx', files: [numbering], pack: data => packWord({ 'numbering.xml': data }) },
  'docx’s styles': { name: 'a.docx', files: [styles], pack: data => packWord({ 'styles.xml': data }) },
  odt: { name: 'a.odt', files: [packOdt(odtXml)] },
  'odt’s XML': { name: 'a.odt', files: [odtXml, odtTable], pack: packOdt },
  rtf: {
    name: 'a.rtf',
    files: [
      Buffer.from(`{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}${talk.map(line => `{\\b ${line}}\\u233?\\'e9\\par`).join('\n')}}`),
      Buffer.from(
        `{\\rtf1{\\stylesheet{\\s1 heading 1;}}\\pard\\s1 Head\\par${talk.map(line => `\\trowd\\pard\\intbl\\cell ${line}\\cell\\row\\pard{\\listtext 1.\\tab}item\\par`).join('\n')}}`,
      ),
    ],
  },
  html: {
    name: 'a.html',
    files: [
      Buffer.from(
        `<html><body>${talk.map(line => `<p class="speaker" data-time="1">A</p><b>${line}</b><br>`).join('\n')}</body></html>`,
      ),
      Buffer.from(
        `<html><body><ol start="2" type="i"><li>one<ul><li>two</ol><table>${talk.map(line => `<tr><td></td><td><p>${line}</p><td>x</tr>`).join('\n')}</table><div id="sdfootnote1"><a class="sdfootnotesym">1</a>note</div></body></html>`,
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
      const start = process.cpuUsage()
      try {
        const draft = Draft.parse(await readFile(bytes, name))
        checkWhole(draft)
        if (wholeFile.has(draft.format)) expect(importedText(draft)).toBe(decodeText(bytes, name).text)
      } catch (error) {
        if (!(error instanceof AppError) || !/^(?:file|table)\./.test(error.code))
          throw new Error(`round ${round}: ${Buffer.from(bytes).toString('base64')}`, { cause: error })
      }
      // The processor’s time, since other programs may have it for longer than a reader takes.
      const { user, system } = process.cpuUsage(start)
      expect(user + system).toBeLessThan(2_000_000)
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
