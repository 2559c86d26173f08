import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../src/main/import/read'
import type { Draft } from '../../../src/shared/model/draft'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { makeZip } from './make-zip'

const bytes = (text: string) => new TextEncoder().encode(text)
const who = (draft: Draft) =>
  draft.turns.map(turn => [turn.speaker === null ? null : draft.speakers[turn.speaker]?.label, turn.start, turn.text])

describe('a table of what was said', () => {
  test('has its columns in any order, quoted line breaks and doubled quotes', async () => {
    const text =
      'tags,words,timestamp,speaker\r\nx,"Good ""morning"", Elias.\r\nHow are you?",0:02,Ann S\r\n,Fine.,1:05,Elias B\r\n"a,b",And you?,1:09,\r\n'
    const draft = await readFile(bytes(text), 'a.csv')
    expect(draft.format).toBe('csv')
    expect(draft.shape).toBe('csv')
    expect(who(draft)).toEqual([
      ['Ann S', 2000, 'Good "morning", Elias.\nHow are you?'],
      ['Elias B', 65_000, 'Fine.'],
      ['Elias B', 69_000, 'And you?'],
    ])
    expect(importedText(draft)).toBe(text.replaceAll('\r\n', '\n'))
  })

  test('may be parted by semicolons or tabs and give seconds', async () => {
    const semicolons = await readFile(bytes('Sprecher;Zeit;Text\nI;1,5;Wie war es?\nB;3;Gut; wirklich.\n'), 'a.txt')
    expect(who(semicolons)).toEqual([
      ['I', 1500, 'Wie war es?'],
      ['B', 3000, 'Gut'],
    ])
    const tabs = await readFile(bytes('start\tend\tspeaker\ttext\n0.5\t2.25\tA\tHello.\n2.5\t4\tB\tHi.\n'), 'a.tsv')
    expect(tabs.turns.map(turn => [turn.start, turn.end, turn.text])).toEqual([
      [500, 2250, 'Hello.'],
      [2500, 4000, 'Hi.'],
    ])
  })

  test('keeps what looks like a formula as text', async () => {
    const draft = await readFile(bytes('speaker,text\nA,=HYPERLINK("x")\n'), 'a.csv')
    expect(draft.turns[0]?.text).toBe('=HYPERLINK("x")')
  })
})

describe('a web page', () => {
  test('with cite and time tells its turns', async () => {
    const page =
      '<!DOCTYPE html><html><head><title>No</title><style>p{}</style></head><body><h1>Talk</h1>' +
      '<cite>Jane Doe:</cite><time>00:00:04</time><p>What\n changed &amp; why?</p><script>alert(1)</script>' +
      '<cite>Leo:</cite><time>0:12</time><p>We met <b>weekly</b>.</p><p>It was caf&eacute;.</p></body></html>'
    const draft = await readFile(bytes(page), 'a.html')
    expect(draft.shape).toBe('html-speaker')
    expect(who(draft)).toEqual([
      [null, null, 'Talk'],
      ['Jane Doe', 4000, 'What changed & why?'],
      ['Leo', 12_000, 'We met weekly.\nIt was café.'],
    ])
    expect(draft.turns[2]?.marks).toEqual([{ start: 7, end: 13, kind: 'bold' }])
    expect(importedText(draft)).toBe(
      'Talk\nJane Doe: 00:00:04\nWhat changed & why?\nLeo: 0:12\nWe met weekly.\nIt was café.',
    )
  })

  test('with the time only in a player’s call', async () => {
    const page =
      '<html><body><p class="speaker" onclick="seek(4.5)">Jane Doe</p><p>What changed?</p>' +
      '<p class="speaker" onclick="seek(12)">Leo</p><p>We met.</p></body></html>'
    expect(who(await readFile(bytes(page), 'a.htm'))).toEqual([
      ['Jane Doe', 4500, 'What changed?'],
      ['Leo', 12_000, 'We met.'],
    ])
  })

  test('without such elements is read by its lines', async () => {
    const page =
      '<html><body><p><b>I:</b> What changed?<p>B: A lot.<br>Really.<div>I: How?</div>B: Slowly &lt;so&gt; &unknown;</body></html>'
    expect(who(await readFile(bytes(page), 'a.txt'))).toEqual([
      ['I', null, 'What changed?'],
      ['B', null, 'A lot.\nReally.'],
      ['I', null, 'How?'],
      ['B', null, 'Slowly <so> &unknown;'],
    ])
  })

  test('names its encoding itself', async () => {
    const page = '<html><head><meta charset="windows-1251"></head><body><p>Мы встречались.</p></body></html>'
    const draft = await readFile(iconv.encode(page, 'windows-1251'), 'a.html')
    expect(draft).toMatchObject({ encoding: 'windows-1251', warnings: [] })
    expect(importedText(draft)).toBe('Мы встречались.')
  })
})

