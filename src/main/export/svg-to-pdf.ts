import svgToPdfKit from 'svg-to-pdfkit'
import { figureFonts } from './figure-fonts'
import { pdfDocument } from './pdf-document'
import { svgSize } from './svg-size'

/**
 * Draws a figure as a one-page PDF of the figure's size, with vector shapes, the font embedded and text that can be selected.
 *
 * @param svg drawn with `halo: 'patch'`, else letters with an edge are in the text twice
 */
export function svgToPdf(svg: string, options: { resources: string; title?: string }): Promise<Buffer> {
  const { width, height } = svgSize(svg)
  const fonts = figureFonts(options.resources)
  return pdfDocument({ size: [width, height], margin: 0 }, { Title: options.title ?? titleOf(svg) }, document => {
    document.registerFont('regular', fonts.regular)
    document.registerFont('semibold', fonts.semibold)
    // Lengths in millimetres would be taken as pixels; stated in points, and taken so, the figure fills its page.
    svgToPdfKit(document, inPoints(svg, width, height), 0, 0, {
      width,
      height,
      assumePt: true,
      fontCallback: (_, bold) => (bold ? 'semibold' : 'regular'),
    })
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
