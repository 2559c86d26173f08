import { loggedTables } from '../logged-tables'
import { selectOf } from '../merge/select-rows'
import type { ProjectFile } from '../project-file'

export interface OpenTable {
  name: string
  columns: string[]
  rows: Record<string, string | number | null>[]
}

/** Every table of a project by uuid and without row ids: what an archive keeps in open formats. Empty tables are left out. */
export function openTables(file: ProjectFile): OpenTable[] {
  return loggedTables
    .map(table => ({
      name: table.name,
      columns: ['uuid', ...table.columns],
      rows: file.prepare(selectOf(table, 'all')).all() as OpenTable['rows'],
    }))
    .filter(({ rows }) => rows.length > 0)
}
