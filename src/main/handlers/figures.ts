import type { FigureFormat } from '../../shared/model/figure-spec'
import { readingRows } from '../db/analysis-rows'
import { leastShown } from '../db/project-settings'
import { figureFile } from '../export/figure-file'
import { calls } from './contract'
import { countFigure, hashFigure } from './figure-data'
import { inSlices } from './in-slices'

const mimeTypes: Record<FigureFormat, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  tiff: 'image/tiff',
  pdf: 'application/pdf',
  csv: 'text/csv',
}

export const figures = {
  count: calls.figures.count.handler(({ context: { workspace }, input, signal }) =>
    inSlices(workspace, signal, function* (project) {
      yield* readingRows(project, input.filter)
      const counted = countFigure(project, input)
      return { ...counted, hash: hashFigure(counted) }
    }),
  ),
  export: calls.figures.export.handler(async ({ context: { workspace }, input: { spec, format, dpi } }) => {
    const { project, resources } = workspace
    const bytes = await figureFile(countFigure(project, spec), spec, format, {
      resources,
      dpi,
      least: leastShown(project),
    })
    return new Blob([new Uint8Array(bytes)], { type: mimeTypes[format] })
  }),
}
