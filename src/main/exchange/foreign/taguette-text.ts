import { htmlTokens } from '../../import/readers/html-tokens'

const blocks = new Set(
  'address article aside blockquote br dd div dl dt figure figcaption footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
)

/**
 * The words of a document of Taguette, a line for each paragraph, and where its highlights are in them. Taguette counts the bytes of the words alone,
 * in UTF-8; line breaks that stand here between paragraphs count nothing there.
 */
export function taguetteText(html: string): {
  text: string
  /** Places in bytes, as code points of `text`; NaN where they lie outside. */
  place(start: number, end: number): { from: number; to: number }
} {
  const parts: string[] = []
  let points = 0
  // For each run of words: where its bytes begin, and where its code points.
  const runs: { byte: number; point: number; text: string }[] = []
  let bytes = 0
  let endsLine = true
  const lineBreak = () => {
    if (endsLine) return
    parts.push('\n')
    points++
    endsLine = true
  }
  for (const token of htmlTokens(html.replace(/\r\n?/g, '\n'))) {
    if (token.kind !== 'text') {
      if (blocks.has(token.name)) lineBreak()
      continue
    }
    // What stands before the first element is dropped when the page is read.
    if (runs.length === 0 && token.text.trim() === '') continue
    runs.push({ byte: bytes, point: points, text: token.text })
    bytes += Buffer.byteLength(token.text)
    const shown = token.text
    parts.push(shown)
    points += [...shown].length
    if (shown !== '') endsLine = shown.endsWith('\n') || (endsLine && shown.trim() === '')
  }
  const at = (byte: number, isEnd: boolean): number => {
    if (!(byte >= 0 && byte <= bytes)) return Number.NaN
    const run = runs.findLast(each => (isEnd ? each.byte < byte : each.byte <= byte)) ?? runs[0]
    if (run === undefined) return Number.NaN
    const within = Buffer.from(run.text)
      .subarray(0, byte - run.byte)
      .toString('utf8')
    return run.point + [...within.replace(/\ufffd+$/, '')].length
  }
  return { text: parts.join(''), place: (start, end) => ({ from: at(start, false), to: at(end, true) }) }
}
