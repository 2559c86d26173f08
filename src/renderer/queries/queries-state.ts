import { create } from 'zustand'
import { type CodeQuery, QuerySpec } from '../../shared/model/code-query'
import type { Id } from '../../shared/model/id'
import type { Saved } from '../../shared/model/saved'

/** The query that is built; it outlives a look at another view, and ends with the project. */
export interface QueriesSession {
  project: Id | null
  /** The kept query that is shown; null for one that is not kept. */
  saved: Id | null
  spec: QuerySpec
  isChanged: boolean
  dialog: 'save' | 'rename' | null
}

const fresh: Omit<QueriesSession, 'project'> = {
  saved: null,
  spec: { query: { op: 'all', of: [] } },
  isChanged: false,
  dialog: null,
}

export const useQueries = create<QueriesSession>()(() => ({ project: null, ...fresh }))

/** Begins anew where the state is still that of another project. */
export function enterQueries(project: Id): void {
  if (useQueries.getState().project !== project) useQueries.setState({ project, ...fresh })
}

export function newQuery(): void {
  useQueries.setState(fresh)
}

/** Shows a kept query. False where it was kept by a later version and cannot be read: then what is shown stays. */
export function openQuery(saved: Saved): boolean {
  const spec = QuerySpec.safeParse(saved.settings)
  if (!spec.success) return false
  useQueries.setState({ saved: saved.id, spec: spec.data, isChanged: false })
  return true
}

export function changeQuery(query: CodeQuery): void {
  useQueries.setState(({ spec }) => ({ spec: { ...spec, query }, isChanged: true }))
}

export function countCoder(coder: Id | undefined): void {
  const { query } = useQueries.getState().spec
  useQueries.setState({ spec: coder === undefined ? { query } : { query, coder }, isChanged: true })
}

export function showQueryDialog(dialog: QueriesSession['dialog']): void {
  useQueries.setState({ dialog })
}
