import type { SaxesTagNS } from 'saxes'
import type { TextComment, TextMark } from '../../../shared/transcript/span'
import { attribute, parseXml } from '../parse-xml'
import {
  append,
  closeParagraph,
  closeRow,
  flushBoxes,
  newSink,
  openCell,
  openParagraph,
  openRow,
  type Sink,
} from '../text-sink'
import type { OpenDocumentLists } from './odt-lists'

export interface OpenDocumentText {
  text: string
  marks: TextMark[]
  notes: string[]
  comments: TextComment[]
  deleted: number
  inserted: number
}

/** Elements whose words are not part of the text: comments, the store of deleted words, drawings' descriptions, phonetic guides. */
const skipped = new Set([
  'annotation',
  'tracked-changes',
  'sequence-decls',
  'forms',
  'desc',
  'title',
  'ruby-text',
  'note-citation',
  'script',
])

/**
 * The words of an OpenDocument text in reading order. White space within a paragraph counts as one space, as the format has it; what is
 * meant to be more has elements of its own.
 *
 * @param bytes content.xml
 * @param lists the lists whose styles are known from the document's other part; those of this part are added
 * @throws AppError file.damaged, file.unsafe
 */
export function openDocumentText(bytes: Uint8Array, file: string, lists: OpenDocumentLists): OpenDocumentText {
  const result: OpenDocumentText = { text: '', marks: [], notes: [], comments: [], deleted: 0, inserted: 0 }
  const sinks: Sink[] = [newSink()]
  const styles = new Map<string, TextMark['kind'][]>()
  const spans: { kinds: TextMark['kind'][]; start: number }[] = []
  let style = ''
  let body = false
  let skipping = 0
  /** The characters so far end in white space, which takes up what follows; spaces with an element of their own do not count. */
  let blank = true
  const bodyLength = () => sinks[0]?.length ?? 0
  /** The comment whose words are being read. */
  let comment: (TextComment & { name: string; field: string }) | null = null
  const named = new Map<string, TextComment>()
  const sink = () => sinks.at(-1) ?? sinks[0] ?? newSink()
  const put = (text: string) => {
    if (body && skipping === 0 && sink().paragraphs.length > 0) append(sink(), text)
  }

  parseXml(bytes, file, {
    open(tag) {
      const name = tag.local
      lists.style(tag)
      if (name === 'style') style = attribute(tag, 'name') ?? ''
      if (name === 'text-properties') styles.set(style, kindsOf(tag))
      if (name === 'annotation' && comment === null) {
        const at = bodyLength()
        comment = { start: at, end: at, author: '', date: '', text: '', name: attribute(tag, 'name') ?? '', field: '' }
      } else if (comment !== null) {
        if (name === 'p' && comment.text !== '') comment.text += '\n'
        comment.field = name
      }
      if (name === 'annotation-end') {
        const ended = named.get(attribute(tag, 'name') ?? '')
        if (ended !== undefined) ended.end = bodyLength()
      }
      if (name === 'deletion') result.deleted++
      if (name === 'insertion') result.inserted++
      if (skipping > 0 || (skipped.has(name) && body)) {
        skipping++
        return
      }
      switch (name) {
        case 'text':
          body = true
          break
        case 'p':
        case 'h': {
          openParagraph(sink())
          blank = true
          const paragraph = sink().paragraphs.at(-1)
          if (paragraph !== undefined) {
            paragraph.heading = name === 'h'
            const item = lists.paragraph()
            paragraph.list = item !== null
            paragraph.label = item ?? ''
          }
          break
        }
        case 'span':
          spans.push({ kinds: styles.get(attribute(tag, 'style-name') ?? '') ?? [], start: sink().length })
          break
        case 'tab':
          put('\t')
          break
        case 's':
          put(' '.repeat(Math.min(1000, Math.max(1, Number(attribute(tag, 'c') ?? 1) || 1))))
          break
        case 'line-break':
          put('\n')
          break
        case 'list':
          lists.open(tag)
          break
        case 'list-item':
          lists.item(tag)
          break
        case 'table-row':
          openRow(sink())
          break
        case 'table-cell':
          openCell(sink())
          break
        case 'note':
          put(`[${result.notes.length + 1}]`)
          break
        case 'note-body':
        case 'text-box':
          sinks.push(newSink())
          break
      }
    },
    close(tag) {
      const name = tag.local
      if (name === 'annotation' && comment !== null) {
        const { name: key, field: _field, ...read } = comment
        const stored = { ...read, text: read.text.toWellFormed().trim() }
        if (stored.text !== '') result.comments.push(stored)
        if (key !== '') named.set(key, stored)
        comment = null
      }
      if (skipping > 0) {
        skipping--
        return
      }
      switch (name) {
        case 'p':
        case 'h':
          trimEnd(sink())
          closeParagraph(sink())
          break
        case 'span': {
          const span = spans.pop()
          if (span !== undefined && sink().length > span.start)
            for (const kind of span.kinds) sink().marks.push({ start: span.start, end: sink().length, kind })
          break
        }
        case 'list':
          lists.close()
          break
        case 'table-row':
          closeRow(sink())
          break
        case 'note-body': {
          blank = false
          const note = sinks.length > 1 ? sinks.pop() : undefined
          if (note !== undefined) result.notes.push(note.parts.join('').trim())
          break
        }
        case 'text-box': {
          blank = false
          const box = sinks.length > 1 ? sinks.pop() : undefined
          if (box !== undefined && box.length > 0) sink().boxes.push(box)
          break
        }
      }
    },
    text(text) {
      if (comment !== null) {
        if (comment.field === 'creator') comment.author += text.trim()
        else if (comment.field === 'date') comment.date += text.trim()
        else if (comment.field !== 'annotation' && comment.field !== 'creator-initials')
          comment.text += text.replace(/[ \t\r\n]+/g, ' ')
        return
      }
      const spaced = text.replace(/[ \t\r\n]+/g, ' ')
      const words = blank && spaced.startsWith(' ') ? spaced.slice(1) : spaced
      put(words)
      if (skipping === 0 && words !== '') blank = words.endsWith(' ')
    },
  })
  const main = sinks[0] ?? newSink()
  flushBoxes(main)
  result.text = main.parts.join('').toWellFormed()
  result.marks = main.marks
  return result
}

/** A single space before a paragraph's end is the file's layout, unless the paragraph is nothing else. */
function trimEnd(sink: Sink): void {
  const last = sink.parts.at(-1)
  if (last === undefined || last.length < 2 || !last.endsWith(' ') || last.endsWith('  ')) return
  sink.parts[sink.parts.length - 1] = last.slice(0, -1)
  sink.length--
}

function kindsOf(tag: SaxesTagNS): TextMark['kind'][] {
  const kinds: TextMark['kind'][] = []
  if (/^(?:bold|[6-9]00)$/.test(attribute(tag, 'font-weight') ?? '')) kinds.push('bold')
  if (attribute(tag, 'font-style') === 'italic') kinds.push('italic')
  if (!/^(?:none)?$/.test(attribute(tag, 'text-underline-style') ?? '')) kinds.push('underline')
  return kinds
}
