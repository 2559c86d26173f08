import type { SavedWork } from '../saved/keep-saved'
import { openSavedReport, useReports } from './reports-state'

/** The report that is shown, to be saved. */
export const reportWork = {
  kind: 'report',
  spec: () => useReports.getState().spec,
  show: state => useReports.setState(state),
  open: openSavedReport,
} as const satisfies SavedWork
