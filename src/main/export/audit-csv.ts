import { stringify } from 'csv-stringify/sync'
import type { HistoryFilter } from '../../shared/model/history-detail'
import { auditColumns, auditLines } from '../db/find-history'
import type { Project } from '../db/project'

/**
 * The audit trail, one line for each field that an action changed, the first action first. RFC 4180 with LF; formulas are defused. A byte order mark
 * begins it: without one, spreadsheets take its letters for those of another alphabet.
 */
export function auditCsv(project: Project, filter: HistoryFilter): string {
  const columns = [...auditColumns]
  return stringify(auditLines(project, filter), { header: true, columns, escape_formulas: true, bom: true })
}
