import type { ReportFormat } from '../../shared/model/report-spec'
import type { Report } from '../../shared/report/blocks'
import { reportDocx } from './report-docx'
import { reportHtml } from './report-html'
import { reportPdf } from './report-pdf'
import { type Say, sayNothing } from './say-share'

/** A report as a file. The same report gives the same bytes. */
export async function reportFile(
  report: Report,
  resources: string,
  format: ReportFormat,
  say: Say = sayNothing,
): Promise<Uint8Array> {
  if (format === 'html') return new TextEncoder().encode(reportHtml(report))
  return format === 'docx' ? reportDocx(report, resources, say) : reportPdf(report, resources, say)
}
