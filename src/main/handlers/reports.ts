import type { ReportFormat, ReportSpec } from '../../shared/model/report-spec'
import type { Report } from '../../shared/report/blocks'
import { type Sliced, stretch } from '../../shared/slices'
import { readingRows } from '../db/analysis-rows'
import type { Project } from '../db/project'
import { composeInParts } from '../report/compose'
import { hashReport } from '../report/hash-report'
import { calls } from './contract'
import { countAndMake, inSlices } from './in-slices'

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
    const { resources } = context.workspace
    const { bytes } = await countAndMake(
      context,
      signal,
      'report',
      project => writtenInParts(project, spec),
      report => ({ report, resources, format }),
    )
    return { name: `${name}.${format}`, file: new Blob([bytes], { type: types[format] }) }
  }),
}

function* writtenInParts(project: Project, spec: ReportSpec): Sliced<Report> {
  yield* stretch(0, 0.2, readingRows(project))
  return yield* stretch(0.2, 1, composeInParts(project, spec))
}
