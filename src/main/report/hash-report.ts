import { createHash } from 'node:crypto'
import type { Report } from '../../shared/report/blocks'

/** Of all that is in a report: another one when it would read or look otherwise. */
export function hashReport(report: Report): string {
  return createHash('sha256').update(JSON.stringify(report)).digest('hex').slice(0, 32)
}
