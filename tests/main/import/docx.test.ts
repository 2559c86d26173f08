import { expect, test } from 'vitest'
import { undo } from '../../../src/main/db/history'
import { memosOnPassages } from '../../../src/main/db/memos'
import { readFile } from '../../../src/main/import/read'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { bringIn, temporaryProject } from '../../support/temporary-project'
import { makeDocx, paragraph, wordPart } from './make-docx'

const read = (body: string, more: Parameters<typeof makeDocx>[1] = []) => readFile(makeDocx(body, more), 'a.docx')

test('paragraphs of a Word document become lines, and speakers are found in them', async () => {
  const lines = [
    'Interview 4',
    'I: What changed?',
    'P1: We met weekly.',
    'I kept a list.',
    'I: And then?',
    'P1: Rain & sun.',
  ]
  const draft = await read(lines.map(line => paragraph(line)).join(''))
  expect(importedText(draft)).toBe(lines.join('\n'))
  expect(draft.turns.map(turn => turn.text)).toEqual([
    'Interview 4',
    'What changed?',
    'We met weekly.\nI kept a list.',
    'And then?',
    'Rain & sun.',
  ])
  expect(draft.speakers).toMatchObject([
    { label: 'I', interviewer: true, turns: 2 },
    { label: 'P1', interviewer: false, turns: 2, words: 9 },
  ])
  expect(draft.format).toBe('docx')
})

test('a table is read row by row with tabs, and its columns say who speaks', async () => {
  const cell = (words: string) =>
    `<w:tc>${words
      .split('|')
      .map(line => paragraph(line))
      .join('')}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
  const rows = [
    row('Anna', 'What changed?'),
    row('Ben', 'We met|weekly.'),
    row('Anna', ''),
    row('Ben', 'Yes.'),
    row('Anna', 'Good.'),
  ]
  const draft = await read(`${paragraph('Title')}<w:tbl>${rows.join('')}</w:tbl>${paragraph('End')}`)
  expect(importedText(draft)).toBe(
    'Title\nAnna\tWhat changed?\nBen\tWe met\nweekly.\nAnna\t\nBen\tYes.\nAnna\tGood.\nEnd',
  )
  expect(draft.shape).toBe('table-name')
  expect(draft.turns.map(turn => turn.text)).toEqual([
    'Title',
    'What changed?',
    'We met\nweekly.',
    'Yes.',
    'Good.\nEnd',
  ])
})

test('a table of times, names and words gives each turn its time', async () => {
  const row = (...cells: string[]) => `<w:tr>${cells.map(words => `<w:tc>${paragraph(words)}</w:tc>`).join('')}</w:tr>`
  const draft = await read(
    `<w:tbl>${row('0:05', 'Anna', 'What changed?')}${row('0:09', 'Ben', 'We met.')}${row('0:12', 'Anna', 'Good.')}</w:tbl>`,
  )
  expect(draft.shape).toBe('table')
  expect(draft.turns.map(turn => [turn.start, turn.text])).toEqual([
    [5000, 'What changed?'],
    [9000, 'We met.'],
    [12_000, 'Good.'],
  ])
})

test('deleted words are left out, inserted ones kept, comments and both counted', async () => {
  const draft = await read(
    `<w:p><w:r><w:t xml:space="preserve">We met </w:t></w:r><w:del w:id="1"><w:r><w:delText>daily</w:delText></w:r></w:del>` +
      `<w:ins w:id="2"><w:r><w:t>weekly</w:t></w:r></w:ins><w:r><w:commentReference w:id="0"/></w:r>` +
      `<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>.</w:t></w:r></w:moveTo></w:p>`,
  )
  expect(importedText(draft)).toBe('We met weekly.')
  expect(draft.warnings).toEqual([
    { code: 'import.trackedChanges', details: { deleted: 2, inserted: 2 } },
    { code: 'import.commentsLeftOut', details: { count: 1 } },
  ])
})

test('comments become memos on their words, with who wrote them and when', async () => {
  const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
  const mark = (kind: string, id: number) => `<w:commentRange${kind} w:id="${id}"/>`
  const reference = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`
  const comment = (id: number, who: string, ...lines: string[]) =>
    `<w:comment w:id="${id}" w:author="${who}" w:date="2026-03-0${id}T10:00:00Z">${lines.map(line => paragraph(line)).join('')}</w:comment>`
  const draft = await read(
    `${paragraph('I: What changed?')}<w:p>${run('B: We ')}${mark('Start', 1)}${run('met')}${mark('Start', 2)}${run(' weekly')}${mark('End', 1)}${reference(1)}${run('.')}</w:p>` +
      `<w:p>${run('Every week.')}${mark('End', 2)}${reference(2)}${mark('End', 2)}</w:p>${paragraph('I: And?')}<w:p>${run('B: Yes.')}${reference(3)}${reference(4)}</w:p>`,
    [
      {
        name: 'word/comments.xml',
        data: wordPart(
          'comments',
          [comment(1, 'Mira', 'Since when?'), comment(2, 'Jo', 'Good', 'quote'), comment(3, '', 'Sure?')].join(''),
        ),
      },
    ],
  )
  expect(draft.warnings).toEqual([
    { code: 'import.commentsAsMemos', details: { count: 3 } },
    { code: 'import.commentsLeftOut', details: { count: 1 } },
  ])
  const project = temporaryProject()
  const document = bringIn(project, draft)
  expect(
    memosOnPassages(project, document).map(({ title, plain, words, createdAt }) => [title, plain, words, createdAt]),
  ).toEqual([
    ['Mira', 'Since when?', 'met weekly', '2026-03-01T10:00:00.000Z'],
    ['Jo', 'Good\nquote', 'weekly.\nEvery week.', '2026-03-02T10:00:00.000Z'],
    ['', 'Sure?', 'Yes.', '2026-03-03T10:00:00.000Z'],
  ])
  undo(project)
  expect(project.prepare('SELECT count(*) FROM memo').pluck().get()).toBe(0)
  project.close()
})

