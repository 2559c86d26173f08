import type { Page, PageLine } from './page-lines'

/** How far from the top or bottom a running head may stand, of the page's height, and how many lines it may have. */
const edge = 0.14
const deepest = 3

/**
 * Lines that repeat at the same height from page to page (heads, feet, page numbers; digits count as equal), and page numbers that stand
 * alone at the edge.
 */
export function runningLines(pages: readonly Page[]): Set<PageLine> {
  const found = new Set<PageLine>()
  const seen = new Map<string, PageLine[]>()
  for (const page of pages) {
    for (const line of atEdges(page)) {
      const key = `${Math.round(line.y / 6)} ${withoutMargin(line).replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()}`
      for (const each of [key, key.replace(/^\d+/, height => String(Number(height) + 1))])
        seen.set(each, [...(seen.get(each) ?? []), line])
    }
  }
  const printed = pages.filter(page => page.lines.length > 0).length
  const pageOf = new Map(pages.map(page => [page.number, page]))
  for (const lines of seen.values()) {
    const count = new Set(lines.map(line => line.page)).size
    // Left and right pages of a book have heads of their own. A short answer may stand on top of two pages by chance.
    if (count < Math.max(2, printed * 0.5)) continue
    for (const line of lines) {
      const page = pageOf.get(line.page)
      if (count > 2 || (page !== undefined && clearance(line, page) > 1.8)) found.add(line)
    }
  }
  for (const page of pages)
    for (const line of atEdges(page)) if (isPageNumber(withoutMargin(line)) && standsApart(line, page)) found.add(line)
  return found
}

function atEdges(page: Page): PageLine[] {
  const ordered = [...page.lines].sort((a, b) => a.y - b.y)
  const top = ordered.slice(0, deepest).filter(line => line.y < page.height * edge)
  const bottom = ordered.slice(-deepest).filter(line => line.y > page.height * (1 - edge))
  return [...new Set([...top, ...bottom])]
}

/** A number in the margin may stand beside a page number. */
function withoutMargin(line: PageLine): string {
  return line.text.replace(/^\d{1,5}\t/, '')
}

function isPageNumber(text: string): boolean {
  return /^(?:[-–—]\s*)?(?:(?:page|p\.|seite|s\.|página|pagina|page no\.?)\s*)?\d{1,4}(?:\s*(?:\/|of|von|de|di|van)\s*\d{1,4})?(?:\s*[-–—])?$/iu.test(
    text,
  )
}

function standsApart(line: PageLine, page: Page): boolean {
  const outer = line.y < page.height * 0.1 || line.y > page.height * 0.9
  return outer && clearance(line, page) > 1.8
}

/** How far the next line is, in sizes of the letters. */
function clearance(line: PageLine, page: Page): number {
  const gaps = page.lines.filter(other => other !== line).map(other => Math.abs(other.y - line.y))
  return Math.min(...gaps, page.height) / line.size
}

/**
 * Takes numbers in the margin (of lines or paragraphs) for what they are: whole numbers at the beginning of a line or alone at an edge
 * that count on down the pages. They stay in the line's text, before a tab, and `margin` says where the words begin.
 *
 * @returns the lines that have one
 */
export function markMarginNumbers(lines: readonly PageLine[]): PageLine[] {
  const candidates = lines.flatMap(line => {
    const match = /^(\d{1,5})(?:\t\s*(?=\S)|$)/.exec(line.text)
    return match === null ? [] : [{ line, number: Number(match[1]), length: match[0].length }]
  })
  let steps = 0
  for (const [i, { number }] of candidates.entries()) {
    const before = candidates[i - 1]?.number
    if (before !== undefined && (number === before + 1 || number === before + 5 || number === 1 || number === 5))
      steps++
  }
  if (candidates.length < 4 || steps < (candidates.length - 1) * 0.8 || candidates.length < lines.length * 0.1)
    return []
  for (const { line, length } of candidates) line.margin = length
  return candidates.map(({ line }) => line)
}
