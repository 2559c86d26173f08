/** The few parts of pdfkit and svg-to-pdfkit used here; neither package brings declarations. */
declare module 'pdfkit' {
  export interface PDFDocumentOptions {
    size: [number, number] | 'A4'
    layout?: 'portrait' | 'landscape'
    margin?: number
    margins?: { top: number; bottom: number; left: number; right: number }
    bufferPages?: boolean
    compress?: boolean
    lang?: string
    displayTitle?: boolean
    info?: Record<string, string | Date>
  }
  interface PDFTextOptions {
    width?: number
    align?: 'left' | 'right' | 'center'
    indent?: number
    lineGap?: number
    paragraphGap?: number
    lineBreak?: boolean
    continued?: boolean
  }
  interface PDFTableCell {
    text: string
    colSpan?: number
    rowSpan?: number
    align?: { x: 'left' | 'right'; y: 'top' | 'bottom' }
    font?: { src: string; size: number }
    border?: [top: number, right: number, bottom: number, left: number]
    padding?: [top: number, right: number, bottom: number, left: number]
  }
  export default class PDFDocument {
    constructor(options: PDFDocumentOptions)
    /** Where the next words go, in points from the upper left corner of the page. */
    x: number
    y: number
    readonly page: {
      width: number
      height: number
      margins: { top: number; bottom: number; left: number; right: number }
    }
    readonly outline: { addItem(title: string): { addItem(title: string): unknown } }
    registerFont(name: string, file: string): this
    font(name: string): this
    fontSize(points: number): this
    fillColor(colour: string): this
    strokeColor(colour: string): this
    lineWidth(points: number): this
    text(text: string, options?: PDFTextOptions): this
    text(text: string, x: number, y: number, options?: PDFTextOptions): this
    heightOfString(text: string, options?: PDFTextOptions): number
    widthOfString(text: string): number
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    stroke(): this
    table(table: { columnStyles: number[]; data: PDFTableCell[][] }): this
    /** A new page like this one. */
    continueOnNewPage(): void
    addPage(options?: Pick<PDFDocumentOptions, 'size' | 'layout' | 'margins'>): this
    bufferedPageRange(): { start: number; count: number }
    switchToPage(page: number): this
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    end(): void
  }
}

declare module 'svg-to-pdfkit' {
  import type PDFDocument from 'pdfkit'

  interface SvgToPdfOptions {
    width?: number
    height?: number
    assumePt?: boolean
    preserveAspectRatio?: string
    fontCallback?: (family: string, bold: boolean, italic: boolean) => string
    warningCallback?: (message: string) => void
  }
  export default function svgToPdf(
    document: PDFDocument,
    svg: string,
    x: number,
    y: number,
    options?: SvgToPdfOptions,
  ): void
}
