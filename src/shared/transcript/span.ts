import type { DraftComment } from '../model/draft'
import type { Mark } from '../model/mark'

/** A stretch of the imported text that is shown as something else, or (with an empty `shown`) not at all. Offsets are UTF-16. */
export interface Replacement {
  start: number
  end: number
  shown: string
}

/** Where a turn lies in the imported text, and what is known of it. All readers end in a list of these. */
export interface TurnSpan {
  label: string | null
  start: number
  end: number
  startMs: number | null
  endMs: number | null
  syncs: { at: number; ms: number }[]
}

/** A stretch of the imported text that the file set apart. Offsets are UTF-16 in the imported text. */
export type TextMark = Mark

/** A comment of the file. Offsets are UTF-16 in the imported text; both are the same where it stands at a place and on no words. */
export type TextComment = DraftComment

/** One caption: its payload in the imported text and when it is shown. */
export interface Cue {
  start: number
  end: number
  startMs: number
  endMs: number
  /** Where the format itself names who speaks (`<v Ana>`): from `at` on it is `label`. */
  voices: { at: number; label: string }[]
}

export interface Line {
  start: number
  end: number
}

/** The lines of a text with LF line ends, without them. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (true) {
    const end = text.indexOf('\n', start)
    if (end === -1) break
    lines.push({ start, end })
    start = end + 1
  }
  lines.push({ start, end: text.length })
  return lines
}
