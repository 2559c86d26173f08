import type { FontWeight, Measure } from './measure'

const softHyphen = '\u00ad'

export function withoutSoftHyphens(text: string): string {
  return text.replaceAll(softHyphen, '')
}

/** Breaks text into lines of at most `width`, at spaces and, where a word alone is too long, at the soft hyphens it holds. */
export function wrap(text: string, width: number, size: number, weight: FontWeight, measure: Measure): string[] {
  const fits = (line: string) => measure(line, size, weight) <= width
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ')) {
    const whole = withoutSoftHyphens(word)
    const joined = current ? `${current} ${whole}` : whole
    if (fits(joined)) {
      current = joined
      continue
    }
    if (current) lines.push(current)
    const pieces = fits(whole) ? [whole] : hyphenate(word, fits)
    current = pieces.pop() ?? ''
    lines.push(...pieces)
  }
  if (current) lines.push(current)
  return lines
}

function hyphenate(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = []
  let current = ''
  for (const part of word.split(softHyphen)) {
    if (current && !fits(`${current}${part}-`)) {
      pieces.push(`${current}-`)
      current = part
    } else current += part
  }
  return [...pieces, current]
}

/** Lines of a text none of which is wider than `width`: a word that is wider itself goes on in the next line. */
export function wrapToFit(text: string, width: number, size: number, weight: FontWeight, measure: Measure): string[] {
  return wrap(text, width, size, weight, measure).flatMap(line => {
    if (measure(line, size, weight) <= width) return [line]
    const lines: string[] = []
    let start = ''
    for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line)) {
      if (start !== '' && measure(start + segment, size, weight) > width) {
        lines.push(start)
        start = ''
      }
      start += segment
    }
    return start === '' ? lines : [...lines, start]
  })
}
