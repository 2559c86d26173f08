import PDFDocument, { type PDFDocumentOptions } from 'pdfkit'

/** Stands in every file, so that what is equal is equal bytes. */
const fixedDate = new Date(Date.UTC(2000, 0, 1))

/**
 * A PDF whose bytes depend on nothing but what is drawn in it.
 *
 * @param draw draws all of it; the document is ended afterwards
 */
export function pdfDocument(
  options: Omit<PDFDocumentOptions, 'info' | 'displayTitle'>,
  info: { Title: string; Author?: string },
  draw: (document: PDFDocument) => void,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({
      ...options,
      displayTitle: true,
      info: { ...info, Creator: 'Valueloom', Producer: 'Valueloom', CreationDate: fixedDate, ModDate: fixedDate },
    })
    const chunks: Uint8Array[] = []
    document.on('data', chunk => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
    draw(document)
    document.end()
  })
}
