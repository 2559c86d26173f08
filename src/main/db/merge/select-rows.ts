import type { LoggedTable } from '../logged-tables'

const selects = new Map<string, string>()

/** Columns of a table as the log names them; of many rows, references by row id. */
export function selectOf(table: LoggedTable, which: 'one' | 'many' | 'all'): string {
  const key = `${table.name} ${which} ${table.columns.length}`
  let sql = selects.get(key)
  if (sql === undefined) {
    const columns = table.columns.map(column => {
      const target = table.references[column]
      // What many rows point to is looked up for all of them together.
      if (target && which === 'many') return `r.${column}`
      if (target) return `(SELECT lower(hex(uuid)) FROM ${target} WHERE id=r.${column}) AS ${column}`
      return table.blobs.includes(column) ? `lower(hex(r.${column})) AS ${column}` : `r.${column}`
    })
    const from = {
      one: `${table.name} r WHERE r.uuid=?`,
      // In the order of the list: the rows of a CROSS JOIN are looked up from left to right.
      many: `json_each(?) e CROSS JOIN ${table.name} r ON r.uuid=unhex(e.value)`,
      all: `${table.name} r ORDER BY r.uuid`,
    }[which]
    sql = `SELECT ${which === 'all' ? 'lower(hex(r.uuid)) AS uuid,' : ''}${columns.join(',')} FROM ${from}`
    selects.set(key, sql)
  }
  return sql
}
