import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, type Inline, parseBlocks, parseInline, parsePage } from '../../../src/renderer/commands/markdown'

const help = new URL('../../../resources/help/', import.meta.url)
const words = (inline: readonly Inline[]) => inline.map(part => part.text).join('')

describe('a help page', () => {
  test('has a title, sections, paragraphs, lists and code', () => {
    const { title, blocks } = parsePage(
      '# Coding\n\nSelect and\npress **c**.\n\n## In doubt\n- first\n  goes on\n- second\n\n1. one\n2. two\n\n```\na  b\n\nc\n```\n',
    )
    expect(title).toBe('Coding')
    expect(blocks.map(block => block.kind)).toEqual(['paragraph', 'heading', 'list', 'list', 'code'])
    const [paragraph, , list, numbered, code] = blocks
    expect(paragraph?.kind === 'paragraph' && words(paragraph.inline)).toBe('Select and press c.')
    expect(list?.kind === 'list' && [list.ordered, list.items.map(item => words(item.inline))]).toEqual([
      false,
      ['first goes on', 'second'],
    ])
    expect(numbered?.kind === 'list' && [numbered.ordered, numbered.items.length]).toEqual([true, 2])
    expect(code?.kind === 'code' && code.text).toBe('a  b\n\nc')
  })

  test('has tables', () => {
    const [table, after] = parseBlocks(
      '| word | meaning |\n|---|:--|\n| **told** | as it is |\n| aspired | hoped |\nAfter it.',
    )
    expect(table?.kind === 'table' && table.head.map(cell => words(cell.inline))).toEqual(['word', 'meaning'])
    expect(table?.kind === 'table' && table.rows.map(row => row.cells.map(cell => words(cell.inline)))).toEqual([
      ['told', 'as it is'],
      ['aspired', 'hoped'],
    ])
    expect(after?.kind).toBe('paragraph')
  })

  test('marks strong words, emphasis, code and keys', () => {
    expect(
      parseInline('Press [[$mod+k]] or **Enter**, *not* `rm *`; 2 * 3 * 4 stays').map(part => [part.kind, part.text]),
    ).toEqual([
      ['text', 'Press '],
      ['keys', '$mod+k'],
      ['text', ' or '],
      ['strong', 'Enter'],
      ['text', ', '],
      ['emphasis', 'not'],
      ['text', ' '],
      ['code', 'rm *'],
      ['text', '; 2 * 3 * 4 stays'],
    ])
  })

  test('keeps plain words as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', ' ', '.', '“', '#', '1') }), line => {
        expect(words(parseInline(line))).toBe(line)
      }),
    )
  })

  test('comes to an end whatever is written, with blocks in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('# a', '## b', '- c', '1. d', 'e', '```', '', '  f'), { maxLength: 14 }),
        lines => {
          const places = parseBlocks(lines.join('\n')).map(block => block.at)
          expect(places).toEqual([...places].sort((a, b) => a - b))
          expect(new Set(places).size).toBe(places.length)
        },
      ),
    )
  })

  test.each(readdirSync(help).filter(file => file.endsWith('.md')))(
    '%s leaves no mark of its writing on the screen',
    file => {
      const { title, blocks } = parsePage(readFileSync(new URL(file, help), 'utf8'))
      expect(title).not.toBe('')
      const shown = blocks.flatMap(shownWords)
      expect(shown.filter(text => /\*\*|`|\]\(|^\||^#|^>/.test(text))).toEqual([])
    },
  )
})

function shownWords(block: Block): string[] {
  if (block.kind === 'code') return []
  if (block.kind === 'list') return block.items.map(item => words(item.inline))
  if (block.kind === 'table')
    return [block.head, ...block.rows.map(row => row.cells)].flat().map(cell => words(cell.inline))
  return [words(block.inline)]
}
