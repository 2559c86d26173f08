import { deflateSync } from 'node:zlib'
import { rasterize } from './svg-to-png'

/** Types of a field and their sizes in bytes (TIFF 6.0, section 2). */
const short = 3
const long = 4
const rational = 5

/**
 * Draws a figure as a TIFF: one RGB strip, deflated (compression 8, Adobe's supplement of 2002), with its resolution in dots per inch. Little
 * endian; no alpha, since figures stand on paper.
 *
 * @param options.dpi dots per inch, recorded in the file
 */
export function svgToTiff(svg: string, options: { resources: string; dpi: number }): Buffer {
  const { width, height, pixels } = rasterize(svg, options)
  const rgb = Buffer.alloc(width * height * 3)
  for (let from = 0, to = 0; from < pixels.length; from += 4) {
    rgb[to++] = pixels[from] ?? 0
    rgb[to++] = pixels[from + 1] ?? 0
    rgb[to++] = pixels[from + 2] ?? 0
  }
  const strip = deflateSync(rgb, { level: 9 })
  const padded = strip.length + (strip.length % 2)
  const header = 8
  const bitsAt = header + padded
  const xAt = bitsAt + 6
  const yAt = xAt + 8
  const directoryAt = yAt + 8
  const fields: [tag: number, type: number, count: number, value: number][] = [
    [256, long, 1, width],
    [257, long, 1, height],
    [258, short, 3, bitsAt],
    [259, short, 1, 8],
    [262, short, 1, 2],
    [273, long, 1, header],
    [277, short, 1, 3],
    [278, long, 1, height],
    [279, long, 1, strip.length],
    [282, rational, 1, xAt],
    [283, rational, 1, yAt],
    [284, short, 1, 1],
    [296, short, 1, 2],
  ]
  const file = Buffer.alloc(directoryAt + 2 + fields.length * 12 + 4)
  file.write('II*\0', 0, 'latin1')
  file.writeUInt32LE(directoryAt, 4)
  strip.copy(file, header)
  for (const at of [0, 2, 4]) file.writeUInt16LE(8, bitsAt + at)
  for (const at of [xAt, yAt]) {
    file.writeUInt32LE(options.dpi, at)
    file.writeUInt32LE(1, at + 4)
  }
  let at = file.writeUInt16LE(fields.length, directoryAt)
  for (const [tag, type, count, value] of fields) {
    at = file.writeUInt16LE(tag, at)
    at = file.writeUInt16LE(type, at)
    at = file.writeUInt32LE(count, at)
    if (type === short && count === 1) {
      file.writeUInt16LE(value, at)
      at += 4
    } else at = file.writeUInt32LE(value, at)
  }
  return file
}
