import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { memoFile } from '../../../src/main/export/memo-file'
import { tableFile } from '../../../src/main/export/table-file'
import { readFile } from '../../../src/main/import/read'
import { bodyOf } from '../../../src/shared/memo/body'
import type { Memo } from '../../../src/shared/model/memo'

const memo = (more: Partial<Memo>): Memo => ({
  ...{ id: '1', kind: 'note', title: '', body: null, plain: '', words: '', document: null, documentTitle: 'Leila' },
  ...{ coding: null, codes: [], coder: '2', coderName: 'Hanne', createdAt: '2026-11-14T10:00:00Z' },
  ...{ changedAt: '2026-11-14T10:00:00Z', about: { on: 'project' } },
  ...more,
})

describe('a table as a file', () => {
  const rows = [
    { quote: '=HYPERLINK("http://x")', n: 3 },
    { quote: 'a "b",\n😀\u0001', n: null },
  ]
  const columns = [{ name: 'quote' }, { name: 'n' }]

  it('has its formulas defused in CSV', async () => {
    const text = Buffer.from(await tableFile(columns, rows, 'csv')).toString()
    expect(text).toBe('\uFEFFquote,n\n"\'=HYPERLINK(""http://x"")",3\n"a ""b"",\n😀\u0001",\n')
  })

  it('has them as text in a workbook, without what XML cannot hold', async () => {
    const bytes = Buffer.from(await tableFile(columns, rows, 'xlsx'))
    expect(await readSheet(bytes)).toEqual([
      ['quote', 'n'],
      ['=HYPERLINK("http://x")', 3],
      ['a "b",\n😀', null],
    ])
  })
})

describe('memos as a file', () => {
  const memos = [
    memo({ title: 'On *stars*', plain: 'one\n# two', body: bodyOf('one\n# two') }),
    memo({ about: { on: 'coding', id: '3' }, words: 'I cut it down', plain: '1. not a list', kind: 'question' }),
  ]

  it('are Markdown that says what they say', async () => {
    const text = Buffer.from(await memoFile('Doorstep', memos, 'md')).toString()
    expect(text).toBe(
      '# Doorstep\n\n## On \\*stars\\*\n\n*note · project · Hanne · 2026-11-14*\n\none\n\n\\# two\n\n' +
        '## 1\\. not a list\n\n*question · coding: Leila · Hanne · 2026-11-14*\n\n> I cut it down\n\n1\\. not a list\n',
    )
  })

  it('are a Word file that opens', async () => {
    const bytes = await memoFile('Doorstep', memos, 'docx')
    const draft = await readFile(new Uint8Array(bytes), 'memos.docx')
    const words = draft.turns.map(turn => turn.text).join('\n')
    for (const part of ['Doorstep', 'On *stars*', '# two', 'I cut it down', '1. not a list'])
      expect(words).toContain(part)
  })
})
