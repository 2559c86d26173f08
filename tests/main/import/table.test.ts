import { describe, expect, test } from 'vitest'
import { readFile } from '../../../src/main/import/read'
import { readTable } from '../../../src/main/import/table/read-table'
import { storiesOf } from '../../../src/main/import/table/stories'
import { StoryMap } from '../../../src/shared/model/story-map'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { proposeMap } from '../../../src/shared/transcript/propose-map'
import { type Cell, makeXlsx } from './make-xlsx'

const bytes = (text: string) => new TextEncoder().encode(text)
const form: Cell[][] = [
  ['Timestamp', 'Your name', 'Role', 'Activity', 'Output or insight', 'Application', 'What I hope comes next'],
  [
    { day: 46145 },
    'Leila',
    'nurse',
    'We met, all of us.',
    'The yellow page: "what would you tell?"',
    'I tried it.',
    '',
  ],
  [{ day: 46146 }, 'Tomasz', 'lead', 'A case circle.', null, 'I closed a visit with it.\nTwice.', 'Nobody waits.'],
  [{ day: 46147 }, '', '', null, '', '  ', null],
]
const csvForm =
  '\ufeffTimestamp;Your name;Role;Activity;Output or insight;Application;What I hope comes next\r\n' +
  '2026-05-03;Leila;nurse;We met, all of us.;"The yellow page: ""what would you tell?""";I tried it.;\r\n' +
  '2026-05-04;Tomasz;lead;A case circle.;;"I closed a visit with it.\r\nTwice.";Nobody waits.\r\n' +
  '2026-05-05;;;;;  \r\n'
const codes = new Set(['IMM', 'POT', 'APP', 'REA', 'STR', 'ENA', 'ORI', 'TRA'])

describe('a workbook', () => {
  const talk: Cell[][] = [
    ['Speaker', 'Time', 'Words', 'Tags'],
    ['Claude', { time: 2 / 86_400 }, 'Good "afternoon".\r\nShall we?', 'a'],
    ['Elias', { time: 15.4 / 86_400 }, { formula: 'HYPERLINK("http://x")', value: '=so' }, null],
    [null, '0:16', 'And then?', null],
  ]

  test('that took minutes and seconds for hours and minutes is read as they were meant', async () => {
    const rows = (words: string): Cell[][] => [
      ['Speaker', 'Time', 'Words'],
      ['A', { time: 0 }, words],
      ['B', { time: 125 / 1440 }, words],
      ['A', { time: 750 / 1440 }, words],
    ]
    const read = (words: string) => readFile(makeXlsx({ Talk: rows(words) }), 'talk.xlsx')
    const quick = await read('We met every week and it helped.')
    expect(quick.turns.map(({ start }) => start)).toEqual([0, 125_000, 750_000])
    expect(quick.warnings).toEqual([{ code: 'import.minutesForHours', details: {} }])
    // A talk of twelve hours and a half, in full.
    const long = await read('word '.repeat(4000))
    expect(long.turns.map(({ start }) => start)).toEqual([0, 7_500_000, 45_000_000])
    expect(long.warnings).toEqual([])
  })

  test('in which each row is what somebody says is a transcript, on whichever sheet', async () => {
    const draft = await readFile(makeXlsx({ Notes: [['x']], Talk: talk }), 'a.docx')
    expect(draft.format).toBe('xlsx')
    expect(draft.speakers.map(({ label, turns }) => [label, turns])).toEqual([
      ['Claude', 1],
      ['Elias', 2],
    ])
    expect(draft.turns.map(({ start, text }) => [start, text])).toEqual([
      [2000, 'Good "afternoon".\nShall we?'],
      [15_000, '=so'],
      [16_000, 'And then?'],
    ])
    expect(importedText(draft).split('\n')[0]).toBe('Speaker\tTime\tWords\tTags')
  })

  test('gives dates as days, of both of Excel’s calendars, and numbers as they are', async () => {
    const dated = (from1904: boolean) =>
      readTable(
        makeXlsx(
          {
            S: [
              ['d', 'n'],
              [{ day: 45_000.5 }, 1.5],
              [{ day: 44_197 }, 7],
            ],
          },
          { from1904 },
        ),
        'a.xlsx',
      )
    expect((await dated(false)).rows).toEqual([
      ['2023-03-15 12:00', '1.5'],
      ['2021-01-01', '7'],
    ])
    expect((await dated(true)).rows[1]).toEqual(['2025-01-02', '7'])
  })

  test('without such columns says what to do', async () => {
    await expect(readFile(makeXlsx({ S: form }), 'a.xlsx')).rejects.toMatchObject({ code: 'table.noTranscript' })
    await expect(readFile(makeXlsx({ S: [] }), 'a.xlsx')).rejects.toMatchObject({ code: 'file.noText' })
    await expect(readTable(makeXlsx({ S: [['only a heading']] }), 'a.xlsx')).rejects.toMatchObject({
      code: 'table.noRows',
    })
    await expect(readTable(makeXlsx({ S: form }), 'a.xlsx', { sheet: 'T' })).rejects.toMatchObject({
      code: 'table.noSheet',
      details: { known: 'S' },
    })
  })

  test('that claims a cell in the last corner of its sheet is refused', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const data = `<worksheet xmlns="${main}"><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`
    const corner = { name: 'xl/worksheets/sheet1.xml', data }
    await expect(readFile(makeXlsx({ S: talk }, { instead: corner }), 'a.xlsx')).rejects.toMatchObject({
      code: 'file.unsafe',
      details: { entry: 'cell XFD1048576' },
    })
  })

  test('that swells, or defines entities, is refused', async () => {
    const bomb = { name: 'xl/worksheets/sheet9.xml', data: ' '.repeat(20 * 1024 * 1024) }
    await expect(readFile(makeXlsx({ S: talk }, { more: [bomb] }), 'a.xlsx')).rejects.toMatchObject({
      code: 'file.tooLarge',
    })
    const entities = { name: 'xl/externalLinks/externalLink1.xml', data: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }
    await expect(readFile(makeXlsx({ S: talk }, { more: [entities] }), 'a.xlsx')).rejects.toMatchObject({
      code: 'file.unsafe',
    })
  })
})

