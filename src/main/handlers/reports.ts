import type { ReportFormat, ReportSpec } from '../../shared/model/report-spec'
import type { Report } from '../../shared/report/blocks'
import { readingRows } from '../db/analysis-rows'
import type { Project } from '../db/project'
import { composeInParts } from '../report/compose'
import { hashReport } from '../report/hash-report'
import { reportBytes } from '../report/report-file'
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
      const report = yield* writtenInParts(project, spec)
      yield
      return { report, hash: hashReport(report) }
    }),
  ),
  export: calls.reports.export.handler(async ({ context: { workspace }, input: { spec, format, name }, signal }) => {
    const report = await inSlices(workspace, signal, project => writtenInParts(project, spec))
    const bytes = await reportBytes(report, workspace.resources, format)
    return { name: `${name}.${format}`, file: new Blob([new Uint8Array(bytes)], { type: types[format] }) }
  }),
}

function* writtenInParts(project: Project, spec: ReportSpec): Generator<void, Report> {
  yield* readingRows(project)
  return yield* composeInParts(project, spec)
}
