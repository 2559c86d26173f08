import type { ReportFormat } from '../../shared/model/report-spec'
import { composeReport } from '../report/compose'
import { hashReport } from '../report/hash-report'
import { reportFile } from '../report/report-file'
import { calls } from './contract'

const types: Record<ReportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  pdf: 'application/pdf',
}

export const reports = {
  preview: calls.reports.preview.handler(async ({ context: { workspace }, input: { spec } }) => {
    const report = await composeReport(workspace.project, workspace.resources, spec)
    const hash = hashReport(report)
    const blocks = report.blocks.map(block => (block.kind === 'figure' ? { ...block, svg: '' } : block))
    return { report: { ...report, blocks }, hash }
  }),
  export: calls.reports.export.handler(async ({ context: { workspace }, input: { spec, format, name } }) => {
    const bytes = await reportFile(workspace.project, workspace.resources, spec, format)
    return { name: `${name}.${format}`, file: new Blob([new Uint8Array(bytes)], { type: types[format] }) }
  }),
}
