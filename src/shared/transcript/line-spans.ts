import type { Head } from './heads'
import { closingStamp, openingStamp } from './line-shapes'
import { paragraphs } from './paragraphs'
import type { Line, Replacement, TurnSpan } from './span'
import { foldForMatching, parseTime } from './times'

export interface Spans {
  spans: TurnSpan[]
  replacements: Replacement[]
  /** How many turns or paragraphs end in a hash stamp. */
  closing: number
}

/**
 * The turns of a text whose lines carry heads. Paragraphs without a head continue the speaker; stamps at their beginning or end are taken
 * out of the text and kept as sync points; what stands before the first head becomes turns without a speaker.
 *
 * @param heads in order, at least one
 */
export function lineSpans(
  text: string,
  lines: readonly Line[],
  heads: readonly Head[],
  byLine: boolean,
  offsets: readonly number[] | null,
): Spans {
  const out: Spans = { spans: [], replacements: [], closing: 0 }
  const first = heads[0]?.line ?? lines.length
  for (const block of paragraphs(text, lines, byLine, { from: 0, to: first })) {
    const span = emptySpan(null, lines[block.from]?.start ?? 0, lines[block.to - 1]?.end ?? 0)
    takeMargins(lines, offsets, block.from, block.to, out.replacements)
    out.spans.push(span)
  }
  let pending = loneStamp(text, lines, first)
  for (const [i, head] of heads.entries()) {
    const next = heads[i + 1]?.line ?? lines.length
    const previous = out.spans.at(-1)
    let span: TurnSpan
    if (head.joins && previous !== undefined && i > 0 && previous.label === head.label) {
      // A recogniser's segments: the head between two of them is read as a space.
      span = previous
      out.replacements.push({ start: endOfText(text, previous.end), end: head.textStart, shown: ' ' })
      if (head.startMs !== null) span.syncs.push({ at: head.textStart, ms: head.startMs })
    } else {
      span = emptySpan(head.label, head.textStart, head.textStart)
      span.startMs = head.startMs ?? pending ?? carriedOn(previous, out)
      out.spans.push(span)
    }
    span.endMs = head.endMs
    span.end = lines[next - 1]?.end ?? head.textStart
    pending = takeStamps(text, lines, offsets, head, next, span, out)
  }
  return out
}

/** In texts with closing stamps a turn begins where the one before it ended. */
function carriedOn(previous: TurnSpan | undefined, out: Spans): number | null {
  return out.closing > 0 ? (previous?.endMs ?? null) : null
}

export function emptySpan(label: string | null, start: number, end: number): TurnSpan {
  return { label, start, end, startMs: null, endMs: null, syncs: [] }
}

/**
 * Takes stamps and margin numbers out of one turn's lines.
 *
 * @returns the time of a stamp that stands alone behind the last words: it belongs to the turn that follows
 */
function takeStamps(
  text: string,
  lines: readonly Line[],
  offsets: readonly number[] | null,
  head: Head,
  next: number,
  span: TurnSpan,
  out: Spans,
): number | null {
  takeMargins(lines, offsets, head.line + 1, next, out.replacements)
  let waiting: number | null = null
  let closed: { at: number; ms: number } | null = null
  for (let i = head.line; i < next; i++) {
    const line = lines[i]
    if (line === undefined) break
    let from = i === head.line ? head.textStart : (offsets?.[i] ?? line.start)
    if (text.slice(from, Math.min(line.end, from + 200)).trim() === '') continue
    if (i > head.line || head.startMs === null) {
      const stamp = readOpeningStamp(text, from, line.end)
      if (stamp !== null) {
        // A stamp on a line of its own takes that line with it.
        const alone = text.slice(stamp.end, line.end).trim() === ''
        const end = alone ? Math.max(stamp.end, nextWords(text, line.end, lines[next - 1]?.end ?? line.end)) : stamp.end
        out.replacements.push({ start: from, end, shown: '' })
        waiting = stamp.ms
        if (alone) continue
        from = stamp.end
      }
    }
    if (closed !== null) span.syncs.push(closed)
    closed = null
    if (waiting !== null) {
      if (span.startMs === null && i === head.line) span.startMs = waiting
      else span.syncs.push({ at: from, ms: waiting })
      waiting = null
    }
    const close = readClosingStamp(text, from, line.end)
    if (close === null) continue
    out.replacements.push({ start: close.start, end: line.end, shown: '' })
    out.closing++
    closed = { at: line.end, ms: close.ms }
  }
  if (closed !== null) span.endMs = closed.ms
  return waiting
}

function takeMargins(
  lines: readonly Line[],
  offsets: readonly number[] | null,
  from: number,
  to: number,
  replacements: Replacement[],
): void {
  if (offsets === null) return
  for (let i = from; i < to; i++) {
    const line = lines[i]
    const at = offsets[i]
    if (line !== undefined && at !== undefined && at > line.start)
      replacements.push({ start: line.start, end: at, shown: '' })
  }
}

/** A stamp in brackets or hashes at a line's beginning; in round brackets, or bare, only on a line of its own. */
export function readOpeningStamp(text: string, from: number, end: number): { ms: number; end: number } | null {
  const slice = text.slice(from, Math.min(end, from + 40))
  if (!/^\s*\\?[[(#\d]/.test(slice)) return null
  const folded = foldForMatching(slice)
  const alone = end - from <= 40
  const match = openingStamp.exec(folded)
  const written = match?.groups?.timeB ?? match?.groups?.timeH
  if (match === null || written === undefined) {
    const bare = alone ? /^\s*((?:\d{1,3}:)?\d{1,2}:\d{2})\s*$/.exec(folded) : null
    const ms = bare?.[1] === undefined ? null : parseTime(bare[1])
    return ms === null ? null : { ms, end }
  }
  const whole = alone && match[0].length === folded.length
  if (/^\s*\(/.test(folded) && !whole) return null
  const ms = parseTime(written)
  return ms === null ? null : { ms, end: from + match[0].length }
}

function readClosingStamp(text: string, from: number, end: number): { start: number; ms: number } | null {
  if (text.charCodeAt(end - 1) !== 35 && text[text.slice(from, end).trimEnd().length + from - 1] !== '#') return null
  const start = Math.max(from, end - 40)
  const match = closingStamp.exec(foldForMatching(text.slice(start, end)))
  const ms = match?.groups?.time === undefined ? null : parseTime(match.groups.time)
  return match === null || ms === null ? null : { start: start + match.index, ms }
}

function loneStamp(text: string, lines: readonly Line[], before: number): number | null {
  for (let i = before - 1; i >= 0; i--) {
    const line = lines[i]
    if (line === undefined || text.slice(line.start, Math.min(line.end, line.start + 200)).trim() === '') continue
    const stamp = readOpeningStamp(text, line.start, line.end)
    return stamp !== null && stamp.end === line.end ? stamp.ms : null
  }
  return null
}

/** The beginning of the next line with words, or the end. */
function nextWords(text: string, from: number, end: number): number {
  let start = from
  for (let at = from; at < end && /\s/.test(text[at] ?? ''); at++) if (text[at] === '\n') start = at + 1
  return start
}

function endOfText(text: string, end: number): number {
  let at = end
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--
  return at
}
