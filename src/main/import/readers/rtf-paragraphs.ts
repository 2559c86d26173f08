import type { TextMark } from '../../../shared/transcript/span'

const headingName = /^(?:heading \d|title|subtitle|überschrift \d|titre \d|título \d|titolo \d|kop \d)/i
const bullet = /^[^\p{L}\p{N}]*$/u

/** What an RTF file says of its paragraphs: which are headings, and what the program that wrote it has put before a list's items. */
export class RichParagraphs {
  readonly #headings = new Set<number>()
  #styleName = ''
  #styleNumber: number | null = null
  #number: string | null = null
  #heading = false
  #start = -1

  /** Words that are not the text's: names of styles, and the number before an item. */
  aside(into: 'styles' | 'number', words: string): void {
    if (into === 'number') this.#number = `${this.#number ?? ''}${words}`.slice(0, 60)
    else
      for (const letter of words) {
        if (letter !== ';') {
          if (this.#styleName.length < 80) this.#styleName += letter
          continue
        }
        if (this.#styleNumber !== null && headingName.test(this.#styleName.trim()))
          this.#headings.add(this.#styleNumber)
        this.#styleName = ''
        this.#styleNumber = null
      }
  }

  nameStyle(number: number | null): void {
    this.#styleNumber = number
    this.#styleName = ''
  }

  beginNumber(): void {
    this.#number = ''
  }

  says(word: string, value: number | null): void {
    if (word === 'pard') this.#heading = false
    else if (word === 's') this.#heading = value !== null && this.#headings.has(value)
    else this.#heading = value !== null && value < 9
  }

  /** Words of the text that begin at `at`. */
  words(at: number): void {
    if (this.#start === -1) this.#start = at
  }

  /** The paragraph ends before `end`. */
  end(end: number): TextMark[] {
    const marks: TextMark[] = []
    const start = this.#start
    if (start !== -1 && end > start) {
      const label = this.#number?.trim() ?? ''
      if (this.#heading) marks.push({ start, end, kind: 'heading' })
      if (label !== '' && !(this.#heading && bullet.test(label)))
        marks.push({ start, end, kind: 'list', ...(bullet.test(label) ? {} : { label }) })
    }
    this.#start = -1
    this.#number = null
    return marks
  }
}
