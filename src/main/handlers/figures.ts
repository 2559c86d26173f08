import type { FigureFormat } from '../../shared/model/figure-spec'
import { leastShown } from '../db/project-settings'
import { calls } from './contract'
import { figureInParts, hashFigure } from './figure-data'
import { countAndMake, inSlices } from './in-slices'

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
    const { bytes } = await countAndMake(
      context,
      signal,
      'figure',
      function* (project) {
        return { counted: yield* figureInParts(project, spec), least: leastShown(project) }
      },
      ({ counted, least }) => ({ counted, spec, format, options: { resources, dpi, least } }),
    )
    return new Blob([bytes], { type: mimeTypes[format] })
  }),
}
