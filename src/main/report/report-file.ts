import type { ReportFormat, ReportSpec } from '../../shared/model/report-spec'
import type { Report } from '../../shared/report/blocks'
import type { Project } from '../db/project'
import { reportDocx } from '../export/report-docx'
import { reportHtml } from '../export/report-html'
import { reportPdf } from '../export/report-pdf'
import { composeReport } from './compose'

/** A report as a file, written from the project as it is now. The same project and spec give the same bytes. */
export async function reportFile(
  project: Project,
  resources: string,
  spec: ReportSpec,
  format: ReportFormat,
): Promise<Uint8Array> {
  return reportBytes(composeReport(project, spec), resources, format)
}

/** A report that is written already, as a file. */
export async function reportBytes(report: Report, resources: string, format: ReportFormat): Promise<Uint8Array> {
  if (format === 'html') return new TextEncoder().encode(reportHtml(report))
  return format === 'docx' ? reportDocx(report, resources) : reportPdf(report, resources)
}
