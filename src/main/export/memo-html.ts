import type { MemoBlock } from '../../shared/memo/blocks'
import type { PrintedMemo } from './memo-file'
import { escaped } from './table-html'

/** Memos as one page: no script, nothing fetched. Headings within a memo are a step lower than its own. */
export function memoHtml(project: string, memos: readonly PrintedMemo[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(project)}</title>
<style>
body { margin: 3rem auto; max-width: 46rem; padding-inline: 1.5rem; color: #1b1b19; font: 17px/1.55 "Source Serif 4", Georgia, serif }
h1, h2, h3, h4, h5, .facts { font-family: Inter, "Noto Sans", system-ui, sans-serif }
article { margin-block-start: 2.6rem; padding-block-start: 1rem; border-block-start: 1px solid #c9c9c2 }
h2 { margin-block: 0; font-size: 1.3rem }
.facts { margin-block: .2rem 1rem; color: #51514d; font-size: .8rem }
blockquote { margin: 1rem 0 1rem 1.2rem; padding-inline-start: 1rem; border-inline-start: 3px solid #c9c9c2 }
@media print { body { margin: 0; max-width: none } h2, h3 { break-after: avoid } }
</style>
</head>
<body>
<h1>${escaped(project)}</h1>
${memos.map(memoArticle).join('\n')}
</body>
</html>
`
}

function memoArticle({ title, facts, quote, blocks }: PrintedMemo): string {
  const passage = quote === '' ? '' : `<blockquote class="passage" dir="auto">${broken(quote)}</blockquote>\n`
  return `<article>
<h2 dir="auto">${escaped(title)}</h2>
<p class="facts">${escaped(facts)}</p>
${passage}${blocksHtml(blocks)}
</article>`
}

function blocksHtml(blocks: readonly MemoBlock[]): string {
  const lines: string[] = []
  // Lists that are open, the outermost first; each but the last stands in an item of the one before.
  const open: { tag: 'ol' | 'ul' }[] = []
  const close = (depth: number) => {
    while (open.length > depth) lines.push(`</li></${open.pop()?.tag}>`)
  }
  for (const block of blocks) {
    const words = block.runs.map(runHtml).join('')
    if (block.kind !== 'item') {
      close(0)
      lines.push(otherBlock(block, words))
      continue
    }
    const tag = block.ordered ? 'ol' : 'ul'
    close(block.depth + 1)
    if (open.length === block.depth + 1 && open.at(-1)?.tag !== tag) close(block.depth)
    if (open.length === block.depth + 1) lines.push('</li>')
    while (open.length < block.depth + 1) {
      open.push({ tag })
      lines.push(open.length < block.depth + 1 ? `<${tag}><li>` : `<${tag}>`)
    }
    lines.push(`<li${block.ordered ? ` value="${block.number}"` : ''} dir="auto">${words}`)
  }
  close(0)
  return lines.join('\n')
}

function otherBlock(block: Exclude<MemoBlock, { kind: 'item' }>, words: string): string {
  if (block.kind === 'heading') return `<h${block.level + 2} dir="auto">${words}</h${block.level + 2}>`
  return block.kind === 'quote' ? `<blockquote dir="auto">${words}</blockquote>` : `<p dir="auto">${words}</p>`
}

function runHtml({ text, bold, italic }: MemoBlock['runs'][number]): string {
  const words = broken(text)
  const set = italic ? `<em>${words}</em>` : words
  return bold ? `<strong>${set}</strong>` : set
}

function broken(words: string): string {
  return escaped(words).replaceAll('\n', '<br>')
}
