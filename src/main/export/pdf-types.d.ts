/** The few parts of pdfkit and svg-to-pdfkit used here; neither package brings declarations. */
declare module 'pdfkit' {
  interface PDFDocumentOptions {
    size: [number, number]
    margin: number
    compress?: boolean
    lang?: string
    displayTitle?: boolean
    info?: Record<string, string | Date>
  }
  export default class PDFDocument {
    constructor(options: PDFDocumentOptions)
    registerFont(name: string, file: string): this
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
