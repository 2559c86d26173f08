import { cleanLabel } from '../../../shared/transcript/labels'
import type { TextMark, TurnSpan } from '../../../shared/transcript/span'
import { foldForMatching, parseTime, timePattern } from '../../../shared/transcript/times'
import { decodeText } from '../decode'
import { documentRemarks } from '../document-remarks'
import type { InputFile, Reader } from '../reader'
import { append, newSink, type Sink } from '../text-sink'
import { HtmlLists } from './html-lists'
import { HtmlTables } from './html-tables'
import { htmlTokens } from './html-tokens'

const blocks = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
const emphasis: Record<string, TextMark['kind']> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
}

/** Open emphasis beyond this is a page's mistake. */
const deepest = 50

/** An element that says who speaks: its words, and the time it carries. */
interface SpeakerElement {
  start: number
  end: number
  ms: number | null
}

/**
 * Web pages. Their words are taken and nothing else: the page is neither drawn nor run, and nothing it points to is fetched. Where elements
 * say who speaks (`cite`, a class or attribute of that name), they are believed.
 */
export const html: Reader = {
  format: 'html',
  claims: ({ decoded, extension }) => {
    if (decoded === null) return false
    const beginning = decoded.text.slice(0, 2000).trimStart()
    if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(beginning))
      return true
    return /^x?html?$/.test(extension) && /<[a-z][^>]*>/i.test(beginning)
  },
  read: file => {
    const decoded = declared(file)
    const { text, marks, speakers, bodyEnd, notes, deleted, inserted } = pageText(decoded?.text ?? '')
    const spans = speakerSpans(text, speakers)
    return {
      text,
      marks,
      byLine: true,
      encoding: decoded?.encoding ?? 'utf-8',
      warnings: [
        ...(decoded?.warnings ?? []),
        ...documentRemarks({ deleted, inserted, comments: 0, commentsLeftOut: 0, notes }),
      ],
      ...(bodyEnd === null ? {} : { bodyEnd }),
      ...(spans.length === 0 ? {} : { rows: { shape: 'html-speaker', spans } }),
    }
  },
}

/** A page may name its encoding itself, which is better than a guess. */
function declared({ bytes, decoded, name }: InputFile): InputFile['decoded'] {
  if (decoded === null || !decoded.warnings.some(warning => warning.code === 'import.encodingGuessed')) return decoded
  const charset = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})/i.exec(decoded.text.slice(0, 4000))?.[1]
  try {
    return charset === undefined ? decoded : decodeText(bytes, name, charset)
  } catch {
    return decoded
  }
}

interface PageText {
  text: string
  marks: TextMark[]
  speakers: SpeakerElement[]
  /** Where notes begin that a word processor has put at the page's end, and how many there are. */
  bodyEnd: number | null
  notes: number
  deleted: number
  inserted: number
}

/** Names that LibreOffice and Word give to a note's number in the text, to its own number, and to the notes. */
const noteMark = /\bsd(?:foot|end)noteanc\b|^#_(?:ftn|edn)\d+$/
const noteSign = /\bsd(?:foot|end)notesym\b|^#_(?:ftn|edn)ref\d+$/
const noteBlock = /^(?:sd(?:foot|end)note|ftn|edn)\d+$/

function pageText(source: string): PageText {
  const sink = newSink()
  const speakers: SpeakerElement[] = []
  let speaking: { name: string; element: SpeakerElement } | null = null
  const open: OpenMark[] = []
  const lists = new HtmlLists()
  const tables = new HtmlTables()
  const found = { bodyEnd: null as number | null, notes: 0, deleted: 0, inserted: 0 }
  let inNote: 'mark' | 'sign' | null = null
  let deleting = 0
  let preformatted = 0
  let pending = ''
  const breakLine = () => {
    // Before a cell's first words nothing breaks a line: the row does.
    if (!tables.isAtCellStart(sink.length)) pending = sink.length > 0 ? '\n' : ''
  }
  for (const token of htmlTokens(source)) {
    if (token.kind === 'text') {
      if (deleting > 0) continue
      const spaced = preformatted > 0 ? token.text : token.text.replace(/[ \t\n\f]+/g, ' ')
      const words =
        inNote !== null && /^\d+$/.test(spaced.trim()) ? `[${spaced.trim()}]${inNote === 'sign' ? ' ' : ''}` : spaced
      if (words.trim() !== '') for (const mark of open) if (mark.start === -1) mark.start = sink.length + pending.length
      pending = put(sink, words, pending)
      continue
    }
    const { name } = token
    if (token.kind === 'close') {
      close(sink, open, name)
      if (speaking?.name === name) {
        speaking.element.end = sink.length
        speaking = null
      }
      if (name === 'del') deleting = Math.max(0, deleting - 1)
      if (name === 'a') inNote = null
      if (name === 'pre') preformatted = Math.max(0, preformatted - 1)
      if (name === 'ol' || name === 'ul') close(sink, open, 'li')
      lists.close(name)
      if (name === 'tr' || name === 'table') sink.marks.push(...tables.closeRow(name, sink.length))
      if (blocks.has(name)) breakLine()
      continue
    }
    if (name === 'td' || name === 'th') pending = tables.openCell(sink.length, pending)
    else if (name === 'tr' || name === 'table') {
      sink.marks.push(...tables.openRow(name, sink.length))
      breakLine()
    } else if (name === 'br') {
      // A second one makes an empty line.
      if (pending === '\n' && sink.length > 0) append(sink, '\n')
      pending = '\n'
    } else if (blocks.has(name)) breakLine()
    else if (name === 'time' && pending === '' && sink.length > 0) pending = ' '
    if (name === 'del') {
      found.deleted++
      if (!token.closed) deleting++
    } else if (name === 'ins') found.inserted++
    else if (name === 'a') {
      const link = `${token.attributes.get('class') ?? ''} ${token.attributes.get('href') ?? ''}`.trim()
      inNote = noteMark.test(link) ? 'mark' : noteSign.test(link) ? 'sign' : null
    } else if (name === 'div' && noteBlock.test(token.attributes.get('id') ?? '')) {
      found.bodyEnd ??= sink.length
      found.notes++
    }
    // An item ends where the next begins, and where a list within it does: few programs close it.
    if (name === 'li' || name === 'ol' || name === 'ul') close(sink, open, 'li')
    if (name === 'pre') preformatted++
    const kind = emphasis[name] ?? (/^h[1-6]$/.test(name) ? 'heading' : name === 'li' ? 'list' : undefined)
    const label = lists.open(name, token.attributes)
    if (kind !== undefined && open.length < deepest)
      open.push({ kind, name, start: -1, ...(label === '' ? {} : { label }) })
    if (saysWho(name, token.attributes)) {
      speaking = { name, element: { start: sink.length, end: -1, ms: timeOf(token.attributes) } }
      speakers.push(speaking.element)
    }
  }
  sink.marks.push(...tables.closeRow('table', sink.length))
  const text = sink.parts.join('').toWellFormed().replaceAll('\r', '\n')
  return { text, marks: sink.marks, speakers: speakers.filter(each => each.end > each.start), ...found }
}

