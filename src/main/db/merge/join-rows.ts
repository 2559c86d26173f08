import { loggedTables, tableNamed } from '../logged-tables'
import type { Project } from '../project'
import { uuidBytes } from '../uuid'

/** Makes one row of two: all that pointed to `gone` points to `kept`, and `gone` is removed. Only inside an action. */
export function joinRows(project: Project, table: string, kept: string, gone: string): void {
  const id = (uuid: string) =>
    project
      .prepare(`SELECT id FROM ${tableNamed(table).name} WHERE uuid=?`)
      .pluck()
      .get(uuidBytes(uuid)) as number | undefined
  const [to, from] = [id(kept), id(gone)]
  if (to === undefined || from === undefined) return
  const own = ownValues(table)
  for (const other of loggedTables)
    for (const [column, target] of Object.entries(other.references)) {
      // A value that both have stays as the kept one has it.
      if (target !== table || own.includes(other.name)) continue
      project
        .prepare(
          `UPDATE ${other.name} SET ${column}=? WHERE ${column}=? AND NOT (${column === 'parent_id' ? 'id=?' : '0=?'})`,
        )
        .run(to, from, to)
    }
  // The history goes on naming the coder who did it.
  if (table !== 'coder') deleteRow(project, table, gone)
}

/** Removes a row with all that hangs on it, also where the present action does not do so by itself. Only inside an action. */
export function deleteRow(project: Project, table: string, row: string): void {
  project.prepare('UPDATE history_ctx SET cascade=1').run()
  project.prepare(`DELETE FROM ${tableNamed(table).name} WHERE uuid=?`).run(uuidBytes(row))
  project.prepare('UPDATE history_ctx SET cascade=0').run()
}

/** Tables whose rows are known by what they are about, so that two about one thing cannot both be kept. */
function ownValues(table: string): string[] {
  return table === 'participant' ? ['variable_value', 'consent'] : table === 'variable' ? ['variable_value'] : []
}
