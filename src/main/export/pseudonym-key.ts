import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { AppError } from '../../shared/errors'

const columns = ['pseudonym', 'name', 'date', 'by']
const mark = '\uFEFF'
const head = `${mark}${columns.join(',')}\n`

/** One line of the key: who stands behind a pseudonym. */
export interface KeyLine {
  pseudonym: string
  /** All forms of the name. */
  forms: readonly string[]
  /** ISO date. */
  date: string
  by: string
}

/**
 * Writes a line into the key, a file of its own that the person chooses: the project never holds it. A file that is no key is left as it is. The
 * key is written before the project is, so that no name is replaced without a line that says which it was.
 *
 * @returns what takes the line out again, where the project could not be written
 * @throws AppError key.notCsv, key.otherFile, output.notWritable, output.diskFull, project.folderMissing
 */
export function addKeyLine(given: string, line: KeyLine): () => void {
  const path = resolve(given)
  if (extname(path).toLowerCase() !== '.csv') throw new AppError('key.notCsv', { file: path })
  if (!existsSync(dirname(path))) throw new AppError('project.folderMissing', { folder: dirname(path) })
  const before = existsSync(path) ? read(path) : null
  if (before !== null && !before.startsWith(head.slice(0, -1)) && !before.startsWith(columns.join(',')))
    throw new AppError('key.otherFile', { file: path })
  const cells = [[line.pseudonym, line.forms.join(' | '), line.date, line.by]]
  const text = before === null ? head : before.endsWith('\n') ? before : `${before}\n`
  write(path, text + stringify(cells, { escape_formulas: true }))
  return () => {
    if (before === null) rmSync(path, { force: true })
    else write(path, before)
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new AppError('file.notReadable', { file: path, reason: (error as NodeJS.ErrnoException).code ?? '' })
  }
}

/** Whole or not at all: half a key is none. Only its owner may read it. */
function write(path: string, text: string): void {
  const unfinished = `${path}.part`
  try {
    writeFileSync(unfinished, text, { mode: 0o600, flush: true })
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    const reason = (error as NodeJS.ErrnoException).code ?? ''
    throw new AppError(reason === 'ENOSPC' ? 'output.diskFull' : 'output.notWritable', { file: path, reason })
  }
}
