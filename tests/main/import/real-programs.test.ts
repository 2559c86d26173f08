import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../src/main/import/read'
import { readTable } from '../../../src/main/import/table/read-table'
import type { Draft } from '../../../src/shared/model/draft'
import { checkWhole } from './check-whole'

/**
 * One interview written once and saved by LibreOffice 7.4 in each format: a heading, bold speakers, times, an emoji, a numbered list with a
 * list in it, a bullet, a table with empty cells, a footnote, one deletion and one insertion on record, Hebrew, Arabic and Chinese.
 * What is expected was written down from the interview, not from what the readers give.
 */
const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'import', 'libreoffice', name)))
const read = (name: string) => readFile(fixture(name), name)

const said = [
  [null, null, 'Interview 7: the yellow page'],
  ['Interviewer', 5_000, 'What changed for you?'],
  ['Samira', 12_000, 'We met every Thursday[1] and laughed 😀 a lot.'],
  ['Interviewer', 40_000, 'What did you take home?'],
  ['Samira', 44_000, 'Three things of use:\na yellow page\nan envelope\nwith a stamp\na name to call\nand courage'],
  ['Interviewer', 70_000, 'How often did you use it?'],
  ['Samira', 75_000, 'I counted:\n\tNorth\tSouth\nMay\t12\t3\nJune\t\t7'],
  ['Interviewer', 120_000, 'And in other words?'],
  ['Samira', 124_000, 'שלום לכולם, مرحبا بكم, 你好，世界, naïve façade.'],
  [null, null, '[1] Except in August.'],
]
const marksOf = ({ turns }: Draft, kind: string) =>
  turns.flatMap(({ text, marks }) =>
    marks.filter(mark => mark.kind === kind).map(mark => [mark.label ?? '', text.slice(mark.start, mark.end)]),
  )
const turnsOf = ({ turns, speakers }: Draft) =>
  turns.map(({ speaker, start, text }) => [speaker === null ? null : speakers[speaker]?.label, start, text])

describe.each([
  ['docx', 'a)'],
  ['odt', 'a)'],
  ['rtf', 'a)'],
  // In a page, what stands behind the letter is the browser's to draw.
  ['html', 'a.'],
])('an interview saved by LibreOffice as .%s', (format, inner) => {
  test('has the turns, speakers and times that it was given', async () => {
    const draft = await read(`interview.${format}`)
    expect(draft.format).toBe(format)
    // A page shows what was deleted as if it were there.
    expect(turnsOf(draft)).toEqual(
      format === 'html'
        ? said.map(turn => turn.map(part => (typeof part === 'string' ? part.replace('Three ', 'Three GONE') : part)))
        : said,
    )
    expect(draft.speakers.map(({ label, interviewer, turns }) => [label, interviewer, turns])).toEqual([
      ['Interviewer', true, 4],
      ['Samira', false, 4],
    ])
    expect(draft.warnings).toEqual([
      ...(format === 'html' ? [] : [{ code: 'import.trackedChanges', details: { deleted: 1, inserted: 1 } }]),
      { code: 'import.notesAppended', details: { count: 1 } },
    ])
    checkWhole(draft)
  })

  test('keeps what carries meaning: heading, emphasis, the numbers of its lists and the cells of its table', async () => {
    const draft = await read(`interview.${format}`)
    expect(marksOf(draft, 'heading')).toEqual([['', 'Interview 7: the yellow page']])
    expect(marksOf(draft, 'italic')).toEqual([['', 'every']])
    expect(marksOf(draft, 'list')).toEqual([
      ['1.', 'a yellow page'],
      ['2.', 'an envelope'],
      [inner, 'with a stamp'],
      ['3.', 'a name to call'],
      ['', 'and courage'],
    ])
    expect(marksOf(draft, 'cell').map(([, words]) => words)).toEqual([
      '\t',
      'North\t',
      'South',
      'May\t',
      '12\t',
      '3',
      'June\t',
      '\t',
      '7',
    ])
  })
})

test('the same interview printed by LibreOffice has the same turns, with what the page shows', async () => {
  const draft = await read('interview.pdf')
  expect(turnsOf(draft)).toEqual([
    said[0],
    said[1],
    ['Samira', 12_000, 'We met every Thursday1 and laughed 😀 a lot.'],
    said[3],
    [
      'Samira',
      44_000,
      'Three GONEthings of use:\n1. a yellow page\n2. an envelope\na) with a stamp\n3. a name to call\n• and courage',
    ],
    said[5],
    ['Samira', 75_000, 'I counted:\nNorth\tSouth\nMay\t12\t3\nJune\t7'],
    said[7],
    ['Samira', 124_000, 'שלום לכולם, مرحبا بكم, 你好，世界, naïve façade.\n1Except in August.'],
  ])
  checkWhole(draft)
})

test('a talk in a LibreOffice spreadsheet comes in turn by turn', async () => {
  const draft = await read('talk.xlsx')
  expect(draft.shape).toBe('csv')
  expect(turnsOf(draft).map(([who, , words]) => [who, words])).toEqual([
    ['Interviewer', 'What changed for you?'],
    ['Samira', 'We met every Thursday, "really", and laughed 😀.'],
    ['Interviewer', 'And then?'],
    ['Samira', 'שלום, 你好'],
  ])
})

test.each(['form.xlsx', 'form.csv'])(
  'the form that LibreOffice saved as %s has its rows, whatever parts its cells',
  async name => {
    const table = await readTable(fixture(name), name)
    expect(table.columns).toEqual([
      'Title',
      'Teller',
      'Date',
      'District',
      'Years',
      'Activity',
      'Output',
      'Application',
      'Hope',
    ])
    expect(table.rows).toEqual([
      [
        'The yellow page',
        'Samira',
        '2026-03-01',
        'North',
        '4',
        'We met each Thursday, with cases.',
        'A page with three questions.',
        'I use it in each visit.',
        'All districts use it.',
      ],
      [
        'The envelope',
        'Tomasz',
        '2026-03-02',
        'South',
        '11',
        'I came because Ruth asked.',
        'An envelope, ready to post.',
        '',
        'Nobody waits any more.',
      ],
      ['שלום', 'דנה', '2026-03-05', 'North', '2', 'פגישה שבועית', 'דף צהוב', '', ''],
    ])
  },
)
