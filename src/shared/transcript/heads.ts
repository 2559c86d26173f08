import { cleanLabel, looksLikeLabel } from './labels'
import { type LineShape, lineShapes } from './line-shapes'
import type { Line } from './span'
import { foldForMatching, parseTime } from './times'

/** The beginning of a turn as one line suggests it, before the rest of the text has been asked. */
export interface Head {
  line: number
  shape: string
  label: string
  strong: boolean
  joins: boolean
  /** Whether the label could name somebody by its look; otherwise only if it is known from other lines. */
  likely: boolean
  /** Where the words begin, in the imported text. */
  textStart: number
  startMs: number | null
  endMs: number | null
  /** How the time was written, for naming the shape. */
  written: string
}

/** What every head has in it: a sign, or nothing but capitals, or the letter of a question or an answer. */
const mayBeHead = /[:[(*_#\t]|^\s*[QA][.)]\s|^\P{Ll}{2,60}$/u

/** A head is looked for in this many units of a line; a label with its times is far shorter. */
const headLength = 240

/**
 * What each line's head would be, going by that line alone.
 *
 * @param offsets where each line's own text begins (behind a margin number), or nothing to take the lines as they are
 * @param only a shape's name, to look for that one only
 */
export function findHeads(text: string, lines: readonly Line[], offsets?: readonly number[], only?: string): Head[] {
  const shapes = only === undefined ? lineShapes : lineShapes.filter(shape => shape.name === only)
  const heads: Head[] = []
  for (const [index, line] of lines.entries()) {
    const from = offsets?.[index] ?? line.start
    if (from >= line.end) continue
    const long = line.end - from > headLength
    const raw = text.slice(from, long ? from + headLength : line.end)
    // A letter at the cut keeps patterns that want the line's end from matching there.
    const folded = foldForMatching(raw) + (long ? 'x' : '')
    if (!mayBeHead.test(folded)) continue
    const head = matchHead(raw, folded, shapes)
    if (head !== null) heads.push({ ...head, line: index, textStart: Math.min(from + head.textStart, line.end) })
  }
  return heads
}

/** Matches one line's head; `textStart` is relative to the line. */
export function matchHead(raw: string, folded: string, shapes: readonly LineShape[]): Omit<Head, 'line'> | null {
  let unlikely: Omit<Head, 'line'> | null = null
  for (const shape of shapes) {
    const match = shape.pattern.exec(folded)
    const groups = match?.groups
    if (match === null || groups === undefined) continue
    const name = groups.name ?? groups.name2 ?? ''
    const at = match[0].indexOf(name)
    const label = cleanLabel(raw.slice(at, at + name.length))
    const likely = looksLikeLabel(label)
    if (!likely && (unlikely !== null || label === '')) continue
    const written = firstOf(groups, ['time', 'timeB', 'timeH', 'timeP', 'earlyB', 'earlyH', 'innerB', 'innerH'])
    const startMs = written === '' ? null : parseTime(written)
    const end = groups.end
    const head = {
      shape: shape.name,
      label,
      strong: shape.strong,
      likely,
      joins: shape.joins ?? false,
      textStart: match[0].length,
      startMs,
      endMs: end === undefined ? null : parseTime(end),
      written: groups.timeH === undefined ? written : `#${written}#`,
    }
    if (likely) return head
    unlikely = head
  }
  return unlikely
}

function firstOf(groups: Record<string, string | undefined>, names: readonly string[]): string {
  for (const name of names) {
    const value = groups[name]
    if (value !== undefined) return value
  }
  return ''
}
