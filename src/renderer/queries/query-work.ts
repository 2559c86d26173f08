import { queryKeys } from '../app/query-keys'
import type { SavedWork } from '../saved/keep-saved'
import { openQuery, useQueries } from './queries-state'

/** The query that is built, to be saved. What is narrowed by it is others then. */
export const queryWork = {
  kind: 'query',
  spec: () => useQueries.getState().spec,
  show: state => useQueries.setState(state),
  open: openQuery,
  alsoOld: [queryKeys.tables, queryKeys.passages, queryKeys.flows],
} as const satisfies SavedWork
