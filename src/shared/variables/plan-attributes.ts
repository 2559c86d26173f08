import type { Id } from '../model/id'
import type { Variable, VariableCell, VariableSubject, VariableType } from '../model/variable'
import { guessType } from './guess-type'
import { fold, readValue, type ValueFault } from './read-value'

/** A table of attributes as read from a file or a clipboard: a row for each subject. */
export interface AttributeTable {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

export interface AttributePlan {
  /** The column that names the subjects. */
  nameColumn: number
  /** The other columns, each an attribute that is there or a new one. */
  columns: PlannedColumn[]
  /** Rows with the subject they name; null where the project has none of that name. */
  rows: { row: number; name: string; subject: Id | null }[]
  /** Cells that would change something: empty ones never do. */
  cells: PlannedCell[]
  /** Filled cells that the project holds already. */
  same: number
  /** Rows without a name, and rows that name a subject a second time: the first stands. */
  leftOut: number
}

export interface PlannedColumn {
  /** Its place in the table. */
  column: number
  name: string
  variable: Id | null
  type: VariableType
  choices: readonly string[]
}

export interface PlannedCell {
  /** Index into `rows`, and into `columns`. */
  row: number
  column: number
  typed: string
  /** In the attribute's own form, or what was typed where it does not fit. */
  value: string
  before: string | null
  fault: ValueFault | null
}

/** Columns of an exported table that say what the project counts or keeps elsewhere, and are no attributes. */
export const countedColumns: Record<VariableSubject, readonly string[]> = {
  participant: ['documents', 'words', 'codings', 'flows', 'stories', 'note', 'id'],
  document: ['kind', 'space', 'teller', 'speakers', 'words', 'id'],
}

/** Headings under which tables name people and documents. */
const nameHeadings: Record<VariableSubject, readonly string[]> = {
  participant: [
    'participant',
    'name',
    'code name',
    'pseudonym',
    'person',
    'teller',
    'interviewee',
    'respondent',
    'id',
    'teilnehmer',
    'teilnehmerin',
  ],
  document: ['document', 'title', 'interview', 'transcript', 'file', 'name', 'id', 'dokument'],
}

/**
 * What bringing in a table of attributes would do: subjects are matched by name, columns by heading, letters' case and spaces aside. Reads
 * only; storing it is `importAttributes`.
 *
 * @param counts columns that say what the project counts itself: they are no attributes, so an exported table comes back as it went
 */
export function planAttributes(
  table: AttributeTable,
  project: {
    subject: VariableSubject
    subjects: readonly { id: Id; name: string }[]
    variables: readonly Variable[]
    values: readonly VariableCell[]
    counts?: readonly string[]
  },
  nameColumn = nameColumnOf(table, project),
): AttributePlan {
  const variables = new Map(project.variables.map(variable => [fold(variable.name), variable]))
  const subjects = new Map(project.subjects.toReversed().map(subject => [fold(subject.name), subject.id]))
  const before = new Map(project.values.map(cell => [`${cell.variable} ${cell.subject}`, cell.value]))
  const counts = new Set((project.counts ?? []).map(fold))
  const columns = table.columns.flatMap((name, column): PlannedColumn[] => {
    if (column === nameColumn || name.trim() === '' || counts.has(fold(name))) return []
    const known = variables.get(fold(name))
    if (known) return [{ column, name: known.name, variable: known.id, type: known.type, choices: known.choices }]
    return [{ column, name: name.trim(), variable: null, ...guessType(table.rows.map(row => row[column] ?? '')) }]
  })
  const seen = new Set<string>()
  const rows = table.rows.flatMap((cells, row) => {
    const name = (cells[nameColumn] ?? '').trim()
    if (name === '' || seen.has(fold(name))) return []
    seen.add(fold(name))
    return [{ row, name, subject: subjects.get(fold(name)) ?? null }]
  })
  const cells: PlannedCell[] = []
  let same = 0
  for (const [r, { row, subject }] of rows.entries())
    for (const [c, of] of columns.entries()) {
      const typed = unescaped((table.rows[row]?.[of.column] ?? '').trim())
      if (typed === '') continue
      const read = readValue(of, typed)
      const value = 'fault' in read ? typed : (read.value ?? typed)
      const there = (of.variable !== null && subject !== null && before.get(`${of.variable} ${subject}`)) || null
      if (there === value) same++
      else cells.push({ row: r, column: c, typed, value, before: there, fault: 'fault' in read ? read.fault : null })
    }
  return { nameColumn, columns, rows, cells, same, leftOut: table.rows.length - rows.length }
}

/** The column with the most names the project knows; else the one headed like it; else the first. */
function nameColumnOf(
  table: AttributeTable,
  { subject, subjects }: { subject: VariableSubject; subjects: readonly { name: string }[] },
): number {
  const known = new Set(subjects.map(({ name }) => fold(name)))
  const hits = table.columns.map((_, c) => table.rows.filter(row => known.has(fold(row[c] ?? ''))).length)
  const most = Math.max(0, ...hits)
  if (most > 0) return hits.indexOf(most)
  const headed = nameHeadings[subject].map(heading => table.columns.findIndex(name => fold(name) === heading))
  return Math.max(0, headed.find(index => index !== -1) ?? 0)
}

/** A cell that a spreadsheet would have taken for a formula goes out with an apostrophe, which comes off again. */
function unescaped(typed: string): string {
  return /^'[=+\-@]/.test(typed) ? typed.slice(1) : typed
}
