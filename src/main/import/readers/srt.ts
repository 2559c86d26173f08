import { splitLines } from '../../../shared/transcript/span'
import type { Reader } from '../reader'
import { readCues, readTiming } from './caption-cues'

/** SubRip, well-formed or not: two lines of times near the beginning make one. */
export const srt: Reader = {
  format: 'srt',
  claims: file => {
    if (file.decoded === null) return false
    const beginning = file.decoded.text.slice(0, 20_000)
    const timed = splitLines(beginning).filter(
      line => line.end - line.start < 200 && readTiming(beginning.slice(line.start, line.end)) !== null,
    )
    return timed.length >= 2 || (timed.length === 1 && (file.extension === 'srt' || file.extension === 'vtt'))
  },
  read: ({ decoded }) => {
    const text = decoded?.text ?? ''
    return { text, encoding: decoded?.encoding ?? 'utf-8', warnings: decoded?.warnings ?? [], ...readCues(text, false) }
  },
}
