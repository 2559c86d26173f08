import { AppError } from '../../../shared/errors'
import type { DraftWarning } from '../../../shared/model/draft'
import { openPdf } from '../pdf/open-pdf'
import { markMarginNumbers, runningLines } from '../pdf/page-edges'
import { type Page, type PageLine, readPage } from '../pdf/page-lines'
import { paragraphsOf } from '../pdf/paragraphs'
import type { Reader } from '../reader'

const mostPages = 3_000

/**
 * PDFs with a text layer. The imported text is what stands on the pages, line by line; running heads, numbers in the margin, line ends
 * and hyphens are read over but stay in it, so that the cleaning can be looked at and refused.
 */
export const pdf: Reader = {
  format: 'pdf',
  claims: ({ bytes }) => isPdf(bytes),
  async read({ bytes, name }, options) {
    const pages = await readPages(bytes, name, options.password)
    const blank = pages.filter(page => page.lines.length === 0).length
    if (blank > pages.length * 0.9) throw new AppError('file.scanned', { file: name })
    const lines = pages.flatMap(page => page.lines)
    const warnings: DraftWarning[] = []
    const notice = (code: string, count: number) => count > 0 && warnings.push({ code, details: { count } })
    if (options.asPrinted) {
      notice('import.pagesWithoutText', blank)
      return { text: lines.map(line => line.text).join('\n'), byLine: true, encoding: 'utf-8', warnings }
    }
    const repeated = runningLines(pages)
    // Pages that are all alike have no head to tell from the text.
    const running = repeated.size < lines.length ? repeated : new Set<PageLine>()
    const heads = running.size
    const numbers = markMarginNumbers(lines.filter(line => !running.has(line)))
    // A number whose line is empty is nothing but the page's.
    for (const line of numbers) if (line.margin === line.text.length) running.add(line)
    const { hyphens, ...found } = paragraphsOf(lines, running, Math.max(...pages.map(page => page.width)))
    notice('import.pagesWithoutText', blank)
    notice('import.runningHeads', heads)
    notice('import.marginNumbers', numbers.length)
    notice('import.hyphensJoined', hyphens)
    return { ...found, byLine: true, encoding: 'utf-8', warnings }
  },
}

/** The sign may stand behind a few stray bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}

async function readPages(bytes: Uint8Array, name: string, password: string | undefined): Promise<Page[]> {
  const { document, close } = await openPdf(bytes, name, password)
  try {
    if (document.numPages > mostPages)
      throw new AppError('file.unsafe', { file: name, entry: `${document.numPages} pages` })
    const pages: Page[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push(await readPage(page, name))
      page.cleanup()
    }
    return pages.map(page => ({ ...page, lines: page.lines.map(withoutControls) }))
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('file.damaged', { file: name }, { cause: error })
  } finally {
    await close()
  }
}

/** Signs of direction that programs add around words when they print them. */
function withoutControls(line: PageLine): PageLine {
  return { ...line, text: line.text.replace(/[\u202a-\u202e]/g, '') }
}
