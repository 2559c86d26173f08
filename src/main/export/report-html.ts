import type { Report, ReportBlock } from '../../shared/report/blocks'
import { layoutSvg } from './figure-file'
import { escaped, tableFragment, tableStyles } from './table-html'

/** A report as one page: no script, nothing fetched, figures drawn within it. */
export function reportHtml({ title, authors, blocks }: Report): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
body { margin: 3rem auto; max-width: 46rem; padding-inline: 1.5rem; color: #1b1b19; font: 17px/1.55 "Source Serif 4", Georgia, serif }
h1, h2, h3, table, .source, .authors { font-family: Inter, "Noto Sans", system-ui, sans-serif }
h1 { font-size: 1.9rem; line-height: 1.2 }
h2 { margin-block-start: 2.6rem; font-size: 1.3rem }
h3 { margin-block: 1.8rem .4rem; font-size: 1.05rem }
.authors { color: #51514d }
blockquote { margin: 1rem 0 1rem 1.2rem; padding-inline-start: 1rem; border-inline-start: 3px solid #c9c9c2 }
.source { display: block; color: #51514d; font-size: .8rem }
.table { position: relative; inset-inline-start: 50%; width: max-content; max-width: min(100vw - 3rem, 76rem); margin-block: 1.6rem; transform: translateX(-50%); overflow-x: auto; font-size: .85rem }
${tableStyles}.table caption, .table p { max-width: 46rem }
.table p { color: #51514d; font: 13px/1.45 Inter, "Noto Sans", system-ui, sans-serif }
figure { margin: 1.6rem 0 }
figure svg { max-width: 100%; height: auto }
.gap { padding: .4rem .8rem; border: 1px dashed #8a6d00; background: #fff8e1 }
@media print { body { margin: 0; max-width: none } h2, h3 { break-after: avoid } figure, tr, blockquote { break-inside: avoid } }
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${authors === '' ? '' : `<p class="authors">${escaped(authors)}</p>\n`}${blocks.map(blockHtml).join('\n')}
</body>
</html>
`
}

function blockHtml(block: ReportBlock, at: number): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`
    case 'text':
      return `<p>${escaped(block.text)}</p>`
    case 'list':
      return `<ul>\n${block.items.map(item => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`
    case 'quote':
      return `<blockquote><p>${escaped(block.text).replaceAll('\n', '<br>')}</p><cite class="source">${escaped(block.source)}</cite></blockquote>`
    case 'table':
      return `<div class="table">\n${tableFragment(block.table)}\n</div>`
    case 'figure':
      return `<figure>${layoutSvg(block.layout, { halo: 'stroke', idPrefix: `figure-${at}`, saysWidths: true })}</figure>`
    case 'gap':
      return `<p class="gap">${escaped(block.text)}</p>`
  }
}
