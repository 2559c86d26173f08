import type { Draft, DraftWarning } from '../model/draft'
import { assemble } from './assemble'
import { cueSpans } from './cue-spans'
import { detectHeads } from './detect-heads'
import { joinRows } from './join-rows'
import { emptySpan, lineSpans, readOpeningStamp } from './line-spans'
import { longLabels } from './long-labels'
import { nameShape } from './name-shape'
import { paragraphs } from './paragraphs'
import { recogniserCues } from './recogniser-cues'
import { settleTimes } from './settle-times'
import { isLineShape } from './shapes'
import {
  type Cue,
  type Line,
  type Replacement,
  splitLines,
  type TextComment,
  type TextMark,
  type TurnSpan,
} from './span'
import { storyForm } from './story-form'

/** What a reader of a format has found: the text, and whatever the format itself says about it. */
export interface Extract {
  /** The imported text: decoded, LF line ends, every character that was there. */
  text: string
  replacements?: Replacement[]
  marks?: TextMark[]
  /** What was written in the margin. */
  comments?: TextComment[]
  /** Captions with their times. */
  cues?: Cue[]
  /** Turns the format itself tells apart (a table's rows), with the name of the shape. */
  rows?: { shape: string; spans: TurnSpan[] }
  /** Where the text proper ends; what follows (notes) is read, but nobody says it. */
  bodyEnd?: number
  /** What belongs to the page and not to the text (line ends within a paragraph, running heads): shown otherwise, and no line ends there. */
  layout?: Replacement[]
  /** Every line is a paragraph, as in word processors. */
  byLine?: boolean
  warnings?: DraftWarning[]
}

export interface TurnOptions {
  kind?: Draft['kind'] | undefined
  shape?: string | undefined
  labels?: readonly string[] | undefined
}

type Understood = Pick<Draft, 'kind' | 'shape' | 'speakers' | 'turns' | 'tail' | 'words' | 'warnings'>

/** Finds turns, speakers and times in an extract. The imported text is kept to the last character, whatever is found. */
export function readTurns(extract: Extract, options: TurnOptions = {}): Understood {
  const laidOut = extract.layout === undefined ? extract.text : blanked(extract.text, extract.layout)
  const found = understand({ ...extract, text: laidOut.slice(0, extract.bodyEnd) }, options)
  if (extract.bodyEnd !== undefined) found.spans.push(...appendix(extract.text, extract.bodyEnd))
  const warnings = [...(extract.warnings ?? []), ...found.warnings]
  warnings.push(...tooLong(laidOut.slice(0, extract.bodyEnd), found.spans, options))
  const times = settleTimes(found.spans)
  if (times.clock) warnings.push({ code: 'import.clockTimes', details: {} })
  if (times.dropped > 0) warnings.push({ code: 'import.timesDropped', details: { count: times.dropped } })
  if (times.restarts) warnings.push({ code: 'import.timesRestart', details: {} })
  const replacements = [...(extract.layout ?? []), ...(extract.replacements ?? []), ...found.replacements]
  const assembled = assemble(extract.text, found.spans, replacements, extract.marks ?? [], extract.comments ?? [])
  return { kind: options.kind ?? found.kind, shape: found.shape, ...assembled, warnings }
}

/** The same text unit for unit, with spaces for what is not to be looked at. */
function blanked(text: string, layout: readonly Replacement[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end } of layout) {
    parts.push(text.slice(from, start), ' '.repeat(end - start))
    from = end
  }
  return [...parts, text.slice(from)].join('')
}

/** Each line behind the text proper as a turn of nobody. */
function appendix(text: string, from: number): TurnSpan[] {
  return splitLines(text.slice(from)).map(line => emptySpan(null, from + line.start, from + line.end))
}

interface Found {
  kind: Draft['kind']
  shape: string
  spans: TurnSpan[]
  replacements: Replacement[]
  warnings: DraftWarning[]
}

function understand(extract: Extract, options: TurnOptions): Found {
  const { text } = extract
  const plain = options.shape === 'plain'
  if (extract.cues !== undefined) return fromCues(extract, extract.cues, options)
  if (extract.rows !== undefined) {
    const spans = plain ? extract.rows.spans.map(span => ({ ...span, label: null })) : extract.rows.spans
    return { kind: 'transcript', shape: plain ? 'plain' : extract.rows.shape, spans, replacements: [], warnings: [] }
  }
  const lines = splitLines(text)
  const blocks = joinRows(lines, paragraphs(text, lines, extract.byLine ?? false), extract.marks ?? [])
  if (!plain) {
    const cues = recogniserCues(text, lines)
    if (cues !== null) return { ...fromCues(extract, cues, options), shape: 'whisper' }
    const labelled = fromHeads(extract, lines, blocks, options)
    if (labelled !== null) return labelled
  }
  return fromParagraphs(extract, lines, blocks, options)
}

