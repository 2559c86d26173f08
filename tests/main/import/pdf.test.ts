import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../src/main/import/read'
import type { Draft } from '../../../src/shared/model/draft'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { lines, makePdf, type Written } from './make-pdf'

const words = (draft: Draft) => draft.turns.map(turn => turn.text)
const codes = (draft: Draft) => draft.warnings.map(({ code, details }) => [code, details.count])
const full = 'Every first Thursday we read one case together and nobody writes minutes at all, so'

describe('the lines of a page', () => {
  test('are joined to paragraphs where the width has broken them, and nowhere else', async () => {
    const page = lines([full, 'people dare to say it.', 'Then we go home.', `${full} the`, 'room is quiet.'])
    const draft = await readFile(makePdf([page]), 'a.pdf')
    expect(draft.format).toBe('pdf')
    expect(words(draft)).toEqual([`${full} people dare to say it.`, 'Then we go home.', `${full} the room is quiet.`])
    expect(importedText(draft)).toBe(page.map(line => line.words).join('\n'))
  })

  test('begin a turn at a name that recurs, even behind a full line', async () => {
    const draft = await readFile(
      makePdf([lines([`I: ${full}`, 'P1: Weekly.', `I: ${full}`, 'P1: Yes, every week, and then I went', 'I: Good.'])]),
      'a.pdf',
    )
    expect(draft.speakers.map(({ label, turns }) => [label, turns])).toEqual([
      ['I', 3],
      ['P1', 2],
    ])
  })

  test('are read in the order of the page, in whatever order they were written', async () => {
    const page = lines(['One is first.', 'Two is second.', 'Three is third.']).reverse()
    expect(words(await readFile(makePdf([page]), 'a.pdf'))).toEqual([
      'One is first.',
      'Two is second.',
      'Three is third.',
    ])
  })

  test('are read down the left column and then down the right one, and across where a heading runs across', async () => {
    const column = (side: string) => Array.from({ length: 6 }, (_, i) => `${side} line ${i} goes on and on to here ok`)
    const page: Written[] = [
      {
        x: 60,
        y: 60,
        words: 'A heading that runs across the two columns of this page from one edge to the other one',
        size: 12,
      },
      ...lines(column('Left'), { x: 60 }),
      ...lines(column('Right'), { x: 320 }),
    ]
    const text = importedText(await readFile(makePdf([page]), 'a.pdf'))
    expect(text.split('\n').map(line => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'A heading that',
      ...[0, 1, 2, 3, 4, 5].map(i => `Left line ${i}`),
      ...[0, 1, 2, 3, 4, 5].map(i => `Right line ${i}`),
    ])
  })

  test('of a page turned on its side stay lines', async () => {
    const draft = await readFile(
      makePdf([lines(['I: Why?', 'B: So.', 'I: And?', 'B: Then.'])], { rotate: 90 }),
      'a.pdf',
    )
    expect(draft.turns.length).toBe(4)
  })

  test('in Chinese join without a space, from a font that is only named', async () => {
    const long = '我们每个月见面一次然后有人带来一个他们卡住的案例我们一行一行地读直到'
    const draft = await readFile(
      makePdf([lines([`甲：${long}`, '卡住的地方。', '乙：后来呢？', '甲：好。', '乙：嗯。'])]),
      'a.pdf',
    )
    expect(words(draft)[0]).toBe(`${long}卡住的地方。`)
    expect(draft.speakers.map(speaker => speaker.label)).toEqual(['甲', '乙'])
  })
})

describe('what belongs to the page is read over and kept in the imported text', () => {
  const page = (number: number): Written[] => [
    { x: 60, y: 40, words: 'Interview 7, confidential' },
    ...lines([`${full} we`, `read page ${number} of it, and ${full.slice(0, 50)}`], { y: 200 }),
    { x: 290, y: 810, words: `Page ${number} of 3` },
  ]

  test('running heads and page numbers, within a turn too', async () => {
    const draft = await readFile(makePdf([page(1), page(2), page(3)]), 'a.pdf')
    expect(codes(draft)).toEqual([['import.runningHeads', 6]])
    expect(words(draft).join(' ')).not.toMatch(/confidential|Page \d/)
    expect(importedText(draft)).toContain('Page 2 of 3\nInterview 7, confidential\n')
  })

  test('unless a person wants the page as it is printed', async () => {
    const draft = await readFile(makePdf([page(1), page(2)]), 'a.pdf', { asPrinted: true })
    expect(words(draft)).toContain('Page 2 of 3')
    expect(codes(draft)).toEqual([])
  })

  test('line numbers in the margin', async () => {
    const rows = [
      'I: What changed?',
      `P: ${full}`,
      'I started to ask.',
      'I: And then?',
      'P: Then they answered.',
      'I: Good.',
    ]
    const numbered = rows.flatMap((row, i): Written[] => [
      { x: 40, y: 100 + i * 14, words: String(i + 1), size: 8 },
      { x: 60, y: 100 + i * 14, words: row },
    ])
    const draft = await readFile(makePdf([numbered]), 'a.pdf')
    expect(codes(draft)).toEqual([['import.marginNumbers', 6]])
    expect(words(draft)).toEqual([
      'What changed?',
      `${full} I started to ask.`,
      'And then?',
      'Then they answered.',
      'Good.',
    ])
    expect(importedText(draft).startsWith('1\tI: What changed?\n2\tP: Every')).toBe(true)
  })

  test('hyphens at line ends, where the document has the word in one piece elsewhere', async () => {
    const start = 'We kept a shared vocabulary and a well-known notebook which we open when a vocab-'
    const draft = await readFile(
      makePdf([
        lines([
          start,
          'ulary word is missing from the list that we keep for everybody here and it is a well-',
          'known list.',
        ]),
      ]),
      'a.pdf',
    )
    expect(words(draft)[0]).toContain('when a vocabulary word')
    expect(words(draft)[0]).toContain('a well-known list')
    expect(codes(draft)).toEqual([['import.hyphensJoined', 1]])
  })
})

