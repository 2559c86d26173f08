import type { SavedWork } from '../saved/keep-saved'
import { openSavedTable, useTables } from './tables-state'

/** The table that is shown, to be saved. */
export const tableWork = {
  kind: 'table',
  spec: () => useTables.getState().spec,
  show: state => useTables.setState(state),
  open: openSavedTable,
} as const satisfies SavedWork