function fromCues(extract: Extract, cues: Cue[], options: TurnOptions): Found {
  const { text } = extract
  const found = cueSpans(text, cues, extract.replacements ?? [], {
    named: options.shape !== 'plain',
    labels: options.labels,
  })
  const warnings = doubts(found.doubtful)
  if (found.repeated > 0) warnings.push({ code: 'import.rollingCaptions', details: { count: found.repeated } })
  const descript = found.shape === 'caption-names' && /^NOTE\b.*\bDescript\b/m.test(text.slice(0, 2000))
  return {
    kind: 'transcript',
    shape: descript ? 'descript' : found.shape,
    spans: found.spans,
    replacements: found.replacements,
    warnings,
  }
}

type Blocks = { from: number; to: number }[]

function fromHeads(extract: Extract, lines: Line[], blocks: Blocks, options: TurnOptions): Found | null {
  const { text, byLine = false } = extract
  const opens = lines.map(() => false)
  for (const block of blocks) opens[block.from] = true
  // A shape that is a variety of another one, or not told by lines, leaves the choice open.
  const shape = isLineShape(options.shape) ? options.shape : undefined
  const labels = options.labels
  const read = detectHeads(text, lines, opens, { shape, labels, numbered: options.shape === 'numbered' })
  if (read === null) return null
  const found = lineSpans(text, lines, read.heads, byLine, read.offsets)
  dropFooter(text, found.spans)
  return {
    kind: 'transcript',
    shape: nameShape(text, read, found.closing),
    spans: found.spans,
    replacements: found.replacements,
    warnings: doubts(read.doubtful),
  }
}

/** A transcription program's last line is nobody's words. */
function dropFooter(text: string, spans: TurnSpan[]): void {
  const last = spans.at(-1)
  if (last === undefined) return
  const footer = /\n\s*(?:Transcribed by https?:\/\/\S+|[^\n]{1,60} stopped transcription)\s*$/.exec(
    text.slice(Math.max(last.start, last.end - 200), last.end),
  )
  if (footer !== null) last.end -= footer[0].length
}

function fromParagraphs(extract: Extract, lines: Line[], blocks: Blocks, options: TurnOptions): Found {
  const { text } = extract
  const replacements: Replacement[] = []
  const story = options.kind === 'transcript' ? null : storyForm(text, lines)
  const stamped = options.shape === 'plain' ? null : stampedBlocks(text, lines, blocks)
  const spans = (stamped ?? blocks).map(block =>
    emptySpan(null, lines[block.from]?.start ?? 0, lines[block.to - 1]?.end ?? 0),
  )
  let shape = 'plain'
  if (options.shape !== 'plain') {
    if (stamped !== null) {
      shape = 'stamped'
      const stamps = spans.map(span =>
        readOpeningStamp(text, span.start, Math.min(span.end, lineEnd(text, span.start))),
      )
      let waiting: number | null = null
      for (const [i, stamp] of stamps.entries()) {
        const span = spans[i]
        if (span === undefined) continue
        if (stamp !== null) replacements.push({ start: span.start, end: stamp.end, shown: '' })
        span.startMs = stamp?.ms ?? waiting
        waiting = stamp !== null && text.slice(stamp.end, span.end).trim() === '' ? stamp.ms : null
      }
    } else if (story?.teller != null) {
      shape = 'told-by'
      const from = lines[story.line]?.end ?? 0
      for (const span of spans) if (span.start >= from) span.label = story.teller
    }
  }
  return { kind: story === null ? 'transcript' : 'story', shape, spans, replacements, warnings: [] }
}

/** Paragraphs cut so that each stamped line begins one, if at least three lines (or half of them) carry a stamp. */
function stampedBlocks(text: string, lines: readonly Line[], blocks: Blocks): Blocks | null {
  const cut: Blocks = []
  let stamps = 0
  let filled = 0
  for (const block of blocks) {
    let from = block.from
    for (let i = block.from; i < block.to; i++) {
      const line = lines[i]
      if (line === undefined) continue
      filled++
      if (readOpeningStamp(text, line.start, line.end) === null) continue
      stamps++
      if (i > from) cut.push({ from, to: i })
      from = i
    }
    cut.push({ from, to: block.to })
  }
  return stamps >= Math.max(2, Math.min(3, filled * 0.5)) ? cut : null
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

/** Labels that were left in the text: at most a few are named, since a list of forty would not be read. */
function doubts(labels: readonly string[]): DraftWarning[] {
  const shown = labels.filter(label => /^\p{Lu}/u.test(label)).slice(0, 5)
  return shown.length === 0
    ? []
    : [{ code: 'import.labelOnce', details: { labels: shown.join(', '), count: shown.length } }]
}

function tooLong(text: string, spans: readonly TurnSpan[], options: TurnOptions): DraftWarning[] {
  if (options.shape === 'plain') return []
  const known = new Set(spans.flatMap(({ label }) => label ?? []))
  const labels = longLabels(text, splitLines(text), known).slice(0, 5)
  return labels.length === 0
    ? []
    : [{ code: 'import.labelsTooLong', details: { labels: labels.join(', '), count: labels.length } }]
}
