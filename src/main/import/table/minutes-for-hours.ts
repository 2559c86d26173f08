import type { TurnSpan } from '../../../shared/transcript/span'
import { countWords } from '../../../shared/transcript/words'

const minute = 60_000
/** Nobody speaks this slowly: people talk at 100 to 200 words a minute, and an hour with pauses still holds thousands. */
const fewestWords = 15

/**
 * A spreadsheet takes “12:34” for hours and minutes, whatever was meant. Times that are all whole minutes, and between which next to
 * nothing would be said, were minutes and seconds, and are read so.
 *
 * @returns the spans with times divided by sixty; null where the times may stay
 */
export function minutesForHours(text: string, spans: readonly TurnSpan[]): TurnSpan[] | null {
  const times = spans.flatMap(({ startMs, endMs }) => [startMs, endMs]).filter(time => time !== null)
  if (times.length < 3 || times.some(time => time % minute !== 0)) return null
  const minutes = (Math.max(...times) - Math.min(...times)) / minute
  const words = spans.reduce((sum, { start, end }) => sum + countWords(text.slice(start, end)), 0)
  if (minutes === 0 || words / minutes >= fewestWords) return null
  const shorter = (time: number | null) => (time === null ? null : time / 60)
  return spans.map(span => ({ ...span, startMs: shorter(span.startMs), endMs: shorter(span.endMs) }))
}
