import iconv from 'iconv-lite'
import { AppError } from '../../../shared/errors'
import type { TextMark } from '../../../shared/transcript/span'
import { rowMarks } from '../row-marks'
import { RichParagraphs } from './rtf-paragraphs'
import { rtfTokens } from './rtf-tokens'

export interface RichText {
  text: string
  marks: TextMark[]
  notes: string[]
  comments: number
  deleted: number
  inserted: number
}

/** What a group inherits and gives back at its end. */
interface State {
  /** Nothing of this group is text. */
  skip: boolean
  /** Where its words go: the text, a note, the table of fonts or of styles, or the number before a list's item. */
  into: 'text' | 'note' | 'fonts' | 'styles' | 'number'
  /** How many bytes stand in for a `\u` character. */
  fallback: number
  font: number
  bold: boolean
  italic: boolean
  underline: boolean
  deleted: boolean
}

/** Windows code pages of the fonts' character sets (\fcharset). */
const charsets: Record<number, string> = {
  0: '',
  2: '',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'cp949',
  130: 'cp949',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

const characters: Record<string, string> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  row: '\n',
  tab: '\t',
  nestrow: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
  zwj: '\u200d',
  zwnj: '\u200c',
  '~': '\u00a0',
  '-': '\u00ad',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\n': '\n',
  '\r': '\n',
}

/** Groups that hold no text of the document. */
const destinations = new Set(
  'colortbl info pict header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor atntime atrfstart atrfend ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn fldinst xe tc txe rxe bkmkstart bkmkend object objdata themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator filetbl revtbl pnseclvl nonesttables template operator private xmlnstbl mmath do shppict nonshppict sp upr'.split(
    ' ',
  ),
)

const deepest = 2_000

/**
 * The words of an RTF file: bytes by the font's character set, `\u` characters with their stand-ins skipped, special characters by name.
 *
 * @throws AppError file.damaged
 */
