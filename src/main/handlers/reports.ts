import type { ReportFormat } from '../../shared/model/report-spec'
import { readingRows } from '../db/analysis-rows'
import { composeInParts } from '../report/compose'
import { hashReport } from '../report/hash-report'
import { reportFile } from '../report/report-file'
import { calls } from './contract'
import { inSlices } from './in-slices'

const types: Record<ReportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  pdf: 'application/pdf',
}

export const reports = {
  preview: calls.reports.preview.handler(({ context: { workspace }, input: { spec }, signal }) =>
    inSlices(workspace, signal, function* (project) {
      yield* readingRows(project)
      const report = yield* composeInParts(project, spec)
      yield
      return { report, hash: hashReport(report) }
    }),
  ),
  export: calls.reports.export.handler(async ({ context: { workspace }, input: { spec, format, name } }) => {
    const bytes = await reportFile(workspace.project, workspace.resources, spec, format)
    return { name: `${name}.${format}`, file: new Blob([new Uint8Array(bytes)], { type: types[format] }) }
  }),
}
