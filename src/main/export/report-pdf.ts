import type PDFDocument from 'pdfkit'
import svgToPdfKit from 'svg-to-pdfkit'
import type { Report, ReportBlock } from '../../shared/report/blocks'
import { lettersMissing } from '../../shared/report/letters-missing'
import { reportWords as words } from '../../shared/report/words'
import { layoutSvg } from './figure-file'
import { figureFonts } from './figure-fonts'
import { pdfDocument } from './pdf-document'
import { isBroad, pdfTable } from './pdf-table'
import { type Say, sayNothing } from './say-share'
import { svgSize } from './svg-size'

/** Points: margins of an A4 page, sizes of letters. */
const margins = { top: 64, bottom: 64, left: 72, right: 72 }
const sizes = { title: 22, heading1: 15, heading2: 11.5, text: 10.5, small: 8.5 }
const colours = { text: '#1b1b19', soft: '#51514d', line: '#c9c9c2', gap: '#8a6d00' }
/** An A4 page. */
const upright = { width: 595.28, height: 841.89 }

/** Fonts go by their files: by names of their own, the library would read the files again for each cell of a table. */
interface Pen {
  document: PDFDocument
  fonts: { regular: string; semibold: string }
}

/**
 * A report as a PDF: vector figures, embedded fonts, an outline of its headings, pages numbered. The same report gives the same bytes.
 * Letters that the embedded font has not (Arabic, Hebrew, Chinese) come out as boxes, which it says at its beginning.
 */
export function reportPdf(report: Report, resources: string, say: Say = sayNothing): Promise<Buffer> {
  const fonts = figureFonts(resources)
  return pdfDocument(
    { size: 'A4', margins, bufferPages: true },
    { Title: report.title, Author: report.authors },
    document => {
      const pen: Pen = { document, fonts }
      put(pen, report.title, 'semibold', sizes.title, { after: 6 })
      if (report.authors !== '') put(pen, report.authors, 'regular', sizes.text, { colour: colours.soft, after: 10 })
      if (lettersMissing(report).length > 0) draw(pen, { kind: 'gap', text: words.lettersMissing })
      let chapter: { addItem(title: string): unknown } = document.outline
      for (const [at, block] of report.blocks.entries()) {
        say(at / report.blocks.length)
        if (block.kind === 'heading' && block.level === 1) chapter = document.outline.addItem(block.text)
        else if (block.kind === 'heading') chapter.addItem(block.text)
        draw(pen, block)
      }
      numberPages(pen)
    },
  )
}

function draw(pen: Pen, block: ReportBlock): void {
  const { document } = pen
  switch (block.kind) {
    case 'heading': {
      const isFirst = block.level === 1
      room(document, 90)
      document.y += isFirst ? 16 : 10
      put(pen, block.text, 'semibold', isFirst ? sizes.heading1 : sizes.heading2, { after: 4 })
      return
    }
    case 'text':
      room(document, 30)
      put(pen, block.text, 'regular', sizes.text, { after: 7 })
      return
    case 'list':
      room(document, 30)
      for (const item of block.items) put(pen, `•  ${item}`, 'regular', sizes.text, { left: 10, after: 3 })
      document.y += 4
      return
    case 'quote':
      room(document, 40)
      barred(document, colours.line, () => {
        put(pen, block.text, 'regular', sizes.text, { left: 18, after: 1 })
        if (block.source !== '')
          put(pen, block.source, 'regular', sizes.small, { left: 18, colour: colours.soft, after: 0 })
      })
      document.y += 8
      return
    case 'gap':
      room(document, 30)
      barred(document, colours.gap, () => put(pen, block.text, 'semibold', sizes.text, { left: 18, after: 0 }))
      document.y += 8
      return
    case 'figure':
      drawFigure(pen, block)
      return
    case 'table':
      drawTable(pen, block)
  }
}

function put(
  { document, fonts }: Pen,
  text: string,
  font: 'regular' | 'semibold',
  size: number,
  { left = 0, after, colour = colours.text }: { left?: number; after: number; colour?: string },
): void {
  const { page } = document
  const x = page.margins.left + left
  document.font(fonts[font]).fontSize(size).fillColor(colour)
  document.text(text, x, document.y, { width: page.width - page.margins.right - x, lineGap: size * 0.25 })
  document.x = page.margins.left
  document.y += after
}

/** A line beside what is drawn; where that goes over the end of a page, beside what stands on the last one. */
function barred(document: PDFDocument, colour: string, work: () => void): void {
  const { page } = document
  const from = document.y
  work()
  const top = document.page === page ? from : document.page.margins.top
  const x = document.page.margins.left + 6
  document.lineWidth(2).strokeColor(colour).moveTo(x, top).lineTo(x, document.y).stroke()
}

/** A new page where this one lies otherwise, or has fewer points left than these. */
function room(document: PDFDocument, points: number, layout: 'portrait' | 'landscape' = 'portrait'): void {
  const { page } = document
  const isOther = page.width > page.height !== (layout === 'landscape')
  if (isOther || document.y + points > page.height - page.margins.bottom)
    document.addPage({ size: 'A4', layout, margins })
}

function drawFigure({ document, fonts }: Pen, { layout }: Extract<ReportBlock, { kind: 'figure' }>): void {
  // The light edge around letters is a patch: drawn as letters, they would be in the text twice.
  const svg = layoutSvg(layout, { halo: 'patch', idPrefix: 'figure' })
  const size = svgSize(svg)
  const page = {
    width: upright.width - margins.left - margins.right,
    height: upright.height - margins.top - margins.bottom,
  }
  const scale = Math.min(1, page.width / size.width, page.height / size.height)
  const [width, height] = [size.width * scale, size.height * scale]
  room(document, height + 12)
  svgToPdfKit(document, svg, document.page.margins.left, document.y, {
    width,
    height,
    assumePt: false,
    fontCallback: (_, bold) => (bold ? fonts.semibold : fonts.regular),
  })
  document.y += height + 14
  document.x = document.page.margins.left
}

function drawTable(pen: Pen, { table }: Extract<ReportBlock, { kind: 'table' }>): void {
  const { document, fonts } = pen
  const isWide = isBroad(document, table, fonts, upright.width - margins.left - margins.right)
  room(document, 140, isWide ? 'landscape' : 'portrait')
  put(pen, table.title, 'semibold', sizes.text, { after: 4 })
  document.font(fonts.regular).fontSize(sizes.small)
  const notes = table.notes.map(note =>
    document.heightOfString(note, { lineGap: sizes.small * 0.25, width: upright.width - margins.left - margins.right }),
  )
  pdfTable(
    document,
    table,
    fonts,
    notes.reduce((sum, height) => sum + height + 1, 4),
  )
  document.y += 4
  for (const note of table.notes) put(pen, note, 'regular', sizes.small, { colour: colours.soft, after: 1 })
  document.y += 8
}

function numberPages({ document, fonts }: Pen): void {
  const { start, count } = document.bufferedPageRange()
  for (let at = start; at < start + count; at++) {
    document.switchToPage(at)
    const { width, height } = document.page
    // Below the margin: with the margin in force the number would begin a page of its own.
    document.page.margins.bottom = 0
    document.font(fonts.regular).fontSize(sizes.small).fillColor(colours.soft)
    document.text(String(at + 1), 0, height - 40, { width, align: 'center', lineBreak: false })
  }
}