export function richText(bytes: Uint8Array, file: string): RichText {
  const result: RichText = { text: '', marks: [], notes: [], comments: 0, deleted: 0, inserted: 0 }
  let state: State = {
    skip: false,
    into: 'text',
    fallback: 1,
    font: -1,
    bold: false,
    italic: false,
    underline: false,
    deleted: false,
  }
  const stack: State[] = []
  const parts: string[] = []
  const note: string[] = []
  const fonts = new Map<number, string>()
  const running = new Map<string, TextMark>()
  let length = 0
  let page = 'windows-1252'
  let defaultFont = -1
  let pending: number[] = []
  let skipBytes = 0
  let starred = false
  let opening = false

  const encoding = () => fonts.get(state.font === -1 ? defaultFont : state.font) || page
  /** Cells are ended, not begun, in RTF: the tab waits until it is known that another one follows in the row. */
  let ended = 0
  let rowStart = -1
  const cells: number[] = []
  const paragraphs = new RichParagraphs()
  const put = (words: string) => {
    if (words === '' || state.skip || state.deleted || state.into === 'fonts') return
    if (state.into === 'note') {
      note.push(words)
      return
    }
    if (state.into === 'styles' || state.into === 'number') {
      paragraphs.aside(state.into, words)
      return
    }
    const text = '\t'.repeat(ended) + words
    ended = 0
    const start = length
    if (text.trim() !== '') paragraphs.words(start + text.length - words.length)
    parts.push(text)
    length += text.length
    for (const kind of ['bold', 'italic', 'underline'] as const) {
      if (!state[kind]) continue
      const last = running.get(kind)
      if (last?.end === start) {
        last.end = length
        continue
      }
      const mark = { start, end: length, kind }
      running.set(kind, mark)
      result.marks.push(mark)
    }
  }
  const flush = () => {
    if (pending.length === 0) return
    const raw = Buffer.from(pending)
    pending = []
    put(iconv.decode(raw, encoding()).replaceAll('\r', '\n').replaceAll('\u0000', '\ufffd'))
  }

  for (const token of rtfTokens(bytes)) {
    if (token.kind === 'byte') {
      opening = false
      if (skipBytes > 0) skipBytes--
      else if (!state.skip) pending.push(token.byte)
      continue
    }
    flush()
    if (token.kind === 'open') {
      if (stack.length >= deepest) throw new AppError('file.damaged', { file })
      stack.push(state)
      state = { ...state }
      opening = true
      skipBytes = 0
      continue
    }
    if (token.kind === 'close') {
      const before = stack.pop()
      if (before !== undefined) {
        if (state.into === 'note' && before.into !== 'note') result.notes.push(note.splice(0).join('').trim())
        state = before
      }
      starred = false
      opening = false
      skipBytes = 0
      continue
    }
    const { word, value } = token
    if (word === '*') {
      starred = opening
      continue
    }
    const first = opening
    opening = false
    if (first && opensDestination(word)) {
      starred = false
      continue
    }
    if (first && starred) {
      // A destination this reader does not know, marked as one that may be left out.
      starred = false
      state.skip = true
      continue
    }
    if (skipBytes > 0 && word !== 'u') {
      skipBytes--
      continue
    }
    control(word, value)
  }
  flush()
  result.marks.push(...paragraphs.end(length))
  result.text = parts.join('').toWellFormed()
  return result

  /** Whether a group's first word says what the group is for. */
  function opensDestination(word: string): boolean {
    if (word === 'fonttbl') state.into = 'fonts'
    else if (word === 'stylesheet') state.into = 'styles'
    else if (word === 'listtext' || word === 'pntext') {
      if (state.into === 'text') paragraphs.beginNumber()
      state.into = 'number'
    } else if (word === 'footnote') {
      put(`[${result.notes.length + 1}]`)
      state.into = 'note'
    } else if (destinations.has(word)) {
      if (word === 'annotation') result.comments++
      state.skip = true
    } else return false
    return true
  }

  function control(word: string, value: number | null): void {
    const on = value !== 0
    const character = characters[word]
    if (word === 'cell' || word === 'nestcell') {
      if (state.skip || state.into !== 'text') return
      result.marks.push(...paragraphs.end(length))
      ended = Math.min(ended + 1, 1000)
      if (word === 'cell' && cells.length < 1000) cells.push(length + ended)
      return
    }
    if (state.into === 'text' && !state.skip) {
      if (word === 'trowd' && cells.length === 0) rowStart = length
      if (word === 'row' || word === 'nestrow') ended = Math.max(0, ended - 1)
      if (word === 'row') {
        const starts = [rowStart === -1 ? length : rowStart, ...cells.splice(0)]
        if (rowStart !== -1) result.marks.push(...rowMarks(starts.slice(0, -1), length + ended))
        rowStart = -1
      }
      if (word === 'par' || word === 'sect' || word === 'row') result.marks.push(...paragraphs.end(length))
      if (word === 'pard' || word === 's' || word === 'outlinelevel') paragraphs.says(word, value)
    } else if (state.into === 'styles' && word === 's') paragraphs.nameStyle(value)
    if (character !== undefined) {
      put(character)
      return
    }
    switch (word) {
      case 'u':
        put(character16(value))
        skipBytes = state.fallback
        break
      case 'uc':
        state.fallback = Math.min(100, Math.max(0, value ?? 1))
        break
      case 'ansicpg':
        if (value !== null && iconv.encodingExists(`cp${value}`)) page = `cp${value}`
        break
      case 'mac':
        page = 'macintosh'
        break
      case 'deff':
        defaultFont = value ?? -1
        break
      case 'f':
        state.font = value ?? -1
        break
      case 'fcharset': {
        const name = charsets[value ?? 0]
        if (state.into === 'fonts' && name !== undefined) fonts.set(state.font, name)
        break
      }
      case 'plain':
        state = { ...state, bold: false, italic: false, underline: false, deleted: false, font: -1 }
        break
      case 'b':
        state.bold = on
        break
      case 'i':
        state.italic = on
        break
      case 'ul':
        state.underline = on
        break
      case 'ulnone':
        state.underline = false
        break
      case 'deleted':
        if (on && !state.deleted) result.deleted++
        state.deleted = on
        break
      case 'revised':
        if (on) result.inserted++
        break
    }
  }
}

/** The UTF-16 unit of a `\\u` word; control characters that are no text become U+FFFD or a line end. */
function character16(value: number | null): string {
  if (value === null) return ''
  const unit = value & 0xffff
  return unit === 0 ? '\ufffd' : unit === 13 ? '\n' : String.fromCharCode(unit)
}
