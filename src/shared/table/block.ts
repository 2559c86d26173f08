/**
 * A block of cells as spreadsheets put it on the clipboard: tabs between cells, line breaks between rows, quotation marks around a cell that
 * holds one of these. A single line break at the end ends the last row.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    const { cell, next } = text[at] === '"' ? (quoted(text, at) ?? bare(text, at)) : bare(text, at)
    rows.at(-1)?.push(cell)
    const mark = text[next]
    if (mark === undefined) return rows
    if (mark === '\t') {
      at = next + 1
      if (at === text.length) rows.at(-1)?.push('')
    } else {
      at = next + (text.startsWith('\r\n', next) ? 2 : 1)
      if (at < text.length) rows.push([])
    }
  }
  return rows.filter(row => row.length > 0)
}

/** The same in the other direction. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map(row => row.map(written).join('\t')).join('\n')
}

function written(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function bare(text: string, at: number): { cell: string; next: number } {
  let next = at
  while (next < text.length && text[next] !== '\t' && text[next] !== '\n' && text[next] !== '\r') next++
  return { cell: text.slice(at, next), next }
}

/** Undefined where a quotation mark at the beginning is only a quotation mark. */
function quoted(text: string, at: number): { cell: string; next: number } | undefined {
  let end = text.indexOf('"', at + 1)
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  const next = end + 1
  if (end === -1 || (next < text.length && !'\t\r\n'.includes(text[next] ?? ''))) return undefined
  return { cell: text.slice(at + 1, end).replaceAll('""', '"'), next }
}