describe('a table of stories', () => {
  test('is the same table from a workbook as from a file with semicolons', async () => {
    const fromCsv = await readTable(bytes(csvForm), 'form.csv')
    const fromExcel = await readTable(makeXlsx({ 'Form answers': form }), 'form.xlsx')
    expect(fromExcel.columns).toEqual(fromCsv.columns)
    expect(fromExcel.rows.map(row => row.slice(1))).toEqual(
      fromCsv.rows.map(row => row.slice(1).map(cell => cell.replaceAll('\r\n', '\n'))),
    )
    expect(fromExcel.sheets).toEqual(['Form answers'])
  })

  test('keeps ragged rows, columns of one name and names that objects have', async () => {
    const table = await readTable(bytes('__proto__,Role,Role,\na\nb,c,d,e,f\n"g ""h"""\n'), 'a.csv')
    expect(table.columns).toEqual(['__proto__', 'Role', 'Role (2)', 'Column 4'])
    expect(table.rows).toEqual([
      ['a', '', '', ''],
      ['b', 'c', 'd', 'e'],
      ['g "h"', '', '', ''],
    ])
  })

  test('proposes what its columns hold', async () => {
    const { columns } = await readTable(bytes(csvForm), 'form.csv')
    expect(proposeMap(columns, codes)).toEqual({
      teller: 'Your name',
      date: 'Timestamp',
      attributes: ['Role'],
      texts: [],
      codedBy: 'import',
      steps: [
        { column: 'Activity', code: 'IMM', status: 'told', kind: 'flow' },
        { column: 'Output or insight', code: 'POT', status: 'told', kind: 'flow' },
        { column: 'Application', code: 'APP', status: 'told', kind: 'flow' },
        { column: 'What I hope comes next', code: 'REA', status: 'aspired', kind: 'flow' },
      ],
    })
    expect(proposeMap(['speaker', 'words'], codes)).toBeNull()
  })

  test('becomes a story a row: facts, then the steps that were filled in, in their order', async () => {
    const table = await readTable(bytes(csvForm), 'form.csv')
    const map = StoryMap.parse(proposeMap(table.columns, codes))
    const { stories, empty } = storiesOf(table, map)
    expect(empty).toBe(1)
    const [leila, tomasz] = stories
    expect(importedText(leila?.draft ?? { turns: [], tail: '' })).toBe(
      'Timestamp: 2026-05-03\nRole: nurse\n\nActivity\nWe met, all of us.\n\nOutput or insight\nThe yellow page: "what would you tell?"\n\nApplication\nI tried it.\n',
    )
    expect(leila?.draft).toMatchObject({ title: 'Leila', kind: 'story', speakers: [{ label: 'Leila', turns: 3 }] })
    expect(tomasz?.steps.map(({ turn, code, status }) => [tomasz.draft.turns[turn]?.text, code, status])).toEqual([
      ['A case circle.', 'IMM', 'told'],
      ['I closed a visit with it.\nTwice.', 'APP', 'told'],
      ['Nobody waits.', 'REA', 'aspired'],
    ])
  })

  test('whose mapping names a column it has not says which it has', async () => {
    const table = await readTable(bytes(csvForm), 'form.csv')
    const map = StoryMap.parse({ teller: 'Nme', steps: [{ column: 'activity ', code: 'IMM' }] })
    expect(() => storiesOf(table, map)).toThrow(
      expect.objectContaining({ code: 'table.noColumn', details: expect.objectContaining({ column: 'Nme' }) }),
    )
    expect(storiesOf(table, { ...map, teller: undefined }).stories.map(({ draft }) => draft.title)).toEqual([
      'form, row 2',
      'form, row 3',
    ])
  })
})
