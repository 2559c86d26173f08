import type { Replacement, TextMark } from '../../../shared/transcript/span'
import { median } from './columns'
import { type HyphenHabit, hyphenHabit, joinedBy } from './line-ends'
import type { PageLine } from './page-lines'

export interface PdfText {
  text: string
  /** What is read over: line ends within a paragraph, running heads, numbers in the margin, hyphens at line ends. */
  layout: Replacement[]
  marks: TextMark[]
  hyphens: number
}

/** What is usual in the whole document, against which single lines are measured. */
interface Usual {
  left: number
  right: number
  size: number
  leading: number
}

/**
 * One text of all lines as they stand on the pages, and how to read it as paragraphs.
 *
 * @param running lines that belong to the page and not to the text
 * @param width of a page
 */
export function paragraphsOf(lines: readonly PageLine[], running: ReadonlySet<PageLine>, width: number): PdfText {
  const body = lines.filter(line => !running.has(line))
  // A page whose second column is empty looks like one of a single, narrow column.
  const single = body.every(line => line.column === 0)
  const columns = [0, 1, 2].map(column =>
    usualOf(
      body.filter(line => line.column === column),
      single ? width : 0,
    ),
  )
  const usual = (line: PageLine) => columns[line.column] ?? usualOf([], width)
  const labels = repeatedLabels(body)
  const habit = hyphenHabit(body.map(wordsOf))
  const out: PdfText = { text: '', layout: [], marks: [], hyphens: 0 }
  const parts: string[] = []
  let length = 0
  const put = (words: string) => {
    parts.push(words)
    length += words.length
  }
  let before: PageLine | undefined
  /** Where the words of the line before end, and so what will be read over begins. */
  let from = 0
  for (const line of lines) {
    if (parts.length > 0) put('\n')
    if (running.has(line)) {
      put(line.text)
      continue
    }
    const start = length + (line.margin ?? 0)
    if (before === undefined) cover(out.layout, 0, start, '')
    else if (beginsParagraph(before, line, usual(before), usual(line), labels)) {
      // One line end stays, for the paragraph.
      cover(out.layout, from, length - 1, '')
      cover(out.layout, length, start, '')
    } else out.hyphens += bridge(out.layout, { from, start }, before, line, habit)
    put(line.text)
    if (line.size > usual(line).size * 1.2 && line.text.length < 200)
      out.marks.push({ start, end: length, kind: 'heading' })
    from = length
    before = line
  }
  cover(out.layout, from, length, '')
  out.text = parts.join('')
  return out
}

function cover(layout: Replacement[], start: number, end: number, shown: string): void {
  if (end > start) layout.push({ start, end, shown })
}

/** Joins two lines of a paragraph over whatever stands between them. @returns 1 if a hyphen went with it */
function bridge(
  layout: Replacement[],
  { from, start }: { from: number; start: number },
  before: PageLine,
  line: PageLine,
  habit: HyphenHabit,
): number {
  const { cut, shown } = joinedBy(wordsOf(before), wordsOf(line), habit)
  cover(layout, from - cut, start, shown)
  return cut
}

function wordsOf(line: PageLine): string {
  return line.margin === null ? line.text : line.text.slice(line.margin)
}

function usualOf(lines: readonly PageLine[], width: number): Usual {
  const rights = lines.map(line => line.right).sort((a, b) => a - b)
  const steps = lines.flatMap((line, i) => {
    const step = line.y - (lines[i - 1]?.y ?? line.y)
    return step > 0 && step < 3 * line.size ? [step] : []
  })
  // Letters, not lines, say what is usual: many short lines are headings.
  const sizes = lines.flatMap(line => Array.from({ length: Math.ceil(line.text.length / 20) }, () => line.size))
  const lefts = lines.map(line => Math.round(line.left))
  const counts = new Map<number, number>()
  for (const left of lefts) counts.set(left, (counts.get(left) ?? 0) + 1)
  const left = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
  const widest = rights[lines.length > 40 ? Math.floor(rights.length * 0.98) : rights.length - 1] ?? 0
  return {
    left,
    // Where no line is long, the page's other margin tells how far they might go.
    right: widest < 0.6 * width ? width - left : widest,
    size: median(sizes) || 1,
    leading: steps.length === 0 ? Number.POSITIVE_INFINITY : lowest(steps),
  }
}

/** The step from line to line within a paragraph: the smallest of the frequent ones. */
function lowest(steps: readonly number[]): number {
  const ordered = [...steps].sort((a, b) => a - b)
  return ordered[Math.floor(ordered.length * 0.15)] ?? 0
}

/** "Dan:", "P1:", "[00:01:23]" at the beginning of lines, if they stand there more than once. */
function repeatedLabels(lines: readonly PageLine[]): Set<string> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const label = labelOf(wordsOf(line))
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([label]) => label))
}

function labelOf(words: string): string | null {
  if (/^[\s\u200e\u200f]*[[(#]?\d{1,3}:\d{2}(?::\d{2})?/.test(words)) return 'time'
  const label = /^[\s\u200e\u200f]*([^\s:：.,;!?][^:：.,;!?\t]{0,38}?)\s?(?:[:：]|\t|\s{2,})/u.exec(words)?.[1]
  return label === undefined || label.split(' ').length > 4 ? null : label.toLowerCase()
}

function beginsParagraph(
  before: PageLine,
  line: PageLine,
  usualBefore: Usual,
  usual: Usual,
  labels: ReadonlySet<string>,
): boolean {
  const words = wordsOf(line)
  const label = labelOf(words)
  if (label !== null && labels.has(label)) return true
  if (/^(?:[•‣▪–—*]|\d{1,2}[.)])\s/u.test(words)) return true
  if (Math.abs(line.size - before.size) > 0.15 * Math.max(line.size, before.size)) return true
  const together = line.page === before.page && line.column === before.column && line.y > before.y
  if (together && line.y - before.y > usual.leading * 1.35) return true
  if (line.rtl !== before.rtl) return true
  // Rows of a table: what stands apart on both lines was not broken by the page's width.
  if (words.includes('\t') && wordsOf(before).includes('\t')) return true
  const indent = 0.7 * line.size
  if (!line.rtl && Math.abs(line.left - usual.left) > indent && Math.abs(line.left - before.left) > indent) return true
  return !wrapped(before, line, usualBefore, words)
}

/** A line was broken by the page's width only if the next line's first word would not have fitted on it. */
function wrapped(before: PageLine, line: PageLine, usual: Usual, words: string): boolean {
  if (/[-\u00ad\u2010]$/.test(before.text)) return true
  const first = /^\S+/.exec(words)?.[0].length ?? 0
  const letters = Math.max(1, words.length)
  // Scripts without spaces break after any letter.
  const unit = isDense(words) ? 1 : first
  // A sentence goes on: only a line that is clearly short ended by itself.
  const goesOn = /^\p{Ll}/u.test(words) && /[\p{L}\p{N},;]$/u.test(before.text)
  const slack = goesOn ? 0.2 * (usual.right - usual.left) : 0.6 * line.size
  const room = (unit * (line.right - line.left)) / letters + slack
  return line.rtl ? before.left - room < usual.left + 1 : before.right + room > usual.right
}

function isDense(words: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(
    words,
  )
}
