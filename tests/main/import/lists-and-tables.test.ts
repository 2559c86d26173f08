import { expect, test } from 'vitest'
import { listNumber } from '../../../src/main/import/list-number'
import { readFile } from '../../../src/main/import/read'
import type { Draft } from '../../../src/shared/model/draft'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { makeDocx, paragraph, wordPart } from './make-docx'

const bytes = (text: string) => new TextEncoder().encode(text)
const marksOf = ({ turns }: Draft, kind: string) =>
  turns.flatMap(({ text, marks }) =>
    marks.filter(mark => mark.kind === kind).map(mark => [mark.label ?? '', text.slice(mark.start, mark.end)]),
  )

test('numbers are written as word processors write them', () => {
  expect([1, 4, 9, 14, 40, 1994].map(n => listNumber(n, 'lowerRoman'))).toEqual([
    'i',
    'iv',
    'ix',
    'xiv',
    'xl',
    'mcmxciv',
  ])
  expect([1, 26, 27, 53].map(n => listNumber(n, 'upperLetter'))).toEqual(['A', 'Z', 'AA', 'AAA'])
  expect([0, 7].map(n => listNumber(n, 'decimal'))).toEqual(['0', '7'])
  expect(listNumber(3, 'none')).toBe('')
})

const level = (n: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = {
  name: 'word/numbering.xml',
  data: wordPart(
    'numbering',
    `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'upperRoman', '%1.%2')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
  ),
}
const item = (words: string, list: number, at = 0) =>
  paragraph(words, `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`)

test('Word’s own counting: a list goes on over other paragraphs, inner ones begin anew, one is told to start at five', async () => {
  const body = [
    item('one', 1),
    item('inner', 1, 1),
    item('inner two', 1, 1),
    paragraph('Between.'),
    item('two', 1),
    item('inner again', 1, 1),
    item('a bullet', 2),
    item('five', 3),
    item('six', 3),
    item('no list', 0),
  ]
  const draft = await readFile(makeDocx(body.join(''), [numbering]), 'a.docx')
  expect(marksOf(draft, 'list')).toEqual([
    ['1.', 'one'],
    ['1.I', 'inner'],
    ['1.II', 'inner two'],
    ['2.', 'two'],
    ['2.I', 'inner again'],
    ['', 'a bullet'],
    ['5.', 'five'],
    ['6.', 'six'],
  ])
})

test('a style may be a heading under any name, a list, or bold; a style goes on from the one it is based on', async () => {
  const styles = {
    name: 'word/styles.xml',
    data: wordPart(
      'styles',
      '<w:style w:type="paragraph" w:styleId="Kop7"><w:name w:val="heading 1"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="Steps"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="MySteps"><w:name w:val="Mine"/><w:basedOn w:val="Steps"/></w:style>' +
        '<w:style w:type="character" w:styleId="Loud"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
    ),
  }
  const styled = (words: string, style: string) => paragraph(words, `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`)
  const loud =
    '<w:p><w:r><w:t xml:space="preserve">so </w:t></w:r><w:r><w:rPr><w:rStyle w:val="Loud"/></w:rPr><w:t>loud</w:t></w:r></w:p>'
  const body = `${styled('What came of it', 'Kop7')}${styled('first', 'Steps')}${styled('second', 'MySteps')}${loud}`
  const draft = await readFile(makeDocx(body, [numbering, styles]), 'a.docx')
  expect(marksOf(draft, 'heading')).toEqual([['', 'What came of it']])
  expect(marksOf(draft, 'list')).toEqual([
    ['1.', 'first'],
    ['2.', 'second'],
  ])
  expect(marksOf(draft, 'bold')).toEqual([['', 'loud']])
})

test('a page’s lists are counted as a browser counts them, closed or not', async () => {
  const page = '<html><body><ol start="3"><li>three<li>four<ul><li>dot</ul><li value="9">nine</ol></body></html>'
  const draft = await readFile(bytes(page), 'a.html')
  expect(marksOf(draft, 'list')).toEqual([
    ['3.', 'three'],
    ['4.', 'four'],
    ['', 'dot'],
    ['9.', 'nine'],
  ])
})

test('a page’s table stands in rows and columns, with paragraphs in its cells, empty cells and rows left open', async () => {
  const page =
    '<html><body><p>See:</p><table><tr><th></th><th>North<th>South<tr><td><p>May</p></td><td></td><td><p>3</p><p>or 4</p></td></tr></table><p>End</p></body></html>'
  const draft = await readFile(bytes(page), 'a.html')
  expect(draft.turns.map(turn => turn.text)).toEqual(['See:', '\tNorth\tSouth\nMay\t\t3\nor 4', 'End'])
  expect(marksOf(draft, 'cell').map(([, words]) => words)).toEqual(['\t', 'North\t', 'South', 'May\t', '\t', '3\nor 4'])
})

test('a table within a table is read once, and its rows are the rows', async () => {
  const page = '<html><body><table><tr><td>a<table><tr><td>b<td>c</table><td>d</table></body></html>'
  const draft = await readFile(bytes(page), 'a.html')
  expect(importedText(draft)).toBe('a\nb\tc\td')
  expect(marksOf(draft, 'cell').map(([, words]) => words)).toEqual(['b\t', 'c'])
})

test('a Markdown table is read without its pipes, and keeps them in the imported text', async () => {
  const text = 'Before.\n\n|  | North | South |\n|---|:-:|--:|\n| May | 12 | a \\| b |\n| June || 7 |\n\nAfter.'
  const draft = await readFile(bytes(text), 'a.md')
  expect(importedText(draft)).toBe(text)
  expect(draft.turns.map(turn => turn.text)).toEqual(['Before.', '\tNorth\tSouth\nMay\t12\ta | b\nJune\t\t7', 'After.'])
  expect(marksOf(draft, 'cell').map(([, words]) => words)).toEqual([
    '\t',
    'North\t',
    'South',
    'May\t',
    '12\t',
    'a | b',
    'June\t',
    '\t',
    '7',
  ])
})

test('a pipe in a sentence makes no table', async () => {
  const draft = await readFile(bytes('I wrote a | b.\nAnd --- more | of it.'), 'a.md')
  expect(marksOf(draft, 'cell')).toEqual([])
})
