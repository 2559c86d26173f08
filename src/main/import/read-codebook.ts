import { readCodebookTable } from '../../shared/codebook/read-codebook-table'
import { AppError } from '../../shared/errors'
import { type CodebookEntry, CodebookFile, type CodebookIssue, mostCodes } from '../../shared/model/codebook-file'
import { openInput } from './open-input'
import { readTableInWorker } from './read-in-worker'

/**
 * Reads a codebook from a file: one of our own or a framework pack (JSON), or a table with a code a row (CSV, TSV, workbook).
 *
 * @param known the codebook it will be set against: a table may name codes without their keys
 * @throws AppError file.*, table.*, codebook.*
 */
export async function readCodebookFile(
  bytes: Uint8Array,
  name: string,
  known: readonly CodebookEntry[],
): Promise<{ entries: CodebookEntry[]; issues: CodebookIssue[] }> {
  const file = name.replace(/^.*[/\\]/, '')
  const { decoded } = await openInput(bytes, file, undefined)
  const text = decoded?.text.trimStart() ?? ''
  if (/^[{[]/.test(text) || /\.json$/i.test(file)) return { entries: readJson(text, file).codes, issues: [] }
  const table = await readTableInWorker(bytes, file)
  if (table.rows.length > mostCodes) throw new AppError('codebook.tooMany', { file, limit: mostCodes })
  const read = readCodebookTable(table, known)
  if (read === null) throw new AppError('codebook.noColumns', { file, columns: table.columns.slice(0, 12).join(', ') })
  return read
}

function readJson(text: string, file: string): CodebookFile {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new AppError('codebook.notJson', { file }, { cause: error })
  }
  const read = CodebookFile.safeParse(json)
  if (read.success) return read.data
  const path = read.error.issues[0]?.path ?? []
  throw new AppError('codebook.badFile', { file, where: path.join(' › ') || 'the whole' })
}
