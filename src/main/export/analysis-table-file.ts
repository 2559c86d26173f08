import writeExcelFile from 'write-excel-file/node'
import { headWords, shown } from '../../shared/analysis/print-cell'
import type { AnalysisTable } from '../../shared/analysis/table'
import type { AnalysisFormat } from '../../shared/model/table-spec'
import { csvInParts } from './csv-in-parts'
import { type Say, sayNothing } from './say-share'
import { steadyZip } from './steady-zip'
import { tableDocx } from './table-docx'
import { cellWords } from './table-file'
import { tableHtml } from './table-html'

/**
 * A table as a file: the same table gives the same bytes. Numbers stay numbers; notes stand beneath, in CSV nowhere, since a line that is no
 * line of the table would be read as one. Words that begin like a formula are defused, or are text that is not run.
 */
export async function analysisTableFile(
  table: AnalysisTable,
  format: AnalysisFormat,
  say: Say = sayNothing,
): Promise<Uint8Array> {
  if (format === 'html') return Buffer.from(tableHtml(table))
  if (format === 'docx') return steadyZip(await tableDocx(table))
  const heads = [table.lineHead, ...table.heads.map(headWords)]
  if (format === 'csv') {
    const lines = table.lines.map(line => [line.name, ...line.cells.map(shown)])
    return csvInParts(heads, lines, say)
  }
  const text = (value: string, more = {}) => ({ value: cellWords(value), type: String, ...more })
  const bold = { fontWeight: 'bold' as const }
  const body = table.lines.map(line => [
    text(line.name, { ...(line.isTotal ? bold : {}), indent: line.depth }),
    ...line.cells.map((cell, column) => {
      const value = shown(cell)
      if (typeof value === 'string') return value === '' ? null : text(value)
      return { value, type: Number, format: formats[table.heads[column]!.unit], ...(line.isTotal ? bold : {}) }
    }),
  ])
  say(0.2)
  const widths = [
    Math.min(
      60,
      table.lines.reduce((widest, { name, depth }) => Math.max(widest, name.length + depth * 2), 12),
    ),
    ...table.heads.map(({ unit, name, group }) =>
      unit === 'text' ? 32 : Math.max(8, Math.min(24, name.length + group.length + 3)),
    ),
  ]
  const bytes = await writeExcelFile(
    [
      heads.map(head => text(head, bold)),
      ...body,
      [],
      [text(table.title, bold)],
      ...table.notes.map(note => [text(note)]),
    ],
    { columns: widths.map(width => ({ width })), stickyRowsCount: 1, stickyColumnsCount: 1 },
  ).toBuffer()
  say(0.8)
  return steadyZip(bytes)
}

const formats = { count: '0', percent: '0.0', number: '0.000', p: '0.0000', text: '0' } as const

export const analysisTypes: Record<AnalysisFormat, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
