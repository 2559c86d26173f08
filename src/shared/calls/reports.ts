import { z } from 'zod'
import { Bytes } from '../bytes'
import { ReportFormat, ReportSpec } from '../model/report-spec'
import type { Report } from '../report/blocks'
import { base } from './base'

export const reports = {
  /** The report to be shown, and the hash of what is in it, by which a kept one knows that it changed. */
  preview: base
    .input(z.object({ spec: ReportSpec }))
    .output(z.object({ report: z.custom<Report>(), hash: z.string() })),
  export: base
    .input(z.object({ spec: ReportSpec, format: ReportFormat, name: z.string().max(200) }))
    .output(z.object({ name: z.string(), file: Bytes })),
}
