import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import type { Report, ReportBlock } from '../../shared/report/blocks'
import { documentStyles } from './document-styles'
import { layoutSvg } from './figure-file'
import { type Say, sayNothing } from './say-share'
import { steadyZip } from './steady-zip'
import { svgSize } from './svg-size'
import { svgToPng } from './svg-to-png'
import { isWideTable, tableParts } from './table-docx'
import { xmlWords } from './xml-words'

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const
/** Pixels of an inch, in which Word's library counts pictures; dots of an inch in the picture for readers that draw no vectors. */
const pixels = 96
const pointsOfInch = 72
/** Points of an upright A4 page between its margins: a figure that is higher is made smaller, as in a PDF, instead of being cut off. */
const pageHeight = 680
const dots = 300
const soft = '51514D'

/**
 * A report as a Word file whose headings are Word's own, so that it has an outline and takes on the look of a template. Figures stay vectors;
 * the same report gives the same bytes.
 */
export async function reportDocx(
  { title, authors, blocks }: Report,
  resources: string,
  say: Say = sayNothing,
): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(xmlWords(title))] }),
  ]
  if (authors !== '')
    children.push(new Paragraph({ children: [new TextRun({ text: xmlWords(authors), color: soft })] }))
  const sections = [{ isWide: false, children }]
  for (const [at, block] of blocks.entries()) {
    say((0.6 * at) / blocks.length)
    const isWide = block.kind === 'table' && isWideTable(block.table)
    const parts = await blockParts(block, at, leadsOn(blocks, at), resources)
    const open = sections.at(-1)!
    if (open.isWide === isWide) open.children.push(...parts)
    else sections.push({ isWide, children: parts })
  }
  say(0.6)
  const document = new Document({
    title: xmlWords(title),
    creator: xmlWords(authors) || 'Valueloom',
    styles: documentStyles,
    sections: sections.map(section => ({
      properties: {
        page: { size: { orientation: section.isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT } },
      },
      footers: { default: pageNumber() },
      children: section.children,
    })),
  })
  const packed = await Packer.toBuffer(document)
  say(0.9)
  return steadyZip(packed)
}

function pageNumber(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT], color: soft, size: 18 })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}

/** A sentence between a heading and what it is about stays with both, and one before a quote with the quote. */
function leadsOn(blocks: readonly ReportBlock[], at: number): boolean {
  const next = blocks[at + 1]?.kind
  return next === 'quote' || (next === 'text' && blocks[at - 1]?.kind === 'heading')
}

async function blockParts(
  block: ReportBlock,
  at: number,
  keepNext: boolean,
  resources: string,
): Promise<(Paragraph | Table)[]> {
  const after = { after: 160 }
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: [new TextRun(xmlWords(block.text))] })]
    case 'text':
      return [new Paragraph({ children: [new TextRun(xmlWords(block.text))], spacing: after, keepNext })]
    case 'list':
      return block.items.map(item => new Paragraph({ children: [new TextRun(xmlWords(item))], bullet: { level: 0 } }))
    case 'quote':
      return [
        new Paragraph({
          children: [
            ...block.text
              .split('\n')
              .map((line, at) => new TextRun({ text: xmlWords(line), italics: true, ...(at > 0 ? { break: 1 } : {}) })),
            ...(block.source === ''
              ? []
              : [new TextRun({ text: xmlWords(block.source), color: soft, size: 18, break: 1 })]),
          ],
          indent: { left: 360, right: 360 },
          keepLines: true,
          spacing: after,
        }),
      ]
    case 'table':
      return [new Paragraph({ spacing: { before: 120 } }), ...tableParts(block.table), new Paragraph({})]
    case 'figure':
      return [new Paragraph({ children: [await picture(block, at, resources)], spacing: { before: 160, after: 160 } })]
    case 'gap':
      return [
        new Paragraph({
          children: [new TextRun({ text: xmlWords(block.text), bold: true })],
          border: { left: { style: BorderStyle.SINGLE, size: 24, color: '8A6D00', space: 8 } },
          spacing: after,
        }),
      ]
  }
}

async function picture(
  { layout }: Extract<ReportBlock, { kind: 'figure' }>,
  at: number,
  resources: string,
): Promise<ImageRun> {
  const { title, description } = layout
  const svg = layoutSvg(layout, { halo: 'stroke', idPrefix: 'figure' })
  const size = svgSize(svg)
  const scale = Math.min(1, pageHeight / size.height)
  const png = await svgToPng(svg, { resources, dpi: dots })
  // Where the font is not at hand its letters are spread to the same places.
  const spread = layoutSvg(layout, { halo: 'stroke', idPrefix: 'figure', saysWidths: true })
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(spread),
    fallback: { type: 'png', data: Buffer.from(png) },
    transformation: {
      width: Math.round((size.width * scale * pixels) / pointsOfInch),
      height: Math.round((size.height * scale * pixels) / pointsOfInch),
    },
    // By its place: the library would count on from one document to the next, and no two were the same.
    altText: { id: String(at + 1), name: title, title, description },
  })
}
