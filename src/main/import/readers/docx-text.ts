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
import type { WordLists } from './docx-lists'
import type { WordStyle } from './docx-styles'

export interface WordText {
  text: string
  marks: TextMark[]
  /** Ids of the notes referred to, in the order of their markers `[1]`, `[2]`. */
  notes: string[]
  deleted: number
  inserted: number
  /** Ids of the comments and the words they stand on; offsets in `text`. */
  comments: { id: string; start: number; end: number }[]
  /** In the part of comments: each by its id. */
  commentTexts: Map<string, Omit<TextComment, 'start' | 'end'>>
  /** In a part of notes: each note's words by its id. */
  noteTexts: Map<string, string>
}

const wordNamespaces = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])

/** Style ids of headings as Word's languages name them. */
const headingStyle =
  /^(?:heading|title|subtitle|titre|soustitre|berschrift|titel|ttulo|titulo|titolo|kop|rubrik|otsikko|overskrift|nagwek|tytu)/i

/**
 * The words of a Word part in reading order: paragraphs on lines, a table's cells parted by tabs, text boxes once and after the paragraph
 * they hang on, without what is marked as deleted.
 *
 * @param lists, styleOf what the document's other parts say about its paragraphs
 * @throws AppError file.damaged, file.unsafe
 */
export function wordText(
  bytes: Uint8Array,
  file: string,
  lists: WordLists | null = null,
  styleOf: (id: string) => WordStyle | undefined = () => undefined,
): WordText {
  const result: WordText = {
    text: '',
    marks: [],
    notes: [],
    deleted: 0,
    inserted: 0,
    comments: [],
    commentTexts: new Map(),
    noteTexts: new Map(),
  }
  const sinks: Sink[] = [newSink()]
  let skipping = 0
  let inText = false
  let inRun = 0
  let runProperties = 0
  let style: { kind: 'bold' | 'italic' | 'underline'; from: number }[] = []
  /** Of the open paragraph: the list it belongs to, counted when its words begin. */
  let list: { id: string; level: number } | null = null
  let counted = true
  const count = () => {
    const paragraph = sink().paragraphs.at(-1)
    if (counted || paragraph === undefined) return
    counted = true
    if (list === null || list.id === '0') return
    paragraph.list = true
    paragraph.label = lists?.next(list.id, list.level) ?? ''
  }
  /** For each open AlternateContent: whether one of its choices was taken. */
  const alternatives: boolean[] = []
  const sink = () => sinks.at(-1) ?? sinks[0] ?? newSink()
  /** Where comments begin that are not at their end. Only the text proper has places; what stands in a box is beside it. */
  const begun = new Map<string, number>()
  const commented = new Set<string>()
  const bodyLength = () => sinks[0]?.length ?? 0
  const comment = (id: string) => {
    if (commented.has(id)) return
    commented.add(id)
    result.comments.push({ id, start: begun.get(id) ?? bodyLength(), end: bodyLength() })
  }
  const put = (text: string) => {
    if (skipping === 0) append(sink(), text)
  }

  parseXml(bytes, file, {
    open(tag) {
      const name = tag.local
      if (name === 'AlternateContent') alternatives.push(false)
      if (skipping > 0 || skips(tag, name, alternatives)) {
        skipping++
        if (skipping === 1 && (name === 'del' || name === 'moveFrom') && runProperties === 0) result.deleted++
        return
      }
      if (name === 'Choice' && alternatives.length > 0) alternatives[alternatives.length - 1] = true
      if (!wordNamespaces.has(tag.uri) && name !== 't') return
      switch (name) {
        case 'p':
          openParagraph(sink())
          list = null
          counted = false
          break
        case 'pStyle': {
          const paragraph = sink().paragraphs.at(-1)
          const id = attribute(tag, 'val') ?? ''
          const known = styleOf(id)
          if (paragraph !== undefined && (known?.heading ?? headingStyle.test(id))) paragraph.heading = true
          if (known?.list != null) list = { id: known.list, level: known.level }
          break
        }
        case 'outlineLvl': {
          const paragraph = sink().paragraphs.at(-1)
          if (paragraph !== undefined && inRun === 0) paragraph.heading = Number(attribute(tag, 'val')) < 9
          break
        }
        case 'numPr':
          list ??= { id: '', level: 0 }
          break
        case 'ilvl':
          if (list !== null) list.level = Number(attribute(tag, 'val')) || 0
          break
        case 'numId':
          if (list !== null) list.id = attribute(tag, 'val') ?? ''
          break
        case 'r':
          inRun++
          count()
          style = []
          break
        case 'rPr':
          runProperties++
          break
        case 'rStyle': {
          const known = styleOf(attribute(tag, 'val') ?? '')
          for (const kind of ['bold', 'italic', 'underline'] as const)
            if (known?.[kind] === true && inRun > 0) style.push({ kind, from: sink().length })
          break
        }
        case 'b':
        case 'i':
        case 'u':
          if (inRun > 0 && runProperties > 0 && !/^(?:0|false|off|none)$/.test(attribute(tag, 'val') ?? ''))
            style.push({ kind: name === 'b' ? 'bold' : name === 'i' ? 'italic' : 'underline', from: sink().length })
          break
        case 'ins':
        case 'moveTo':
          if (runProperties === 0) result.inserted++
          break
        case 't':
          inText = true
          break
        case 'tab':
          if (inRun > 0) put('\t')
          break
        case 'br':
        case 'cr':
          if (inRun > 0) put('\n')
          break
        case 'noBreakHyphen':
          put('\u2011')
          break
        case 'softHyphen':
          put('\u00ad')
          break
        case 'sym':
          put(symbol(attribute(tag, 'char')))
          break
        case 'footnoteReference':
        case 'endnoteReference':
          result.notes.push(`${name === 'footnoteReference' ? 'f' : 'e'}${attribute(tag, 'id') ?? ''}`)
          put(`[${result.notes.length}]`)
          break
        case 'commentRangeStart':
          begun.set(attribute(tag, 'id') ?? '', bodyLength())
          break
        // The end of its words stands before the reference; without words the reference is all there is.
        case 'commentRangeEnd':
        case 'commentReference':
          comment(attribute(tag, 'id') ?? '')
          break
        case 'tc':
          openCell(sink())
          break
        case 'tr':
          openRow(sink())
          break
        case 'txbxContent':
        case 'footnote':
        case 'endnote':
        case 'comment':
          sinks.push(newSink())
          break
      }
    },
    close(tag) {
      const name = tag.local
      if (name === 'AlternateContent') alternatives.pop()
      if (skipping > 0) {
        skipping--
        return
      }
      if (!wordNamespaces.has(tag.uri) && name !== 't') return
      switch (name) {
        case 'p':
          count()
          closeParagraph(sink())
          break
        case 'r': {
          inRun--
          const current = sink()
          for (const { kind, from } of style)
            if (current.length > from) current.marks.push({ start: from, end: current.length, kind })
          style = []
          break
        }
        case 'rPr':
          runProperties--
          break
        case 't':
          inText = false
          break
        case 'tr':
          closeRow(sink())
          break
        case 'txbxContent': {
          const box = sinks.length > 1 ? sinks.pop() : undefined
          if (box !== undefined && box.length > 0) sink().boxes.push(box)
          break
        }
        case 'comment': {
          const comment = sinks.length > 1 ? sinks.pop() : undefined
          result.commentTexts.set(attribute(tag, 'id') ?? '', {
            author: attribute(tag, 'author') ?? '',
            date: attribute(tag, 'date') ?? '',
            text: (comment?.parts.join('') ?? '').toWellFormed().trim(),
          })
          break
        }
        case 'footnote':
        case 'endnote': {
          const note = sinks.length > 1 ? sinks.pop() : undefined
          const id = attribute(tag, 'id')
          if (note !== undefined && id !== undefined) result.noteTexts.set(id, note.parts.join(''))
          break
        }
      }
    },
    text(text) {
      // A line end within a run is white space to Word; real breaks have an element of their own.
      if (inText) put(text.replace(/[\r\n]/g, ' '))
    },
  })
  const body = sinks[0] ?? newSink()
  flushBoxes(body)
  result.text = body.parts.join('').toWellFormed()
  result.marks = body.marks
  return result
}

/** What is not part of the text: deletions, the older form of what was already read, phonetic guides, field instructions. */
function skips(tag: SaxesTagNS, name: string, alternatives: readonly boolean[]): boolean {
  if (name === 'Fallback' || name === 'Choice') return alternatives.at(-1) === true
  if (!wordNamespaces.has(tag.uri)) return false
  return name === 'del' || name === 'moveFrom' || name === 'rt' || name === 'instrText' || name === 'delText'
}

function symbol(char: string | undefined): string {
  const code = Number.parseInt(char ?? '', 16)
  return Number.isNaN(code) || code <= 0 || code > 0x10ffff ? '' : String.fromCodePoint(code)
}
