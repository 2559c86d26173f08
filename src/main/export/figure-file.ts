import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { FigureData } from '../../shared/figure/data'
import { drawFigure, paperLook } from '../../shared/figure/draw'
import type { Halo } from '../../shared/figure/FigureShape'
import { FigureSvg } from '../../shared/figure/FigureSvg'
import type { FigureLayout } from '../../shared/figure/figure-layout'
import type { FigureFormat, FigureSpec } from '../../shared/model/figure-spec'
import { figureCsv } from './figure-csv'
import { svgToPdf } from './svg-to-pdf'
import { svgToPng } from './svg-to-png'
import { svgToTiff } from './svg-to-tiff'

export interface FigureFileOptions {
  /** Folder of the application's resources, for the fonts. */
  resources: string
  /** Dots per inch, of an image. */
  dpi: number
  /** Counts of people below this are hidden in the data. */
  least: number
}

/** A figure as a file, or the data behind it. The same input gives the same bytes. */
export async function figureFile(
  { data, filterText }: { data: FigureData; filterText: string },
  spec: FigureSpec,
  format: FigureFormat,
  { resources, dpi, least }: FigureFileOptions,
): Promise<Uint8Array> {
  if (format === 'csv') return new TextEncoder().encode(figureCsv(data, least))
  const layout = drawFigure(data, paperLook(spec, filterText))
  // In a PDF the light edge around letters is a patch: drawn as letters, they would be in the text twice.
  const halo = format === 'pdf' ? 'patch' : 'stroke'
  const svg = layoutSvg(layout, { halo, idPrefix: `${spec.kind}-figure`, saysWidths: format === 'svg' })
  if (format === 'svg') return new TextEncoder().encode(svg)
  if (format === 'pdf') return svgToPdf(svg, { resources })
  return format === 'png' ? svgToPng(svg, { resources, dpi }) : svgToTiff(svg, { resources, dpi })
}

/** A figure that is laid out already, as the text of an SVG file. */
export function layoutSvg(layout: FigureLayout, look: { halo: Halo; idPrefix: string; saysWidths?: boolean }): string {
  return renderToStaticMarkup(createElement(FigureSvg, { layout, ...look }))
}
