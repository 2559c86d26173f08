import type PDFDocument from 'pdfkit'
import type { PDFDocumentOptions } from 'pdfkit'

/** Stands in every file, so that what is equal is equal bytes. */
const fixedDate = new Date(Date.UTC(2000, 0, 1))

/**
 * A PDF whose bytes depend on nothing but what is drawn in it.
 *
 * @param draw draws all of it; the document is ended afterwards
 */
export async function pdfDocument(
  options: Omit<PDFDocumentOptions, 'info' | 'displayTitle'>,
  info: { Title: string; Author?: string },
  draw: (document: PDFDocument) => void,
): Promise<Buffer> {
  // Its fonts and decoders take longer to load than the rest of the application: only who wants a PDF waits for them.
  const { default: Document } = await import('pdfkit')
  return new Promise((resolve, reject) => {
    const document = new Document({
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
