import { type Cue, type Line, type Replacement, splitLines } from '../../../shared/transcript/span'
import { parseTime } from '../../../shared/transcript/times'
import { captionMarkup } from './caption-markup'

const timing = /^\s*(\d[\d:.,]{3,14})\s*--?>\s*(\d[\d:.,]{3,14})(?:\s.*)?$/

/** The times of a caption's timing line, however it is spaced and pointed. */
export function readTiming(line: string): { startMs: number; endMs: number } | null {
  const match = timing.exec(line)
  const startMs = parseTime(match?.[1] ?? '')
  const endMs = parseTime(match?.[2] ?? '')
  return startMs === null || endMs === null ? null : { startMs, endMs }
}

/**
 * Captions with their places in the text. Packages that parse captions give back words without places, from which the file could not
 * be put together again.
 *
 * @param blankEnds a blank line ends a caption (WebVTT); otherwise it goes on until the next number and times, as broken SRT needs
 */
export function readCues(text: string, blankEnds: boolean): { cues: Cue[]; replacements: Replacement[] } {
  const lines = splitLines(text)
  const timings = lines.map(line => (line.end - line.start > 200 ? null : readTiming(text.slice(line.start, line.end))))
  const cues: Cue[] = []
  const replacements: Replacement[] = []
  let note = false
  for (let i = 0; i < lines.length; i++) {
    const time = timings[i]
    const words = lineText(text, lines[i])
    if (blankEnds) {
      if (words === '') note = false
      else if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(words) && lineText(text, lines[i - 1]) === '') note = true
      if (note) continue
    }
    if (time === null || time === undefined) continue
    let last = i
    for (let next = i + 1; next < lines.length && !begins(next); next++) {
      const blank = lineText(text, lines[next]) === ''
      if (blank && blankEnds) break
      if (!blank) last = next
    }
    const start = lines[i + 1]?.start
    const end = lines[last]?.end
    if (start !== undefined && end !== undefined && last > i) {
      const { cuts, voices } = captionMarkup(text, start, end)
      replacements.push(...cuts)
      cues.push({ start, end, startMs: time.startMs, endMs: Math.max(time.startMs, time.endMs), voices })
    }
    i = last
  }
  return { cues, replacements }

  /** Whether a line is the next caption's times, or the number above them. */
  function begins(index: number): boolean {
    if (timings[index] !== null && timings[index] !== undefined) return true
    const after = timings[index + 1]
    return after !== null && after !== undefined && /^\d{1,7}$/.test(lineText(text, lines[index]))
  }
}

function lineText(text: string, line: Line | undefined): string {
  return line === undefined ? '' : text.slice(line.start, Math.min(line.end, line.start + 200)).trim()
}