describe('an OpenDocument text', () => {
  const odt = (inside: string, styles = '', more: { name: string; data: string }[] = []) =>
    makeZip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
      {
        name: 'content.xml',
        data:
          '<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d" xmlns:style="s" xmlns:fo="f" xmlns:dc="c">' +
          `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${inside}</office:text></office:body></office:document-content>`,
      },
      ...more,
    ])
  test('keeps spaces, tabs and breaks as the format means them, and leaves out what is not text', async () => {
    const inside =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      '<text:h>Talk</text:h><text:p>I:  What<text:s text:c="2"/>\n changed?</text:p>' +
      '<text:p>B: <text:span text:style-name="T1">A lot</text:span><text:tab/>so<text:line-break/>it was.<office:annotation><dc:creator>Mira</dc:creator><dc:date>2026-03-01T10:00:00</dc:date><text:p>hm</text:p><text:p>why?</text:p></office:annotation>' +
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A page.</text:p></text:note-body></text:note></text:p>' +
      '<text:list><text:list-item><text:p>I: And?</text:p></text:list-item></text:list>' +
      '<table:table><table:table-row><table:table-cell><text:p>B:</text:p></table:table-cell><table:table-cell><text:p>Yes.</text:p></table:table-cell></table:table-row></table:table>'
    const archive = odt(
      inside,
      '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>',
    )
    const draft = await readFile(archive, 'a.odt')
    expect(draft.format).toBe('odt')
    expect(importedText(draft)).toBe(
      'Talk\nI: What   changed?\nB: A lot\tso\nit was.[1]\nI: And?\nB:\tYes.\n\n[1] A page.',
    )
    expect(draft.turns.at(-1)).toMatchObject({ speaker: null, text: '[1] A page.' })
    expect(draft.turns[2]?.marks).toEqual([{ start: 0, end: 5, kind: 'bold' }])
    // It stands at a place, not on words: it is about the turn.
    expect(draft.turns[2]?.comments).toEqual([
      { start: 0, end: 19, author: 'Mira', date: '2026-03-01T10:00:00', text: 'hm\nwhy?' },
    ])
    expect(draft.warnings).toEqual([
      { code: 'import.trackedChanges', details: { deleted: 1, inserted: 0 } },
      { code: 'import.commentsAsMemos', details: { count: 1 } },
      { code: 'import.notesAppended', details: { count: 1 } },
    ])
  })

  test('under a password is refused as such', async () => {
    const archive = odt('', '', [{ name: 'META-INF/manifest.xml', data: '<manifest:encryption-data/>' }])
    await expect(readFile(archive, 'a.odt')).rejects.toMatchObject({ code: 'file.encrypted' })
  })
})

describe('rich text', () => {
  const rtf = (inside: string) => Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0${inside}}`, 'latin1')

  test('decodes bytes, characters by number and by name', async () => {
    const draft = await readFile(
      rtf(
        "{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset204 Cyr;}{\\f2\\fcharset128 Jp;}}I: Wie w\\'e4r\\rquote s \\emdash  gut?\\par B: \\u8364? \\u-10179?\\u-8704? {\\f1 \\'cf\\'ee} {\\f2 \\'8c\\'bb}\\par I: \\{x\\}\\~y\\par\nB: Z\\-\\_",
      ),
      'a.rtf',
    )
    expect(importedText(draft)).toBe('I: Wie wär’s — gut?\nB: € 😀 По 現\nI: {x}\u00a0y\nB: Z\u00ad\u2011')
    expect(draft).toMatchObject({ format: 'rtf', shape: 'code-colon', encoding: 'rtf' })
  })

  test('skips pictures, instructions, headers, binary data and unknown destinations; notes stand at the end', async () => {
    const draft = await readFile(
      rtf(
        '{\\header top}{\\pict\\bin4 }{\\}a}One{\\*\\unknown gone}{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}} two{\\footnote  Small.} three.{\\deleted old}\\par',
      ),
      'a.rtf',
    )
    expect(importedText(draft)).toBe('One3 two[1] three.\n\n\n[1] Small.')
    expect(draft.warnings.map(warning => warning.code)).toEqual(['import.trackedChanges', 'import.notesAppended'])
  })

  test('skips as many stand-ins as are said', async () => {
    const draft = await readFile(rtf("\\uc2\\u12354\\'82\\'a0x{\\uc0\\u12354 y}z\\par"), 'a.rtf')
    expect(importedText(draft)).toBe('あxあyz\n')
  })

  test('marks what is bold', async () => {
    const draft = await readFile(rtf('a \\b bc\\b0  d{\\i\\ul e}\\par'), 'a.rtf')
    expect(draft.turns[0]?.marks.map(({ start, end, kind }) => [draft.turns[0]?.text.slice(start, end), kind])).toEqual(
      [
        ['bc', 'bold'],
        ['e', 'italic'],
        ['e', 'underline'],
      ],
    )
  })
})

/** One invented interview as LibreOffice 7.4 writes it in each of its formats (fixtures/import, converted from the .html). */
test.each(['docx', 'odt', 'rtf', 'html'])(
  'an interview saved as .%s by a word processor is the same interview',
  async format => {
    const draft = await readFile(
      readFileSync(new URL(`../../fixtures/import/interview.${format}`, import.meta.url)),
      `interview.${format}`,
    )
    expect(draft.format).toBe(format)
    expect(who(draft)).toEqual([
      [null, null, 'Interview 7'],
      [null, null, 'Date: 3 May 2024'],
      ['Interviewer', null, 'What changed for you — in “the circle”?'],
      ['Zoë Ek', null, 'Fünf Familien, naïve 😀 perhaps.\nWe wrote it down.\nAnd one more paragraph.'],
      ['Interviewer', null, 'And then?'],
      ['Zoë Ek', null, 'See the list:\na yellow page\nan envelope\nMay\t9\nJune'],
      ['Interviewer', null, '参加者は?\u00a0Да.'],
      ['Zoë Ek', null, 'נפגשנו.'],
    ])
    const italic = draft.turns[3]?.marks.map(({ start, end, kind }) => [kind, draft.turns[3]?.text.slice(start, end)])
    expect(italic).toEqual([['italic', 'down']])
    expect(importedText(draft)).toContain('\nMay\t9\nJune')
  },
)
