import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { AppError } from '../../shared/errors'

/** Data goes to standard output, words to standard error, so that a script can use the one and a person read the other. */
export function printData(text: string): void {
  process.stdout.write(text)
}

export function say(words: string): void {
  process.stderr.write(`${words}\n`)
}

export type Line = object

/** Prints a table as JSON, as CSV (RFC 4180, formulas defused) or, for people, in aligned columns. */
export function printTable(lines: readonly Line[], columns: readonly string[], format: 'json' | 'csv' | 'text'): void {
  if (format === 'json') printData(`${JSON.stringify(lines, null, 2)}\n`)
  else
    printRows(
      lines.map(line => row(line, columns)),
      columns,
      format,
    )
}

/** The same for rows whose columns may share a name. Numbers stay what they are: words alone can be formulas. */
export function printRows(
  rows: readonly (readonly (string | number)[])[],
  columns: readonly string[],
  format: 'csv' | 'text',
): void {
  const isCsv = format === 'csv'
  printData(
    isCsv
      ? stringify([[...columns], ...rows] as (string | number)[][], { escape_formulas: true })
      : aligned(
          rows.map(cells => cells.map(String)),
          columns,
        ),
  )
}

/** The disk, the share of it that somebody may use, or the size that a file may have. */
const noRoom = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/**
 * Writes a file whole or not at all: an older one of that name stays until the new one is complete.
 * @throws AppError output.notWritable, output.diskFull, output.isFolder, file.nameTooLong, project.folderMissing
 */
export function writeOutput(file: string, content: string | Uint8Array): void {
  const unfinished = `${file}.${process.pid}.part`
  try {
    const there = statSync(file, { throwIfNoEntry: false })
    if (there?.isDirectory()) throw new AppError('output.isFolder', { file })
    // A device or a pipe is written to; nothing is put in its place.
    if (there && !there.isFile()) writeFileSync(file, content)
    else {
      writeFileSync(unfinished, content)
      renameSync(unfinished, file)
    }
  } catch (error) {
    if (existsSync(unfinished)) rmSync(unfinished)
    if (error instanceof AppError) throw error
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    if (reason === 'ENAMETOOLONG') throw new AppError('file.nameTooLong', { file })
    if (reason === 'ENOENT' && !existsSync(dirname(file)))
      throw new AppError('project.folderMissing', { folder: dirname(file) })
    throw new AppError(noRoom.has(reason) ? 'output.diskFull' : 'output.notWritable', { file, reason })
  }
}

function row(line: Line, columns: readonly string[]): (string | number)[] {
  const cells = new Map(Object.entries(line))
  return columns.map(column => {
    const value: unknown = cells.get(column)
    return value === null || value === undefined ? '' : typeof value === 'number' ? value : String(value)
  })
}

function aligned(rows: readonly string[][], columns: readonly string[]): string {
  const cells = [[...columns], ...rows].map(line => line.map(cell => clipped(cell)))
  const widths = columns.map((_, index) => cells.reduce((widest, line) => Math.max(widest, line[index]!.length), 0))
  return `${cells
    .map(line =>
      line
        .map((cell, index) => cell.padEnd(widths[index]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`
}

function clipped(cell: string): string {
  const line = cell.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
