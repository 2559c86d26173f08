import { derivedColumns, tableNamed } from '../logged-tables'
import type { Project } from '../project'

/** Whether rows of a table may be taken over together: not where one may point to another that comes with it. */
export function isTakenTogether(table: string): boolean {
  return !Object.values(tableNamed(table).references).includes(table)
}

/**
 * Takes rows over from the other copy, which is read as `other`, as they are there, and enters them as carried over: one by one the triggers take as long
 * for it as the rows themselves. Only inside the action of a merge.
 */
export function takeRows(project: Project, table: string, uuids: readonly string[]): void {
  const { name, columns, references } = tableNamed(table)
  const all = ['uuid', ...columns, ...Object.keys(derivedColumns[table] ?? {})]
  const values = all.map(column => {
    const target = references[column]
    return target
      ? `(SELECT m.id FROM other.${target} o JOIN main.${target} m ON m.uuid=o.uuid WHERE o.id=r.${column})`
      : `r.${column}`
  })
  const [list, bulk] = [JSON.stringify(uuids), project.prepare('UPDATE history_ctx SET bulk=?')]
  bulk.run(2)
  project
    .prepare(
      `INSERT INTO main.${name}(${all.join(',')}) SELECT ${values.join(',')} FROM json_each(?) e CROSS JOIN other.${name} r ON r.uuid=unhex(e.value) ORDER BY e.key`,
    )
    .run(list)
  bulk.run(0)
  project
    .prepare(
      `INSERT INTO main.history_change(txn_id,tbl,op,row_uuid,adopted) SELECT c.txn_id,'${name}',1,unhex(e.value),1 FROM json_each(?) e CROSS JOIN history_ctx c ORDER BY e.key`,
    )
    .run(list)
}
