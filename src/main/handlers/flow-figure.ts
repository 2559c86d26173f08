import { defaultFlowSettings, type FlowFigureSettings } from '../../shared/figure/settings'
import { ofAllStories } from '../../shared/flow/of-all-stories'
import { summarizeFlows } from '../../shared/flow/summarize'
import type { FlowMeasure, FlowSummary } from '../../shared/flow/summary'
import type { CountFilter } from '../../shared/model/count-filter'
import { analysisRows } from '../db/analysis-rows'
import { projectCycleLabels } from '../db/label-codes'
import type { Project } from '../db/project'
import { leastShown } from '../db/project-settings'
import { figureSvg } from '../export/figure-svg'
import { flowCsv } from '../export/flow-csv'
import { svgToPdf } from '../export/svg-to-pdf'
import { svgToPng } from '../export/svg-to-png'
import { filterWords } from './filter-words'

export type FigureFormat = 'svg' | 'png' | 'pdf' | 'csv'

export interface FlowFigureRequest {
  by: FlowMeasure
  filter: CountFilter
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
  filter: CountFilter,
): { summary: FlowSummary; filterText: string } {
  const rows = analysisRows(project, filter)
  return {
    summary: {
      ...ofAllStories(rows, summarizeFlows(rows.codings, rows.flows, { cycleSet: rows.cycleSet, by })),
      ...projectCycleLabels(project),
    },
    filterText: filterWords(project, filter, rows),
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
