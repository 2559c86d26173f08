import { defaultFlowSettings, type FlowFigureSettings } from '../../shared/figure/settings'
import { ofAllStories } from '../../shared/flow/of-all-stories'
import { summaryInParts } from '../../shared/flow/summarize'
import type { FlowMeasure, FlowSummary } from '../../shared/flow/summary'
import type { CountFilter } from '../../shared/model/count-filter'
import { atOnce, type Sliced, stretch } from '../../shared/slices'
import { analysisRows, readingRows } from '../db/analysis-rows'
import { projectCycleLabels } from '../db/label-codes'
import type { Project } from '../db/project'
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
export interface CountedFlows {
  summary: FlowSummary
  filterText: string
}

export function countFlows(project: Project, by: FlowMeasure, filter: CountFilter): CountedFlows {
  return atOnce(flowsInParts(project, by, filter))
}

/** The same with others answered between its parts. */
export function* flowsInParts(project: Project, by: FlowMeasure, filter: CountFilter): Sliced<CountedFlows> {
  yield* stretch(0, 0.5, readingRows(project, filter))
  const rows = analysisRows(project, filter)
  yield 0.5
  const counting = summaryInParts(rows.codings, rows.flows, { cycleSet: rows.cycleSet, by })
  const summary = yield* stretch(0.5, 1, counting)
  return {
    summary: { ...ofAllStories(rows, summary), ...projectCycleLabels(project) },
    filterText: filterWords(project, filter, rows),
  }
}

/**
 * The flow figure or its data as a file. The same request gives the same bytes.
 * @param least counts of people below this are hidden in the data
 */
export async function drawFlowFigure(
  { summary, filterText }: CountedFlows,
  least: number,
  resources: string,
  request: FlowFigureRequest,
): Promise<Uint8Array> {
  if (request.format === 'csv') return new TextEncoder().encode(flowCsv(summary, least))
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
