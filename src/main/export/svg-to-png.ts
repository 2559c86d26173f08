import { crc32 } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { figureFonts } from './figure-fonts'
import { svgSize } from './svg-size'

/** Letters the figure font does not have; only then fonts of the system are asked, since they make images differ between machines. */
const beyondFigureFont = /[\u0530-\u1dff\u2e80-\ud7ff\uf900-\ufe0f\ufe30-\uffef]/

export interface ImageOptions {
  /** Folder of the application's resources, for the fonts. */
  resources: string
  /** Dots per inch. */
  dpi: number
  /** Overrides the width stated in the SVG. */
  widthMm?: number
}

/** Draws a figure as PNG, with its resolution recorded so that it opens at its size on paper. */
export function svgToPng(svg: string, options: ImageOptions): Buffer {
  return withResolution(Buffer.from(render(svg, options).asPng()), options.dpi)
}

/** Draws a figure as bare pixels, four bytes each: red, green, blue and opacity. */
export function rasterize(svg: string, options: ImageOptions): { width: number; height: number; pixels: Uint8Array } {
  const { width, height, pixels } = render(svg, options)
  return { width, height, pixels }
}

function render(svg: string, { resources, dpi, widthMm }: ImageOptions) {
  const inches = widthMm === undefined ? svgSize(svg).width / 72 : widthMm / 25.4
  const fonts = figureFonts(resources)
  return new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round(inches * dpi) },
    font: {
      loadSystemFonts: beyondFigureFont.test(svg),
      fontFiles: [fonts.regular, fonts.semibold],
      defaultFontFamily: 'Inter',
    },
  }).render()
}

/** Adds the pHYs chunk (PNG specification 11.3.4.3) behind the header, in dots per metre. */
function withResolution(png: Buffer, dpi: number): Buffer {
  const headerEnd = 8 + 25
  const body = Buffer.alloc(13)
  body.write('pHYs', 0, 'latin1')
  const perMetre = Math.round(dpi / 0.0254)
  body.writeUInt32BE(perMetre, 4)
  body.writeUInt32BE(perMetre, 8)
  body.writeUInt8(1, 12)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(9)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([png.subarray(0, headerEnd), length, body, check, png.subarray(headerEnd)])
}
