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

  it('are a page with lists in lists, of which nothing runs', async () => {
    const item = (text: string, value: number, ...inner: unknown[]) => ({
      ...{ type: 'listitem', value, children: [...(text === '' ? [] : [{ type: 'text', text, format: 1 }]), ...inner] },
    })
    const list = (...children: unknown[]) => ({ type: 'list', listType: 'number', start: 1, children })
    const body = JSON.stringify({
      root: {
        children: [
          list(item('first <b>', 1), item('', 2, list(item('inner', 1))), item('second', 2)),
          { type: 'paragraph', children: [{ type: 'text', text: '<script>alert(1)</script>', format: 2 }] },
        ],
      },
    })
    const lists = memo({ title: '“A” & B', plain: 'x', body })
    const page = Buffer.from(await memoFile('<i>Doorstep', [lists], 'html')).toString()
    expect(page.slice(page.indexOf('<body>')).replaceAll('\n', '')).toBe(
      '<body><h1>&lt;i&gt;Doorstep</h1><article><h2 dir="auto">“A” &amp; B</h2>' +
        '<p class="facts">note · project · Hanne · 2026-11-14</p>' +
        '<ol><li value="1" dir="auto"><strong>first &lt;b&gt;</strong><ol><li value="1" dir="auto"><strong>inner</strong></li></ol></li>' +
        '<li value="2" dir="auto"><strong>second</strong></li></ol>' +
        '<p dir="auto"><em>&lt;script&gt;alert(1)&lt;/script&gt;</em></p></article></body></html>',
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