/** Writes words behind what separates them from the ones before. @returns what separates the next ones */
function put(sink: Sink, words: string, pending: string): string {
  const clean = pending !== '' || sink.length === 0 ? words.replace(/^ +/, '') : words
  if (clean === '') return pending
  const space = sink.parts.at(-1)?.endsWith(' ') === true && clean.startsWith(' ') && pending === ''
  append(sink, pending)
  append(sink, space ? clean.slice(1) : clean)
  return ''
}

interface OpenMark {
  kind: TextMark['kind']
  name: string
  start: number
  label?: string
}

function close(sink: Sink, open: OpenMark[], name: string): void {
  const index = open.findLastIndex(mark => mark.name === name)
  const mark = open[index]
  if (mark === undefined) return
  open.splice(index, 1)
  const { kind, start, label } = mark
  if (start !== -1 && sink.length > start)
    sink.marks.push({ start, end: sink.length, kind, ...(label === undefined ? {} : { label }) })
}

function saysWho(name: string, attributes: ReadonlyMap<string, string>): boolean {
  return name === 'cite' || /(?:^|[\s_-])speaker(?:[\s_-]?name)?(?:$|\s)/i.test(attributes.get('class') ?? '')
}

/** A time in an attribute meant for a player: `12.5` seconds, or written as a time. */
function timeOf(attributes: ReadonlyMap<string, string>): number | null {
  for (const [key, value] of attributes) {
    if (!/^(?:onclick|data-(?:time|start|begin|seconds|timestamp|m|ms|offset).*)$/.test(key)) continue
    const folded = foldForMatching(value)
    const written = new RegExp(timePattern).exec(folded)?.[0]
    if (written !== undefined) return parseTime(written)
    const number = /\d{1,9}(?:\.\d{1,6})?/.exec(folded)?.[0]
    if (number !== undefined) return Math.round(Number(number) * (/^data-(?:m|ms)$/.test(key) ? 1 : 1000))
  }
  return null
}

/** Turns from elements that say who speaks, if at least two do and each stands at the beginning of a line. */
function speakerSpans(text: string, speakers: readonly SpeakerElement[]): TurnSpan[] {
  const heads = speakers.flatMap(({ start, end, ms }) => {
    const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0)
    const lineStart = from === 0 || text[from - 1] === '\n'
    const label = cleanLabel(text.slice(start, end).replace(/\s*:\s*$/, ''))
    if (!lineStart || label === '' || label.length > 60 || label.includes('\n')) return []
    const behind = foldForMatching(text.slice(end, end + 40))
    const stamp = new RegExp(String.raw`^\s*:?\s*[\[(]?(${timePattern})[\])]?`).exec(behind)
    const colon = /^\s*:/.exec(behind)?.[0].length ?? 0
    return [
      {
        label,
        at: from,
        textStart: end + (stamp?.[0].length ?? colon),
        ms: (stamp?.[1] === undefined ? null : parseTime(stamp[1])) ?? ms,
      },
    ]
  })
  if (heads.length < 2) return []
  const first = heads[0]?.at ?? 0
  const nobody = (start: number, end: number): TurnSpan => ({
    label: null,
    start,
    end,
    startMs: null,
    endMs: null,
    syncs: [],
  })
  const before: TurnSpan[] = []
  for (let from = 0; from < first; ) {
    const newline = text.indexOf('\n', from)
    const end = newline === -1 || newline > first ? first : newline
    before.push(nobody(from, end))
    from = end + 1
  }
  return [
    ...before,
    ...heads.map(({ label, textStart, ms }, i) => ({
      ...nobody(textStart, heads[i + 1]?.at ?? text.length),
      label,
      startMs: ms,
    })),
  ]
}
