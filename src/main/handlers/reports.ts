import type { ReportFormat, ReportSpec } from '../../shared/model/report-spec'
import type { Report } from '../../shared/report/blocks'
import { type Sliced, stretch } from '../../shared/slices'
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
  preview: calls.reports.preview.handler(({ context, input: { spec }, signal }) =>
    inSlices(context, signal, function* (project) {
      const report = yield* writtenInParts(project, spec)
      yield 1
      return { report, hash: hashReport(report) }
    }),
  ),
  export: calls.reports.export.handler(async ({ context, input: { spec, format, name }, signal }) => {
    const report = await inSlices(context, signal, project => writtenInParts(project, spec))
    const bytes = await reportBytes(report, context.workspace.resources, format)
    return { name: `${name}.${format}`, file: new Blob([new Uint8Array(bytes)], { type: types[format] }) }
  }),
}

function* writtenInParts(project: Project, spec: ReportSpec): Sliced<Report> {
  yield* stretch(0, 0.2, readingRows(project))
  return yield* stretch(0.2, 1, composeInParts(project, spec))
}
