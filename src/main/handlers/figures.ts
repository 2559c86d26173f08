import type { FigureFormat } from '../../shared/model/figure-spec'
import { leastShown } from '../db/project-settings'
import { figureFile } from '../export/figure-file'
import { calls } from './contract'
import { countFigure, hashFigure } from './figure-data'

const mimeTypes: Record<FigureFormat, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  tiff: 'image/tiff',
  pdf: 'application/pdf',
  csv: 'text/csv',
}

export const figures = {
  count: calls.figures.count.handler(({ context: { workspace }, input }) => {
    const counted = countFigure(workspace.project, input)
    return { ...counted, hash: hashFigure(counted) }
  }),
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
