import { createHash } from 'node:crypto'
import { loggedTables } from '../logged-tables'
import type { ProjectFile } from '../project-file'
import { selectOf } from './select-rows'

/**
 * A hash of all that a project says, by uuid and without row ids: equal in two copies that hold the same. The list of what merges left to
 * decide is left out, since it tells of the way and not of the place; so are counts of words, which follow from the text.
 * @param without names of tables that are not looked at
 * @returns SHA-256, hexadecimal
 */
export function contentHash(project: { file: ProjectFile }, without: readonly string[] = []): string {
  const hash = createHash('sha256')
  for (const table of loggedTables) {
    if (table.name === 'conflict' || without.includes(table.name)) continue
    hash.update(`${table.name}\n`)
    const stored = { ...table, columns: table.columns.filter(column => column !== 'word_count') }
    for (const row of project.file.prepare(selectOf(stored, 'all')).iterate()) hash.update(`${JSON.stringify(row)}\n`)
  }
  return hash.digest('hex')
}
