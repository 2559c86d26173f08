import { parse } from 'csv-parse/sync'
import { AppError } from '../../../shared/errors'
import type { ReadOptions } from '../../../shared/model/draft'
import type { StoryTable } from '../../../shared/model/story-map'
import { openInput } from '../open-input'
import { findSeparator } from './csv-fields'
import { isWorkbook, readWorkbook, type SheetRows } from './workbook'

/**
 * Reads a table whose rows are stories or respondents: CSV, TSV or a workbook's sheet. The first row with words names the columns; rows
 * are made as long as it, and rows without words are left out.
 *
 * Untrusted files are read by `readTableInWorker`.
 *
 * @throws AppError file.*, table.noRows, table.noSheet
 */
export async function readTable(
  bytes: Uint8Array,
  name: string,
  { encoding, sheet }: ReadOptions & { sheet?: string | undefined } = {},
): Promise<StoryTable> {
  const file = name.replace(/^.*[/\\]/, '')
  const input = await openInput(bytes, file, encoding)
  const sheets = isWorkbook(input)
    ? await readWorkbook(input)
    : [{ sheet: '', rows: separated(input.decoded?.text, file) }]
  const filled = sheets.map(each => ({ ...each, rows: each.rows.filter(row => row.some(cell => cell.trim() !== '')) }))
  const chosen =
    sheet === undefined ? filled.find(({ rows }) => rows.length > 1) : filled.find(each => each.sheet === sheet)
  if (chosen === undefined && sheet !== undefined)
    throw new AppError('table.noSheet', { file, sheet, known: sheets.map(each => each.sheet).join(', ') })
  if (chosen === undefined || chosen.rows.length < 2) throw new AppError('table.noRows', { file })
  const [header = [], ...rows] = chosen.rows
  const columns = distinct(header.map(cell => cell.replace(/\s+/g, ' ').trim()))
  return {
    file,
    format: isWorkbook(input) ? 'xlsx' : 'csv',
    encoding: input.decoded?.encoding ?? 'utf-8',
    sheet: chosen.sheet,
    sheets: sheets.map(each => each.sheet).filter(each => each !== ''),
    columns,
    rows: rows.map(row => columns.map((_, i) => (row[i] ?? '').trim())),
  }
}

function separated(text: string | undefined, file: string): SheetRows['rows'] {
  if (text === undefined) throw new AppError('file.unsupported', { file, format: 'this kind of file as a table' })
  try {
    return parse(text, { delimiter: findSeparator(text), relax_column_count: true, skip_empty_lines: true })
  } catch (error) {
    // A quotation mark within a cell is an ordinary character where the file does not follow the rules.
    try {
      return parse(text, {
        delimiter: findSeparator(text),
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
      })
    } catch {
      throw new AppError('file.damaged', { file }, { cause: error })
    }
  }
}

/** Headings that stand twice are told apart by a number, and empty ones are named by their place. */
function distinct(headings: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return headings.map((heading, i) => {
    const name = heading === '' ? `Column ${i + 1}` : heading
    const count = (seen.get(name.toLowerCase()) ?? 0) + 1
    seen.set(name.toLowerCase(), count)
    return count === 1 ? name : `${name} (${count})`
  })
}
