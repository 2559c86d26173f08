import { create } from 'zustand'
import type { Id } from '../../shared/model/id'
import type { Saved } from '../../shared/model/saved'
import { freshSpec, type TableKind, TableSpec } from '../../shared/model/table-spec'

/** What the tables show; it outlives a look at another view, and ends with the project. */
export interface TablesSession {
  project: Id | null
  /** The kept table that is shown; null for one that is not kept. */
  saved: Id | null
  spec: TableSpec
  /** Whether something was changed since the table was kept or begun. */
  isChanged: boolean
  /** The cell whose passages are open, by the keys of its line and column. */
  cell: { line: string; head: string } | null
  dialog: 'save' | 'rename' | null
}

const fresh: Omit<TablesSession, 'project'> = {
  saved: null,
  spec: freshSpec('cycles'),
  isChanged: false,
  cell: null,
  dialog: null,
}

export const useTables = create<TablesSession>()(() => ({ project: null, ...fresh }))

/** Begins anew where the state is still that of another project. */
export function enterTables(project: Id): void {
  if (useTables.getState().project !== project) useTables.setState({ project, ...fresh })
}

/** Shows a table of a kind; what is counted stays, since one compares. */
export function beginTable(kind: TableKind): void {
  const { spec } = useTables.getState()
  useTables.setState({
    saved: null,
    spec: { ...freshSpec(kind), filter: spec.filter },
    isChanged: false,
    cell: null,
  })
}

/** Shows a kept table. False where it was kept by a later version and cannot be read: then what is shown stays. */
export function openSavedTable(saved: Saved): boolean {
  const spec = TableSpec.safeParse(saved.settings)
  if (!spec.success) return false
  useTables.setState({ saved: saved.id, spec: spec.data, isChanged: false, cell: null })
  return true
}

export function changeTable(change: Partial<TableSpec>): void {
  useTables.setState(({ spec }) => ({ spec: { ...spec, ...change }, isChanged: true, cell: null }))
}

export function showTableDialog(dialog: TablesSession['dialog']): void {
  useTables.setState({ dialog })
}
