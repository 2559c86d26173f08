import type { SaxesTagNS } from 'saxes'
import { listNumber, type NumberFormat } from '../list-number'
import { attribute, parseXml } from '../parse-xml'

interface Level {
  start: number
  format: NumberFormat
  prefix: string
  suffix: string
  /** How many numbers are shown: `1.2.` has two. */
  levels: number
}

interface OpenList {
  style: string
  count: number
  /** The next paragraph is the first of its item, which alone has a number. */
  first: boolean
}

const formats: Record<string, NumberFormat> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '': 'none',
}

/** The lists of an OpenDocument text, whose numbers the program counts and does not write. Fed with the tags in their order. */
export class OpenDocumentLists {
  readonly #styles = new Map<string, Map<number, Level>>()
  readonly #open: OpenList[] = []
  /** How far the lists of each style had counted, for those that go on where they left off. */
  readonly #left = new Map<string, number>()
  #style = ''

  /** @throws AppError file.damaged, file.unsafe */
  readStyles(bytes: Uint8Array, file: string): void {
    parseXml(bytes, file, { open: tag => this.style(tag), close() {}, text() {} })
  }

  /** Notes what a tag says about a style of lists; others are passed over. */
  style(tag: SaxesTagNS): void {
    if (tag.local === 'list-style') this.#style = attribute(tag, 'name') ?? ''
    if (tag.local !== 'list-level-style-number') return
    const level = Number(attribute(tag, 'level')) || 1
    const [prefix, suffix] = around(tag)
    const levels = this.#styles.get(this.#style) ?? new Map<number, Level>()
    this.#styles.set(this.#style, levels)
    levels.set(level, {
      start: Number(attribute(tag, 'start-value') ?? 1) || 0,
      format: formats[attribute(tag, 'num-format') ?? ''] ?? 'decimal',
      prefix,
      suffix,
      levels: Number(attribute(tag, 'display-levels') ?? 1) || 1,
    })
  }

  open(tag: SaxesTagNS): void {
    const style = attribute(tag, 'style-name') ?? this.#open.at(-1)?.style ?? ''
    const goesOn = attribute(tag, 'continue-numbering') === 'true' || attribute(tag, 'continue-list') !== undefined
    const depth = this.#open.length + 1
    const start = this.#styles.get(style)?.get(depth)?.start ?? 1
    const count = goesOn ? (this.#left.get(`${style} ${depth}`) ?? start - 1) : start - 1
    this.#open.push({ style, count, first: false })
  }

  item(tag: SaxesTagNS): void {
    const list = this.#open.at(-1)
    if (list === undefined) return
    const start = Number(attribute(tag, 'start-value'))
    list.count = Number.isInteger(start) && attribute(tag, 'start-value') !== undefined ? start : list.count + 1
    list.first = true
    this.#left.set(`${list.style} ${this.#open.length}`, list.count)
  }

  close(): void {
    this.#open.pop()
  }

  /** What stands before the paragraph that opens: its number, nothing for a bullet. @returns null if it begins no item */
  paragraph(): string | null {
    const list = this.#open.at(-1)
    if (list?.first !== true) return null
    list.first = false
    const depth = this.#open.length
    const levels = this.#styles.get(list.style)
    const here = levels?.get(depth)
    if (here === undefined || here.format === 'none') return ''
    const numbers = this.#open.slice(Math.max(0, depth - here.levels), depth).map((open, i, shown) => {
      const at = levels?.get(depth - shown.length + 1 + i)
      return listNumber(open.count, at?.format ?? 'decimal')
    })
    return `${here.prefix}${numbers.filter(Boolean).join('.')}${here.suffix}`.trim().slice(0, 40)
  }
}

/** What stands before and behind the number; newer files write the whole pattern (`%1%.`). */
function around(tag: SaxesTagNS): [string, string] {
  const pattern = attribute(tag, 'num-list-format')
  const [, prefix = '', suffix = ''] = /^([^%]*)%.*%([^%]*)$/s.exec(pattern ?? '') ?? []
  return pattern === undefined
    ? [attribute(tag, 'num-prefix') ?? '', attribute(tag, 'num-suffix') ?? '']
    : [prefix, suffix]
}
