import { createHash } from 'node:crypto'
import type { Report } from '../../shared/report/blocks'

/** Of all that is read and seen in a report, and not of the rows behind the marks, whose ids are of one copy of the file alone. */
export function hashReport(report: Report): string {
  const text = JSON.stringify(report, (key, value: unknown) => (key === 'evidence' ? undefined : value))
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
