import { expect, test } from 'vitest'
import { readFile } from '../../../src/main/import/read'
import { markSegments } from '../../../src/renderer/editor/mark-segments'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { makeDocx, paragraph } from './make-docx'

const bytes = (text: string) => new TextEncoder().encode(text)
const row = `<w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr>`

test.each([
  ['a million pipes on a line', 'a.md', () => bytes(`a\n|-|\n${'|'.repeat(1_000_000)}\n`)],
  ['25,000 rows of Markdown', 'a.md', () => bytes(`|a|b|\n|-|-|\n${'|c|d|\n'.repeat(25_000)}`)],
  ['12,000 rules of Markdown', 'a.md', () => bytes('|a|\n|-|\n'.repeat(12_000))],
  ['a page of tables that are not closed', 'a.html', () => bytes(`<html><body>${'<table><tr><td>x'.repeat(12_000)}`)],
  ['a page of cells', 'a.html', () => bytes(`<html><body><table><tr>${'<td>x'.repeat(25_000)}`)],
  ['a page of lists that are not closed', 'a.html', () => bytes(`<html><body>${'<ol><li>x'.repeat(25_000)}`)],
  ['rich text of rows', 'a.rtf', () => bytes(`{\\rtf1 ${'\\trowd a\\cell b\\cell\\row'.repeat(12_000)}}`)],
  ['rich text of numbers', 'a.rtf', () => bytes(`{\\rtf1 ${'{\\listtext 1.}a\\par '.repeat(25_000)}}`)],
  [
    'a row of 150,000 cells',
    'a.docx',
    () =>
      makeDocx(
        `<w:tr>${'<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>'.repeat(150_000)}</w:tr>`.replace('x', 'word'),
      ),
  ],
  ['a document of 5,000 rows', 'a.docx', () => makeDocx(row.repeat(5_000))],
])('%s is read in good time', async (_, name, make) => {
  const data = make()
  const start = process.cpuUsage()
  const draft = await readFile(data, name)
  const { user, system } = process.cpuUsage(start)
  expect(importedText(draft)).not.toBe('')
  expect(user + system).toBeLessThan(6_000_000)
})

test('a turn that is a table of thousands of cells is cut up in good time', () => {
  const text = 'a\tb\n'.repeat(20_000)
  const marks = Array.from({ length: 20_000 }, (_, i) => [
    { start: i * 4, end: i * 4 + 2, kind: 'cell' as const },
    { start: i * 4 + 2, end: i * 4 + 3, kind: 'cell' as const },
    { start: i * 4, end: i * 4 + 1, kind: 'bold' as const },
  ]).flat()
  const start = process.cpuUsage()
  expect(
    markSegments(text, marks)
      .map(segment => segment.text)
      .join(''),
  ).toBe(text)
  const { user, system } = process.cpuUsage(start)
  expect(user + system).toBeLessThan(2_000_000)
})
