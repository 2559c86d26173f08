import type { ExportRows } from '../../db/refi/export-rows'
import type { TableRow } from '../table-file'
import type { DataColumn } from './data-table'

type Subject = 'participant' | 'document'

const types: Readonly<Record<string, DataColumn['type']>> = { number: 'number', boolean: 'boolean' }

/** A column for each attribute of people or documents. Two of one name, as no spreadsheet could tell them apart, get a number. */
export function attributeColumns(rows: ExportRows, subject: Subject): DataColumn[] {
  return named(rows, subject).map(({ column, type, note, choices }) => ({
    name: column,
    type: types[type] ?? 'text',
    meaning: note === '' ? 'Attribute of the project' : note,
    ...(choices.length === 0 ? {} : { values: choices }),
  }))
}

export function attributesOf(rows: ExportRows, subject: Subject, of: string): TableRow {
  const values = valuesBy(rows).get(of)
  return Object.fromEntries(named(rows, subject).map(({ id, column }) => [column, values?.get(id) ?? '']))
}

const known = new WeakMap<ExportRows, Map<string, Map<string, string>>>()

/** Values by what they are of, gathered once for an export. */
function valuesBy(rows: ExportRows): Map<string, Map<string, string>> {
  const before = known.get(rows)
  if (before) return before
  const all = new Map<string, Map<string, string>>()
  for (const { subject, variable, value } of rows.values) {
    const one = all.get(subject) ?? new Map<string, string>()
    one.set(variable, value)
    all.set(subject, one)
  }
  known.set(rows, all)
  return all
}

function named(rows: ExportRows, subject: Subject) {
  const seen = new Map<string, number>()
  return rows.variables
    .filter(variable => variable.subject === subject)
    .map(({ id, name, type, note, choices }) => {
      const count = (seen.get(name) ?? 0) + 1
      seen.set(name, count)
      const column = `attribute.${name}${count === 1 ? '' : `.${count}`}`
      return { id, column, type, note, choices: JSON.parse(choices) as string[] }
    })
}
