import { derivedColumns } from '../logged-tables'
import type { Project } from '../project'
import { tableNamed } from './copy'

/** Whether rows of a table may be taken over together: not where one may point to another that comes with it. */
export function isTakenTogether(table: string): boolean {
  return !Object.values(tableNamed(table).references).includes(table)
}

/** Takes rows over from the other copy, which is read as `other`, as they are there. Only inside the action of a merge. */
export function takeRows(project: Project, table: string, uuids: readonly string[]): void {
  const { name, columns, references } = tableNamed(table)
  const all = ['uuid', ...columns, ...Object.keys(derivedColumns[table] ?? {})]
  const values = all.map(column => {
    const target = references[column]
    return target
      ? `(SELECT m.id FROM other.${target} o JOIN main.${target} m ON m.uuid=o.uuid WHERE o.id=r.${column})`
      : `r.${column}`
  })
  project
    .prepare(
      `INSERT INTO main.${name}(${all.join(',')}) SELECT ${values.join(',')} FROM json_each(?) e CROSS JOIN other.${name} r ON r.uuid=unhex(e.value) ORDER BY e.key`,
    )
    .run(JSON.stringify(uuids))
}
