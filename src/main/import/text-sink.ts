import type { TextMark } from '../../shared/transcript/span'
import { rowMarks } from './row-marks'

/** Text of a word processor's document under construction: the body, or a text box within it. */
export interface Sink {
  parts: string[]
  length: number
  marks: TextMark[]
  /** The next paragraph follows something that already separates it. */
  fresh: boolean
  /** Open paragraphs and rows, with what is known of them. `label`: the number of a list's item. */
  paragraphs: { start: number; heading: boolean; list: boolean; label: string }[]
  rows: { starts: number[]; holdsRows: boolean }[]
  boxes: Sink[]
}

export function newSink(): Sink {
  return { parts: [], length: 0, marks: [], fresh: true, paragraphs: [], rows: [], boxes: [] }
}

export function append(sink: Sink, text: string): void {
  if (text === '') return
  sink.parts.push(text)
  sink.length += text.length
}

export function openParagraph(sink: Sink): void {
  if (!sink.fresh) append(sink, '\n')
  sink.fresh = false
  sink.paragraphs.push({ start: sink.length, heading: false, list: false, label: '' })
}

export function closeParagraph(sink: Sink): void {
  const paragraph = sink.paragraphs.pop()
  if (paragraph === undefined) return
  const { start, heading, list, label } = paragraph
  const end = sink.length
  if (end > start && heading) sink.marks.push({ start, end, kind: 'heading' })
  if (end > start && (list || label !== '') && (!heading || label !== ''))
    sink.marks.push({ start, end, kind: 'list', ...(label === '' ? {} : { label }) })
  if (sink.paragraphs.length === 0) flushBoxes(sink)
}

export function openRow(sink: Sink): void {
  const outer = sink.rows.at(-1)
  if (outer !== undefined) outer.holdsRows = true
  sink.rows.push({ starts: [], holdsRows: false })
}

/** A row's first cell begins a line, the others follow a tab, empty ones too. */
export function openCell(sink: Sink): void {
  const row = sink.rows.at(-1)
  if (row !== undefined && row.starts.length > 0) append(sink, '\t')
  else if (!sink.fresh) append(sink, '\n')
  row?.starts.push(sink.length)
  sink.fresh = true
}

export function closeRow(sink: Sink): void {
  const row = sink.rows.pop()
  // A table within a cell is read row by row itself; what is around it would be no row any more.
  if (row !== undefined && !row.holdsRows) sink.marks.push(...rowMarks(row.starts, sink.length))
}

/** Puts the text boxes that hang on what was written behind it. */
export function flushBoxes(sink: Sink): void {
  for (const box of sink.boxes) {
    flushBoxes(box)
    if (sink.length > 0) append(sink, '\n')
    const shift = sink.length
    append(sink, box.parts.join(''))
    for (const mark of box.marks) sink.marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift })
  }
  sink.boxes = []
}
