import { stringify } from 'csv-stringify/sync'
import writeExcelFile from 'write-excel-file/node'
import { xmlWords } from './xml-words'

export interface TableColumn {
  /** Key of the cells in the rows, and the head of the column. */
  name: string
  /** In characters, for a workbook. */
  width?: number
}

export type TableRow = Readonly<Record<string, string | number | null>>

export const tableFormats = ['csv', 'xlsx'] as const
export type TableFormat = (typeof tableFormats)[number]

export const tableTypes: Record<TableFormat, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** More than this a cell of a workbook cannot hold. */
const cellLimit = 32_767

/**
 * A table as a file for a spreadsheet. CSV: RFC 4180 with LF, in UTF-8 with its mark so that a spreadsheet reads accents. What begins like
 * a formula is defused there, and is a plain text in a workbook, since words of a transcript must not be run.
 */
export async function tableFile(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  format: TableFormat,
): Promise<Uint8Array> {
  const cells = rows.map(row => columns.map(({ name }) => row[name] ?? null))
  if (format === 'csv') {
    const head = columns.map(({ name }) => name)
    return Buffer.from(stringify(cells, { header: true, columns: head, escape_formulas: true, bom: true }))
  }
  const head = columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const }))
  const body = cells.map(line =>
    line.map(cell => (typeof cell === 'string' ? { value: cellWords(cell), type: String } : cell)),
  )
  return writeExcelFile([head, ...body], {
    columns: columns.map(({ width = 16 }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
}

/** Words as a cell of a workbook can hold them: without what XML has no place for, and no longer than a cell. */
export function cellWords(words: string): string {
  return xmlWords(words).slice(0, cellLimit)
}
