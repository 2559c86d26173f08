import { describe, expect, it } from 'vitest'
import { memoBlocks, plainOf } from '../../../src/shared/memo/blocks'
import { bodyOf, joinedBody } from '../../../src/shared/memo/body'

const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
const state = (...children: unknown[]) => JSON.stringify({ root: { type: 'root', children } })

describe('the text of a memo', () => {
  it('is read block by block with bold, italics, headings, quotes and lists in lists', () => {
    const inner = { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [text('deep')] }] }
    const body = state(
      { type: 'heading', tag: 'h2', children: [text('Doubts')] },
      { type: 'paragraph', children: [text('plain '), text('strong', 1), { type: 'linebreak' }, text('both', 3)] },
      { type: 'quote', children: [text('said')] },
      {
        type: 'list',
        listType: 'number',
        start: 3,
        children: [
          { type: 'listitem', children: [text('first')] },
          { type: 'listitem', children: [inner] },
        ],
      },
    )
    const blocks = memoBlocks(body, '')
    expect(blocks.map(block => block.kind)).toEqual(['heading', 'paragraph', 'quote', 'item', 'item'])
    expect(blocks[1]?.runs.map(run => [run.text, run.bold, run.italic])).toEqual([
      ['plain ', false, false],
      ['strong', true, false],
      ['\n', false, false],
      ['both', true, true],
    ])
    expect(blocks.slice(3)).toMatchObject([
      { ordered: true, depth: 0, number: 3 },
      { ordered: false, depth: 1, number: 1 },
    ])
    expect(plainOf(blocks)).toBe('Doubts\nplain strong\nboth\nsaid\nfirst\ndeep')
    // Written anew it says the same.
    expect(memoBlocks(joinedBody([{ body, plain: '' }]), '').map(block => block.runs)).toEqual(
      blocks.map(block => block.runs),
    )
  })

  it.each(['', '{', 'null', '[]', '{"root":[]}', '{"root":7}'])('falls back to the plain text for %j', body => {
    expect(plainOf(memoBlocks(body, 'as it was'))).toBe('as it was')
  })

  it('gives the words of what it does not know, and comes to an end in what is too deep', () => {
    expect(
      plainOf(
        memoBlocks(state({ type: 'table', children: [{ type: 'cell', children: [text('kept')] }] }, 7, null), ''),
      ),
    ).toBe('kept')
    let deep: unknown = { type: 'list', children: [] }
    for (let n = 0; n < 500; n++) deep = { type: 'list', children: [{ type: 'listitem', children: [deep] }] }
    expect(memoBlocks(JSON.stringify({ root: { children: [deep] } }), '')).toEqual([])
  })

  it('of several memos is one, plain as long as all are', () => {
    expect(
      joinedBody([
        { body: null, plain: 'a' },
        { body: null, plain: 'b' },
      ]),
    ).toBeNull()
    const both = joinedBody([
      { body: bodyOf('a'), plain: 'a' },
      { body: null, plain: 'b' },
    ])
    expect(plainOf(memoBlocks(both, ''))).toBe('a\n\nb')
  })
})
