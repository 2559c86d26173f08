import { stringify } from 'csv-stringify/sync'
import type { DataOptions } from '../../../shared/model/data-export'
import type { Loss } from '../../../shared/model/exchange'
import type { Project } from '../../db/project'
import { exportRows } from '../../db/refi/export-rows'
import { asZip } from '../../exchange/as-zip'
import { withConsent } from '../../exchange/refi/by-consent'
import { openZip } from '../../import/zip'
import { tableFile } from '../table-file'
import { annotations } from './annotations'
import type { DataColumn, DataTable } from './data-table'
import { dataTables } from './data-tables'

/**
 * The project's data for R, Python and other programs: one table a file, the texts, the codings as web annotations, and a data dictionary that says what
 * every column holds. The same project twice is the same files.
 */
export async function dataFiles(
  project: Project,
  { format, consented }: DataOptions,
): Promise<{ files: Map<string, Uint8Array>; rows: Record<string, number>; losses: Loss[] }> {
  const all = exportRows(project)
  const { rows, losses } = consented ? withConsent(project, all) : { rows: all, losses: [] }
  const tables = dataTables(rows)
  const files = new Map<string, Uint8Array>()
  for (const table of tables) files.set(`${table.name}.${format}`, await written(table, format))
  files.set(`dictionary.${format}`, await written(dictionary(tables), format))
  for (const { id, text } of rows.documents) files.set(`texts/${id}.txt`, Buffer.from(text.toWellFormed()))
  files.set('annotations.jsonld', Buffer.from(annotations(rows, project.info())))
  files.set('README.txt', Buffer.from(readme(project.info().name, tables, format)))
  return { files, rows: Object.fromEntries(tables.map(table => [table.name, table.rows.length])), losses }
}

async function written({ columns, rows }: DataTable, format: DataOptions['format']): Promise<Uint8Array> {
  if (format === 'xlsx') return await timeless(await tableFile(columns, rows, 'xlsx'))
  if (format === 'json') {
    const lines = rows.map(row =>
      Object.fromEntries(columns.map(({ name, type }) => [name, typed(row[name] ?? '', type)])),
    )
    return Buffer.from(`${JSON.stringify(lines, null, 1)}\n`)
  }
  // Without a byte order mark, which R and pandas take for a part of the first column's name.
  const cells = rows.map(row => columns.map(({ name }) => row[name] ?? ''))
  return Buffer.from(
    stringify(cells, { header: true, columns: columns.map(({ name }) => name), escape_formulas: true }),
  )
}

/** A workbook says when it was made, in its properties and in its archive; without that the same table is the same file. */
async function timeless(workbook: Uint8Array): Promise<Uint8Array> {
  const zip = await openZip(workbook, 'xlsx')
  const parts = new Map<string, string | Uint8Array>()
  for (const name of zip.names) {
    const part = (await zip.read(name)) ?? new Uint8Array()
    const isAbout = name === 'docProps/core.xml'
    parts.set(
      name,
      isAbout
        ? Buffer.from(part)
            .toString('utf8')
            .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
        : part,
    )
  }
  return await asZip(parts)
}

/** As JSON has it: what is missing is null, numbers and truths are such where they are. */
function typed(cell: string | number, type: DataColumn['type']): string | number | boolean | null {
  if (cell === '') return null
  if (type === 'boolean' && (cell === 'true' || cell === 'false')) return cell === 'true'
  if (type === 'number' && Number.isFinite(Number(cell))) return Number(cell)
  return cell
}

function dictionary(tables: readonly DataTable[]): DataTable {
  return {
    name: 'dictionary',
    row: 'One column of a table',
    columns: ['table', 'column', 'type', 'meaning', 'values'].map(name => ({ name, type: 'text', meaning: '' })),
    rows: tables.flatMap(({ name: table, columns }) =>
      columns.map(({ name: column, type, meaning, values = [] }) => ({
        ...{ table, column, type, meaning, values: values.join('; ') },
      })),
    ),
  }
}

function readme(name: string, tables: readonly DataTable[], format: string): string {
  return [
    `${name}: data`,
    '',
    ...tables.map(({ name: table, row, rows }) => `${table}.${format}: ${row}. ${rows.length} rows.`),
    `dictionary.${format}: What every column holds.`,
    'texts/ID.txt: The text of each document, in UTF-8 with LF.',
    'annotations.jsonld: The codings as W3C Web Annotations.',
    '',
    'Positions (start, end) count Unicode code points in the text, from 0, the end not included: text[start:end] in Python,',
    'substr(text, start + 1, end) in R. An empty cell is a missing value. Ids join the tables.',
    ...(format === 'csv'
      ? ['A text that begins like a formula (=, +, -, @) has an apostrophe before it, so that no spreadsheet runs it.']
      : []),
    ...(format === 'xlsx' ? ['A cell holds 32,767 characters at the most; CSV and JSON hold every text whole.'] : []),
    '',
  ].join('\n')
}
