import { listNumber, type NumberFormat } from '../list-number'

const formats: Record<string, NumberFormat> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

/** Counts the items of a page's lists as a browser would. */
export class HtmlLists {
  readonly #open: { count: number; format: NumberFormat | null }[] = []

  /** @returns the number before an item's words, empty for a bullet and for what is no item */
  open(name: string, attributes: ReadonlyMap<string, string>): string {
    if (name === 'ol' || name === 'ul') {
      const format = name === 'ul' ? null : (formats[attributes.get('type') ?? ''] ?? 'decimal')
      this.#open.push({ count: whole(attributes.get('start'), 1) - 1, format })
      return ''
    }
    const list = this.#open.at(-1)
    if (name !== 'li' || list === undefined) return ''
    list.count = whole(attributes.get('value'), list.count + 1)
    return list.format === null ? '' : `${listNumber(list.count, list.format)}.`
  }

  close(name: string): void {
    if (name === 'ol' || name === 'ul') this.#open.pop()
  }
}

function whole(written: string | undefined, otherwise: number): number {
  return /^-?\d{1,6}$/.test(written ?? '') ? Number(written) : otherwise
}
