import { findHeads } from './heads'
import { openingRange } from './line-shapes'
import type { Cue, Line } from './span'
import { foldForMatching, parseTime } from './times'

/**
 * Lines as speech recognisers print them without speakers, `[00:00.000 --> 00:05.000]  text`, as captions.
 *
 * @returns `null` if the text is not mainly made of such lines, or if they name speakers
 */
export function recogniserCues(text: string, lines: readonly Line[]): Cue[] | null {
  const cues: Cue[] = []
  let filled = 0
  for (const line of lines) {
    if (line.end === line.start) continue
    filled++
    const folded = foldForMatching(text.slice(line.start, Math.min(line.end, line.start + 60)))
    if (!folded.trimStart().startsWith('[')) continue
    const match = openingRange.exec(folded)
    const startMs = parseTime(match?.groups?.time ?? '')
    const endMs = parseTime(match?.groups?.end ?? '')
    if (match === null || startMs === null || endMs === null) continue
    cues.push({ start: line.start + match[0].length, end: line.end, startMs, endMs, voices: [] })
  }
  if (cues.length < 2 || cues.length < filled * 0.6) return null
  return findHeads(text, lines, undefined, 'whisperx-range').filter(head => head.likely).length >= cues.length * 0.3
    ? null
    : cues
}
