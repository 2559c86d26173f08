import type { AnalysisTable } from '../../shared/analysis/table'
import type { FigureData } from '../../shared/figure/data'
import type { FigureFormat, FigureSpec } from '../../shared/model/figure-spec'
import type { ReportFormat } from '../../shared/model/report-spec'
import type { AnalysisFormat } from '../../shared/model/table-spec'
import type { Report } from '../../shared/report/blocks'
import type { ArchiveContent } from '../exchange/refi/write-archive'
import type { FigureFileOptions } from './figure-file'
import type { Say } from './say-share'
import type { TableColumn, TableFormat, TableRow } from './table-file'

/** What is made beside everything else that goes on: of plain values, which a worker can be given. Who makes one kind loads nothing of the others. */
export const makers = {
  async archive(content: ArchiveContent) {
    const { writeArchive } = await import('../exchange/refi/write-archive')
    return await writeArchive(content)
  },
  async figure({ counted, spec, format, options }: FigureOrder) {
    const { figureFile } = await import('./figure-file')
    return made(await figureFile(counted, spec, format, options))
  },
  async table({ table, format }: TableOrder, say: Say) {
    const { analysisTableFile } = await import('./analysis-table-file')
    return made(await analysisTableFile(table, format, say))
  },
  async report({ report, resources, format }: ReportOrder, say: Say) {
    const { reportFile } = await import('./report-file')
    return made(await reportFile(report, resources, format, say))
  },
  async rows({ columns, rows, format }: RowsOrder, say: Say) {
    const { tableFile } = await import('./table-file')
    return made(await tableFile(columns, rows, format, say))
  },
}

interface FigureOrder {
  counted: { data: FigureData; filterText: string }
  spec: FigureSpec
  format: FigureFormat
  options: FigureFileOptions
}

interface TableOrder {
  table: AnalysisTable
  format: AnalysisFormat
}

interface ReportOrder {
  report: Report
  resources: string
  format: ReportFormat
}

interface RowsOrder {
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
  format: TableFormat
}

export type Makers = typeof makers
export type Order<Kind extends keyof Makers> = Parameters<Makers[Kind]>[0]
export type Made<Kind extends keyof Makers> = Awaited<ReturnType<Makers[Kind]>>

/** In memory of its own: a part of what others share could not be handed over. */
function made(bytes: Uint8Array): { bytes: Uint8Array<ArrayBuffer> } {
  const { buffer, byteOffset, byteLength } = bytes
  const isOwn = buffer instanceof ArrayBuffer && byteOffset === 0 && byteLength === buffer.byteLength
  return { bytes: isOwn ? new Uint8Array(buffer) : Uint8Array.from(bytes) }
}
