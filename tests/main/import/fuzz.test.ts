import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeText } from '../../../src/main/import/decode'
import { readFile } from '../../../src/main/import/read'
import { AppError } from '../../../src/shared/errors'
import { Draft } from '../../../src/shared/model/draft'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { conventions } from './conventions'
import { makeDocx, paragraph, wordPart } from './make-docx'
import { makeZip } from './make-zip'

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
  csv: { name: 'a.csv', files: [Buffer.from('speaker,timestamp,words\nA,0:01,"Yes, ""so"""\nB,0:02,No\n')] },
}

/** Formats whose imported text is the file itself. */
const wholeFile = new Set(['txt', 'md', 'vtt', 'srt', 'csv'])

/** Small and seeded, so that a failure can be run again. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

function mutate(source: Uint8Array, next: () => number): Uint8Array {
  let bytes = Buffer.from(source)
  const place = () => Math.floor(next() * (bytes.length + 1))
  for (let i = 0, times = 1 + Math.floor(next() * 5); i < times; i++) {
    const at = place()
    const kind = Math.floor(next() * 6)
    if (kind === 0 && bytes.length > 0) bytes[Math.min(at, bytes.length - 1)] = Math.floor(next() * 256)
    else if (kind === 1)
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        bytes.subarray(Math.min(bytes.length, at + Math.floor(next() * 20))),
      ])
    else if (kind === 2)
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(place(), place()), bytes.subarray(at)])
    else if (kind === 3) bytes = bytes.subarray(0, at)
    else if (kind === 4)
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(tokens[Math.floor(next() * tokens.length)] ?? ''),
        bytes.subarray(at),
      ])
    else
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from([Math.floor(next() * 256), Math.floor(next() * 256)]),
        bytes.subarray(at),
      ])
  }
  return Uint8Array.from(bytes)
}

const tokens = [
  '\n\n',
  ' --> ',
  '[00:01]',
  '#0:01#',
  '**',
  ':',
  '\\',
  '<v X>',
  '&amp;',
  '{',
  '}',
  '"',
  ',',
  '\u0000',
  '\ufeff',
  '\r',
  '\u2028',
  '😀',
  '<',
  '</b>',
  '1    ',
]

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
        if (!(error instanceof AppError) || !error.code.startsWith('file.'))
          throw new Error(`round ${round}: ${Buffer.from(bytes).toString('base64')}`, { cause: error })
      }
      expect(performance.now() - start).toBeLessThan(2000)
    }
  },
)

/** What holds for every draft whatever it was made of. */
function checkWhole(draft: Draft): void {
  const whole = importedText(draft)
  expect(whole.isWellFormed()).toBe(true)
  expect(whole.includes('\r') || whole.includes('\u0000')).toBe(false)
  for (const turn of draft.turns) {
    expect(turn.text).toBe(turn.text.trim())
    expect(turn.text).not.toBe('')
    let at = 0
    for (const gap of turn.gaps) {
      expect(gap.at).toBeGreaterThanOrEqual(at)
      at = gap.at + gap.length
    }
    expect(at).toBeLessThanOrEqual(turn.text.length)
    for (const mark of turn.marks)
      expect(mark.start >= 0 && mark.start < mark.end && mark.end <= turn.text.length).toBe(true)
    for (const sync of turn.syncs) expect(sync.at >= 0 && sync.at <= turn.text.length).toBe(true)
    expect(turn.speaker === null || draft.speakers[turn.speaker] !== undefined).toBe(true)
  }
  expect(draft.speakers.reduce((sum, speaker) => sum + speaker.turns, 0)).toBe(
    draft.turns.filter(turn => turn.speaker !== null).length,
  )
}

const samples = '/work/shared/samples'
const there = existing(samples)
test.skipIf(there.length === 0)('larger real files beside the project are read whole, or refused by name', async () => {
  for (const file of there) {
    const bytes = readFileSync(`${samples}/${file}`)
    if (/\.(?:pdf|qdpx)$/.test(file)) {
      await expect(readFile(bytes, file)).rejects.toMatchObject({ code: 'file.unsupported' })
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
