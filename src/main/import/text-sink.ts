import type { TextMark } from '../../shared/transcript/span'

/** Text of a word processor's document under construction: the body, or a text box within it. */
export interface Sink {
  parts: string[]
  length: number
  marks: TextMark[]
  /** The next paragraph follows something that already separates it. */
  fresh: boolean
  /** Open paragraphs and rows, with what is known of them. */
  paragraphs: { start: number; heading: boolean; list: boolean }[]
  cells: { count: number }[]
  boxes: Sink[]
}

export function newSink(): Sink {
  return { parts: [], length: 0, marks: [], fresh: true, paragraphs: [], cells: [], boxes: [] }
}

export function append(sink: Sink, text: string): void {
  if (text === '') return
  sink.parts.push(text)
  sink.length += text.length
}

export function openParagraph(sink: Sink): void {
  if (!sink.fresh) append(sink, '\n')
  sink.fresh = false
  sink.paragraphs.push({ start: sink.length, heading: false, list: false })
}

export function closeParagraph(sink: Sink): void {
  const paragraph = sink.paragraphs.pop()
  if (paragraph === undefined) return
  const { start, heading, list } = paragraph
  if (sink.length > start && heading) sink.marks.push({ start, end: sink.length, kind: 'heading' })
  else if (sink.length > start && list) sink.marks.push({ start, end: sink.length, kind: 'list' })
  if (sink.paragraphs.length === 0) flushBoxes(sink)
}

export function openRow(sink: Sink): void {
  sink.cells.push({ count: 0 })
}

/** A row's first cell begins a line, the others follow a tab, empty ones too. */
export function openCell(sink: Sink): void {
  const row = sink.cells.at(-1)
  if (row !== undefined && row.count++ > 0) append(sink, '\t')
  else if (!sink.fresh) append(sink, '\n')
  sink.fresh = true
}

/** Puts the text boxes that hang on what was written behind it. */
export function flushBoxes(sink: Sink): void {
  for (const box of sink.boxes) {
    flushBoxes(box)
    if (sink.length > 0) append(sink, '\n')
    const shift = sink.length
    append(sink, box.parts.join(''))
    for (const mark of box.marks) sink.marks.push({ start: mark.start + shift, end: mark.end + shift, kind: mark.kind })
  }
  sink.boxes = []
}
