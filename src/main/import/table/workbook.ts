import readSheets from 'read-excel-file/universal'
import { AppError } from '../../../shared/errors'
import type { InputFile } from '../reader'

export interface SheetRows {
  sheet: string
  rows: string[][]
}

/** Whether an archive is an Excel workbook. */
export function isWorkbook(file: InputFile): boolean {
  return file.zip?.names.some(name => /^xl\/workbook\.xml$/i.test(name)) === true
}

/**
 * The sheets of a workbook with the words of their cells. Dates are written as ISO has them, times as `h:mm:ss`, formulas by the value
 * that was last computed.
 *
 * @throws AppError file.damaged, file.unsafe, file.tooLarge
 */
export async function readWorkbook({ zip, bytes, name }: InputFile): Promise<SheetRows[]> {
  // The library inflates whole; here each part is inflated once before, under the archive's caps.
  for (const part of zip?.names ?? []) {
    if (!/^xl\/.*\.xml$/i.test(part) || /^xl\/(?:drawings|charts|theme|media)\//i.test(part)) continue
    const inflated = await zip?.read(part)
    if (inflated != null && Buffer.from(inflated.subarray(0, 4096)).includes('<!DOCTYPE'))
      throw new AppError('file.unsafe', { file: name, entry: 'DOCTYPE' })
    if (inflated != null && /^xl\/worksheets\//i.test(part)) refuseFarCells(inflated, name)
  }
  try {
    const sheets = await readSheets(new Blob([Uint8Array.from(bytes)]), { trim: false })
    return sheets.map(({ sheet, data }) => ({ sheet, rows: data.map(row => row.map(written)) }))
  } catch (error) {
    throw new AppError('file.damaged', { file: name }, { cause: error })
  }
}

/** A sheet is laid out as a rectangle up to its last cell: this many are room for a hundred thousand rows of fifty columns. */
const mostCells = 5_000_000

/**
 * A few bytes can claim a cell in the last corner of a sheet, and with it a rectangle that no memory holds. The library takes any letters
 * and any number for a cell's place, so these are looked at first.
 */
function refuseFarCells(sheet: Uint8Array, file: string): void {
  let columns = 1
  let rows = 1
  const tags = Buffer.from(sheet)
    .toString('latin1')
    .matchAll(/<(?:[\w.-]+:)?(?:c|row)\b((?:[^>"']|"[^"]*"|'[^']*')*)/g)
  for (const [, attributes = ''] of tags) {
    const place = /\br\s*=\s*["']([^"']*)/.exec(attributes)?.[1]
    if (place === undefined) continue
    const [, letters, digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? []
    if (letters === undefined) throw new AppError('file.damaged', { file })
    let column = 0
    for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
    columns = Math.max(columns, column)
    rows = Math.max(rows, Number(digits))
    if (columns * rows > mostCells) throw new AppError('file.unsafe', { file, entry: `cell ${place}` })
  }
}

function written(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return writtenDate(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return String(value).replace(/\r\n?/g, '\n').replaceAll('\u0000', '\ufffd').toWellFormed()
}

/** Excel counts days from here; what lies within its first two months is a length of time. */
const zero = Date.UTC(1899, 11, 30)

function writtenDate(date: Date): string {
  const ms = date.getTime()
  if (Number.isNaN(ms)) return ''
  if (ms >= zero && ms < zero + 60 * 86_400_000) {
    const seconds = Math.round((ms - zero) / 1000)
    const two = (number: number) => String(number).padStart(2, '0')
    return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  }
  const iso = new Date(Math.round(ms / 1000) * 1000).toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
}