test('a PDF without text says what to do, one with a few pictures says how many', async () => {
  await expect(readFile(makePdf([[], [], []]), 'a.pdf')).rejects.toMatchObject({ code: 'file.scanned' })
  const draft = await readFile(makePdf([lines(['Words.']), []]), 'a.pdf')
  expect(codes(draft)).toEqual([['import.pagesWithoutText', 1]])
})

test('a page of more pieces than words could be is refused, not cut short', async () => {
  const page = Array.from({ length: 60_001 }, (_, i) => ({
    x: 50 + (i % 40) * 12,
    y: 50 + ((i * 7) % 700),
    words: 'x',
  }))
  await expect(readFile(makePdf([page]), 'a.pdf')).rejects.toMatchObject({ code: 'file.unsafe' })
})

test.each([
  ['cut in two', makePdf([lines(['Words.'])]).slice(0, 300)],
  ['only a beginning', Buffer.from('%PDF-1.7\n')],
  [
    'pages that lead back to themselves',
    Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj\ntrailer<</Root 1 0 R>>',
    ),
  ],
])('a PDF that is damaged is refused: %s', async (_, bytes) => {
  await expect(readFile(bytes, 'a.pdf')).rejects.toMatchObject({
    code: expect.stringMatching(/^file\.(damaged|scanned)$/),
  })
})

/** As LibreOffice 7.4 prints them; the words are drawn by lot. Counted in the sources. */
test.each([
  ['numbered.pdf', { Interviewer: 20, Samira: 20 }, 40, { 'import.runningHeads': 6, 'import.marginNumbers': 113 }],
  ['two-columns.pdf', {}, 20, { 'import.runningHeads': 6 }],
  ['hebrew.pdf', { מראיינת: 4, 'דובר 2': 4 }, 9, { 'import.runningHeads': 1 }],
])('%s as a word processor prints it', async (file, speakers, turns, noticed) => {
  const draft = await readFile(readFileSync(new URL(`../../fixtures/import/${file}`, import.meta.url)), file)
  expect(Object.fromEntries(draft.speakers.map(speaker => [speaker.label, speaker.turns]))).toEqual(speakers)
  expect(draft.turns.length).toBe(turns)
  expect(Object.fromEntries(codes(draft))).toEqual(noticed)
  expect(draft.turns.filter(turn => turn.text.includes('\n'))).toEqual([])
})

/** Larger real files lie beside the project on the machines it is built on. Turns and labels were counted by hand. */
const folder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'samples')
const real = test.skipIf(!existsSync(folder))
const read = (file: string, password?: string) =>
  readFile(readFileSync(`${folder}/${file}`), file, password === undefined ? {} : { password })

real('an interview printed with paragraph numbers and page numbers', async () => {
  const draft = await read('tr_pdpilot_P1.pdf')
  expect(draft.speakers.map(({ label, turns }) => [label, turns])).toEqual([
    ['Dan', 47],
    ['Participant', 47],
  ])
  expect(draft.turns.filter(turn => /\d\/5|\n/.test(turn.text))).toEqual([])
  expect(draft.turns[4]?.text).toBe(
    "Ah, yeah. Not all the time, so it's not the main thing we do, but in our initial data explorations, we tend to use ICE plots.",
  )
})

real('a protected file opens with an empty password, or with the right one', async () => {
  expect(words(await read('pdf_encrypted_empty-password.pdf')).join(' ')).toContain('pdf encryption test')
  await expect(read('pdf_encrypted_r6_both-passwords.pdf')).rejects.toMatchObject({ code: 'file.encrypted' })
  await expect(read('pdf_encrypted_r6_both-passwords.pdf', 'wrong')).rejects.toMatchObject({ code: 'file.encrypted' })
  expect(words(await read('pdf_encrypted_r6_both-passwords.pdf', 'foo')).join(' ')).toContain('encryption test')
})

real('many scripts come out in the order in which they are read', async () => {
  const text = importedText(await read('pdf_multilang.pdf'))
  expect(text).toContain('مرحبا بالعالم')
  expect(text).toContain('你好世界')
  expect(text).toContain('こんにちは世界')
  expect(text).toContain('สวัสดีชาวโลก')
})

real('pictures of pages are refused by name', async () => {
  await expect(read('pdf_image-only.pdf')).rejects.toMatchObject({ code: 'file.scanned' })
})
