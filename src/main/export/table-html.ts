import { partsOf } from '../../shared/analysis/labelled'
import { groupsOf, inUnit, shown } from '../../shared/analysis/print-cell'
import type { AnalysisTable, TableHead } from '../../shared/analysis/table'
import type { PartCell } from '../../shared/analysis/table-part'

/** How tables look in a page, ruled as journals rule them. */
export const tableStyles = `table { border-collapse: collapse }
caption { text-align: start; font-weight: 600; padding-block-end: .5rem }
th, td { padding: .25rem .6rem; text-align: start; vertical-align: top; border-block-end: 1px solid #dcdcd6 }
thead th { border-block-end: 1.5px solid #1b1b19; vertical-align: bottom }
thead th.number, td.number { text-align: end; font-variant-numeric: tabular-nums }
tbody th { font-weight: 400 }
tr.total th, tr.total td { font-weight: 600; border-block-start: 1.5px solid #1b1b19 }
`

/** A table as a page of its own: one file, no script, nothing fetched. */
export function tableHtml(table: AnalysisTable): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(table.title)}</title>
<style>
body { margin: 2rem; color: #1b1b19; font: 15px/1.45 "Noto Sans", system-ui, sans-serif }
${tableStyles}p { max-width: 46rem; color: #51514d; font-size: 13px }
</style>
</head>
<body>
${tableFragment(table)}
</body>
</html>
`
}

/** The table alone, with its notes, as it goes to the clipboard. */
export function tableFragment(table: AnalysisTable): string {
  const hasGroups = table.heads.some(({ group }) => group !== '')
  const corner = `<th scope="col"${hasGroups ? ' rowspan="2"' : ''}>${escaped(table.lineHead)}</th>`
  const groups = groupsOf(table.heads)
  const headRows = hasGroups
    ? `<tr>${corner}${groups.map(({ name, heads }) => (name === '' ? heads.map(each => headCell(each, ' rowspan="2"')).join('') : `<th scope="colgroup" colspan="${heads.length}">${escaped(name)}</th>`)).join('')}</tr>
<tr>${table.heads
        .filter(({ group }) => group !== '')
        .map(each => headCell(each))
        .join('')}</tr>`
    : `<tr>${corner}${table.heads.map(each => headCell(each)).join('')}</tr>`
  const lines = table.lines.map(line => {
    const indent = line.depth > 0 ? ` style="padding-inline-start:${0.6 + line.depth * 1.2}rem"` : ''
    const cells = line.cells.map((cell, column) => {
      const { unit, labels } = table.heads[column]!
      const words = partsOf(inUnit(shown(cell), unit), labels)
      const set = words.map(part => (part.isLabel ? `<strong>${escaped(part.words)}</strong>` : escaped(part.words)))
      return `<td${unit === 'text' ? '' : ' class="number"'}>${set.join('')}</td>`
    })
    return `<tr${line.isTotal ? ' class="total"' : ''}><th scope="row"${indent}>${escaped(line.name)}</th>${cells.join('')}</tr>`
  })
  return `<table>
<caption>${escaped(table.title)}</caption>
<thead>
${headRows}
</thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
${table.notes.map(note => `<p>${escaped(note)}</p>`).join('\n')}`
}

/** A part of a table for the clipboard: its cells and nothing around them. */
export function blockFragment(rows: readonly (readonly PartCell[])[]): string {
  const lines = rows.map(
    cells =>
      `<tr>${cells
        .map(({ words, isHead, isNumber }) =>
          isHead ? `<th>${escaped(words)}</th>` : `<td${isNumber ? ' class="number"' : ''}>${escaped(words)}</td>`,
        )
        .join('')}</tr>`,
  )
  return `<table>\n${lines.join('\n')}\n</table>`
}

function headCell({ name, unit }: TableHead, more = ''): string {
  return `<th scope="col"${unit === 'text' ? '' : ' class="number"'}${more}>${escaped(name)}</th>`
}

/** Words as they stand in HTML. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
