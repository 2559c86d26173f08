import type { FigureFormat } from '../../shared/model/figure-spec'
import { leastShown } from '../db/project-settings'
import { figureFile } from '../export/figure-file'
import { calls } from './contract'
import { figureInParts, hashFigure } from './figure-data'
import { inSlices } from './in-slices'

const mimeTypes: Record<FigureFormat, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  tiff: 'image/tiff',
  pdf: 'application/pdf',
  csv: 'text/csv',
}

export const figures = {
  count: calls.figures.count.handler(({ context, input, signal }) =>
    inSlices(context, signal, function* (project) {
      const counted = yield* figureInParts(project, input)
      return { ...counted, hash: hashFigure(counted) }
    }),
  ),
  export: calls.figures.export.handler(async ({ context, input: { spec, format, dpi }, signal }) => {
    const { resources } = context.workspace
    const { counted, least } = await inSlices(context, signal, function* (project) {
      return { counted: yield* figureInParts(project, spec), least: leastShown(project) }
    })
    const bytes = await figureFile(counted, spec, format, { resources, dpi, least })
    signal?.throwIfAborted()
    return new Blob([new Uint8Array(bytes)], { type: mimeTypes[format] })
  }),
}
