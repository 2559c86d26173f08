import { crc32 } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { figureFonts } from './figure-fonts'
import { svgSize } from './svg-size'

/** Letters the figure font does not have; only then fonts of the system are asked, since they make images differ between machines. */
const beyondFigureFont = /[\u0530-\u1dff\u2e80-\ud7ff\uf900-\ufe0f\ufe30-\uffef]/

/**
 * Draws a figure as PNG.
 *
 * @param options.dpi dots per inch, recorded in the file so that it opens at its size on paper
 * @param options.widthMm overrides the width stated in the SVG
 */
export function svgToPng(svg: string, options: { resources: string; dpi: number; widthMm?: number }): Buffer {
  const inches = options.widthMm === undefined ? svgSize(svg).width / 72 : options.widthMm / 25.4
  const fonts = figureFonts(options.resources)
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round(inches * options.dpi) },
    font: {
      loadSystemFonts: beyondFigureFont.test(svg),
      fontFiles: [fonts.regular, fonts.semibold],
      defaultFontFamily: 'Inter',
    },
  })
  return withResolution(Buffer.from(image.render().asPng()), options.dpi)
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
