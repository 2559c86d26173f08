import { defaultFlowSettings, type FlowFigureSettings } from '../../shared/figure/settings'
import { summarizeFlows } from '../../shared/flow/summarize'
import type { FlowMeasure, FlowSummary } from '../../shared/flow/summary'
import { type FlowSelection, flowRows } from '../db/flow-rows'
import type { Project } from '../db/project'
import { leastShown } from '../db/project-settings'
import { uuidBytes } from '../db/uuid'
import { figureSvg } from '../export/figure-svg'
import { flowCsv } from '../export/flow-csv'
import { svgToPdf } from '../export/svg-to-pdf'
import { svgToPng } from '../export/svg-to-png'

export type FigureFormat = 'svg' | 'png' | 'pdf' | 'csv'

export interface FlowFigureRequest {
  by: FlowMeasure
  filter: FlowSelection
  format: FigureFormat
  /** Width on the page in millimetres; the height follows. */
  widthMm: number
  dpi: number
  theme: FlowFigureSettings['theme']
  title: string
  show: FlowFigureSettings['show']
}

/** The flows counted, with the words that say what the counts leave out. */
export function countFlows(
  project: Project,
  by: FlowMeasure,
  filter: FlowSelection,
): { summary: FlowSummary; filterText: string } {
  const { codings, flows, coder, coders } = flowRows(project, filter)
  const { cycleSet } = project.info()
  return {
    summary: summarizeFlows(codings, flows, { cycleSet, by }),
    filterText: filterText(project, filter, coders > 1 ? coder : null),
  }
}

/** The flow figure or its data as a file. The same request gives the same bytes. */
export async function drawFlowFigure(
  project: Project,
  resources: string,
  request: FlowFigureRequest,
): Promise<Uint8Array> {
  const { summary, filterText } = countFlows(project, request.by, request.filter)
  if (request.format === 'csv') return new TextEncoder().encode(flowCsv(summary, leastShown(project)))
  const settings: FlowFigureSettings = {
    ...defaultFlowSettings,
    width: { unit: 'mm', value: request.widthMm },
    theme: request.theme,
    title: request.title,
    show: request.show,
    filterText,
  }
  // In a PDF the light edge around letters is a patch: drawn as letters, they would be in the text twice.
  const svg = figureSvg(summary, settings, request.format === 'pdf' ? { halo: 'patch' } : {})
  if (request.format === 'svg') return new TextEncoder().encode(svg)
  const { dpi, widthMm } = request
  return request.format === 'png' ? svgToPng(svg, { resources, dpi, widthMm }) : svgToPdf(svg, { resources })
}

/** The selection in words for the caption, without a full stop; empty when everything counts. */
function filterText(project: Project, filter: FlowSelection, coder: string | null): string {
  const list = (what: string, table: 'document' | 'participant', column: string, ids: string[]) => {
    const names = ids
      .map(
        id =>
          project.prepare(`SELECT ${column} FROM ${table} WHERE uuid=?`).pluck().get(uuidBytes(id)) as
            | string
            | undefined,
      )
      .filter(name => name !== undefined)
    return names.length > 0 ? `${what} ${names.map(name => `“${name}”`).join(', ')}` : `no ${what}`
  }
  const parts = [
    filter.documents.length > 0 ? list('documents', 'document', 'title', filter.documents) : '',
    filter.participants.length > 0 ? list('participants', 'participant', 'name', filter.participants) : '',
    coder === null ? '' : `coded by ${coder}`,
  ]
  return parts.filter(Boolean).join('; ')
}
