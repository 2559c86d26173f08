import { loggedTables } from './logged-tables'
import type { Project } from './project'

/** Columns that name somebody or something: there a pseudonym stands without brackets. */
const nameColumns: Readonly<Record<string, readonly string[]>> = {
  coder: ['name'],
  document: ['title', 'file', 'tail'],
  media: ['name'],
  participant: ['name'],
  project: ['name'],
  space: ['name'],
  speaker: ['name'],
  story: ['title'],
  turn: ['lead', 'gaps'],
}

/** Columns whose values are the program's own words, hashes or places, or are corrected with their text. */
const untouched = new Set([
  ...['key', 'kind', 'cycle', 'type', 'status', 'state', 'role', 'hash', 'data_hash', 'encoding', 'format', 'shape'],
  ...[
    'colour',
    'place',
    'direction',
    'valence',
    'stance',
    'confidence',
    'level',
    'asked',
    'evidence_role',
    'tbl',
    'col',
  ],
  ...[
    'guid',
    'tool',
    'subject',
    'task',
    'purpose',
    'decision',
    'chosen',
    'form',
    'syncs',
    'marks',
    'path',
    'selections',
  ],
])

/** Columns that hold JSON: only the words in it are looked at. */
const jsonColumns = new Set(['aliases', 'beneficiary', 'body', 'choices', 'gaps', 'questions', 'settings'])

/**
 * Replaces a name in every column of the project that holds words, apart from the texts of turns. Goes by the schema itself, so that a table that is
 * new is not forgotten. Coders who work in the project keep their names.
 * @returns how often, in names and in other words
 */
export function replaceInRows(
  project: Project,
  pattern: RegExp,
  by: { inNames: string; inText: string },
): { names: number; notes: number } {
  const counts = { names: 0, notes: 0 }
  for (const { name: table } of loggedTables) {
    const columns = wordColumns(project, table)
    if (columns.length === 0) continue
    const where = table === 'coder' ? " WHERE kind<>'person'" : ''
    const rows = project.prepare(`SELECT uuid, ${columns.join(', ')} FROM ${table}${where}`).all() as Record<
      string,
      unknown
    >[]
    for (const row of rows) {
      for (const column of columns) {
        const value = row[column]
        if (typeof value !== 'string' || value.search(pattern) < 0) continue
        const isName = nameColumns[table]?.includes(column) ?? false
        let count = 0
        const replace = (words: string) =>
          words.replace(pattern, () => {
            count++
            return isName ? by.inNames : by.inText
          })
        const replaced = jsonColumns.has(column) ? JSON.stringify(inWords(JSON.parse(value), replace)) : replace(value)
        if (count === 0) continue
        project.prepare(`UPDATE ${table} SET ${column}=? WHERE uuid=?`).run(replaced, row.uuid)
        counts[isName ? 'names' : 'notes'] += count
      }
    }
  }
  return counts
}

/** Columns of a table that hold words, apart from the texts of turns. */
export function wordColumns(project: Project, table: string): string[] {
  const columns = project
    .prepare(`SELECT name FROM pragma_table_info('${table}') WHERE type='TEXT'`)
    .pluck()
    .all() as string[]
  return columns.filter(column => !untouched.has(column) && !(table === 'turn' && column === 'text'))
}

function inWords(value: unknown, replace: (words: string) => string): unknown {
  if (typeof value === 'string') return replace(value)
  if (Array.isArray(value)) return value.map(each => inWords(each, replace))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inWords(each, replace)]))
}
