import type { MemoBlock, MemoRun } from '../../shared/memo/blocks'
import type { PrintedMemo } from './memo-file'

/** Memos in Markdown (CommonMark): the project's name, then each memo below a heading of its own. Headings within one are a step lower. */
export function memoMarkdown(project: string, memos: readonly PrintedMemo[]): string {
  const parts = memos.map(memo =>
    [
      `## ${escaped(memo.title)}`,
      `*${escaped(memo.facts)}*`,
      ...(memo.quote === '' ? [] : [`> ${escaped(memo.quote).replaceAll('\n', '\n> ')}`]),
      blocksMarkdown(memo.blocks),
    ].join('\n\n'),
  )
  return `${[`# ${escaped(project)}`, ...parts].join('\n\n')}\n`
}

function blocksMarkdown(blocks: readonly MemoBlock[]): string {
  return blocks
    .map((block, index) => {
      const words = line(block.runs)
      const next = blocks[index + 1]
      const gap = next === undefined ? '' : block.kind === 'item' && next.kind === 'item' ? '\n' : '\n\n'
      return `${prefixed(block, words)}${gap}`
    })
    .join('')
}

function prefixed(block: MemoBlock, words: string): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level + 2)} ${words}`
  if (block.kind === 'quote') return `> ${words.replaceAll('\n', '\n> ')}`
  if (block.kind === 'item') return `${'    '.repeat(block.depth)}${block.ordered ? `${block.number}.` : '-'} ${words}`
  return words
}

/** Spaces at the ends of strong words stand outside of the signs, where CommonMark wants them. */
function line(runs: readonly MemoRun[]): string {
  return runs
    .map(({ text, bold, italic }) => {
      if (text === '\n') return '  \n'
      const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
      const sign = `${bold ? '**' : ''}${italic ? '_' : ''}`
      const close = `${italic ? '_' : ''}${bold ? '**' : ''}`
      return words === '' ? text : `${before}${sign}${escaped(words)}${close}${after}`
    })
    .join('')
}

function escaped(words: string): string {
  return words
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\d+)([.)])/gm, '$1\\$2')
    .replace(/^([-+])/gm, '\\$1')
}
