import writeExcelFile from 'write-excel-file/node'
import { csvInParts } from './csv-in-parts'
import { type Say, sayNothing } from './say-share'
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
  say: Say = sayNothing,
): Promise<Uint8Array> {
  const cells = rows.map(row => columns.map(({ name }) => row[name] ?? null))
  if (format === 'csv') {
    return csvInParts(
      columns.map(({ name }) => name),
      cells,
      say,
    )
  }
  const head = columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const }))
  const body = cells.map(line =>
    line.map(cell => (typeof cell === 'string' ? { value: cellWords(cell), type: String } : cell)),
  )
  say(0.2)
  return writeExcelFile([head, ...body], {
    columns: columns.map(({ width = 16 }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
}

/** Words as a cell of a workbook can hold them: without what XML has no place for, and no longer than a cell. */
export function cellWords(words: string): string {
  return xmlWords(words).slice(0, cellLimit)
}