test('a text box is read once, behind its paragraph, although the file holds it twice', async () => {
  const box = `<w:txbxContent>${paragraph('In the box')}${paragraph('twice')}</w:txbxContent>`
  const draft = await read(
    `<w:p><w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t> after</w:t></w:r></w:p>${paragraph('Next')}`,
  )
  expect(importedText(draft)).toBe('Before after\nIn the box\ntwice\nNext')
})

test('notes stand behind the text with their markers and are nobody’s words', async () => {
  const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
  const body = ['I: What changed?', 'B: A lot.', 'I: And?'].map(line => paragraph(line)).join('')
  const draft = await read(
    `${body}<w:p><w:r><w:t>B: The form</w:t></w:r>${reference('endnote', 2)}${reference('footnote', 3)}<w:r><w:t>.</w:t></w:r></w:p>`,
    [
      {
        name: 'word/footnotes.xml',
        data: wordPart(
          'footnotes',
          `<w:footnote w:id="-1">${paragraph('')}</w:footnote><w:footnote w:id="3">${paragraph(' A page.')}</w:footnote>`,
        ),
      },
      {
        name: 'word/endnotes.xml',
        data: wordPart('endnotes', `<w:endnote w:id="2">${paragraph('Later two.')}</w:endnote>`),
      },
    ],
  )
  expect(importedText(draft)).toBe(
    'I: What changed?\nB: A lot.\nI: And?\nB: The form[1][2].\n\n[1] Later two.\n[2] A page.',
  )
  expect(draft.turns.slice(-3).map(turn => [turn.speaker, turn.text])).toEqual([
    [1, 'The form[1][2].'],
    [null, '[1] Later two.'],
    [null, '[2] A page.'],
  ])
})

test('tabs, breaks, special hyphens, symbols and formulas keep their characters; field instructions do not show', async () => {
  const draft = await read(
    `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>` +
      `<w:instrText>PAGE</w:instrText><w:sym w:font="x" w:char="2713"/></w:r><w:r><w:t>e\n f</w:t></w:r></w:p>`,
  )
  expect(importedText(draft)).toBe('a\tb\nc\u2011d✓e  f')
})

test('bold, italic, underlined, headings and lists become marks over untouched text', async () => {
  const run = (words: string, properties: string) =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
  const draft = await read(
    `${paragraph('Head', '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>')}` +
      `<w:p>${run('not ', '<w:b w:val="0"/>')}${run('bold', '<w:b/>')}${run(' and ', '')}${run('both', '<w:i/><w:u w:val="single"/>')}</w:p>` +
      paragraph('Item', '<w:pPr><w:numPr/></w:pPr>'),
  )
  const marks = draft.turns.flatMap(turn => turn.marks.map(mark => [mark.kind, turn.text.slice(mark.start, mark.end)]))
  expect(marks).toEqual([
    ['heading', 'Head'],
    ['bold', 'bold'],
    ['italic', 'both'],
    ['underline', 'both'],
    ['list', 'Item'],
  ])
})
