import PDFDocument from 'pdfkit'
import svgToPdfKit from 'svg-to-pdfkit'
import { figureFonts } from './figure-fonts'
import { svgSize } from './svg-size'

/** Stands in every file, so that equal figures are equal bytes. */
const fixedDate = new Date(Date.UTC(2000, 0, 1))

/**
 * Draws a figure as a one-page PDF of the figure's size, with vector shapes, the font embedded and text that can be selected.
 *
 * @param svg drawn with `halo: 'patch'`, else letters with an edge are in the text twice
 */
export function svgToPdf(svg: string, options: { resources: string; title?: string }): Promise<Buffer> {
  const { width, height } = svgSize(svg)
  const fonts = figureFonts(options.resources)
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({
      size: [width, height],
      margin: 0,
      displayTitle: true,
      info: {
        Title: options.title ?? titleOf(svg),
        Creator: 'Valueloom',
        Producer: 'Valueloom',
        CreationDate: fixedDate,
        ModDate: fixedDate,
      },
    })
    const chunks: Uint8Array[] = []
    document.on('data', chunk => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
    document.registerFont('regular', fonts.regular)
    document.registerFont('semibold', fonts.semibold)
    // Lengths in millimetres would be taken as pixels; stated in points, and taken so, the figure fills its page.
    svgToPdfKit(document, inPoints(svg, width, height), 0, 0, {
      width,
      height,
      assumePt: true,
      fontCallback: (_, bold) => (bold ? 'semibold' : 'regular'),
    })
    document.end()
  })
}

function inPoints(svg: string, width: number, height: number): string {
  return svg.replace(/^<svg[^>]*>/, tag =>
    tag.replace(/ width="[^"]*"/, ` width="${width}"`).replace(/ height="[^"]*"/, ` height="${height}"`),
  )
}

function titleOf(svg: string): string {
  const title = /<title[^>]*>([^<]*)</.exec(svg)?.[1] ?? ''
  return title
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
}
