import type { TurnSpan } from './span'

export interface TimesSettled {
  /** Times of day were turned into times from the first one. */
  clock: boolean
  /** Stamps that contradicted the others and were left out. */
  dropped: number
  /** The stamps begin anew in the middle (a second recording). */
  restarts: boolean
}

const threeHours = 3 * 3600 * 1000
const tolerance = 1000

/**
 * Makes the times of a document agree with each other, in place: times of day become times from the beginning, and single stamps that run
 * backwards by more than a second are left out, since they are slips of the hand. Where many do, nothing is left out.
 */
export function settleTimes(spans: TurnSpan[]): TimesSettled {
  const settled: TimesSettled = { clock: false, dropped: 0, restarts: false }
  const starts = spans.map(span => span.startMs).filter(ms => ms !== null)
  const first = starts[0]
  if (first === undefined) return settled
  const kept = longestInOrder(starts)
  const stray = starts.length - kept.size
  if (stray > 0 && stray <= Math.max(1, starts.length * 0.1) && starts.length > 2) {
    let index = 0
    for (const span of spans) {
      if (span.startMs === null) continue
      if (!kept.has(index)) {
        span.startMs = null
        if (span.endMs !== null) span.endMs = null
        span.syncs = []
        settled.dropped++
      }
      index++
    }
  } else if (stray > 0) settled.restarts = true
  const origin = spans.find(span => span.startMs !== null)?.startMs ?? 0
  if (!settled.restarts && origin > threeHours && starts.length >= 2) {
    settled.clock = true
    for (const span of spans) {
      if (span.startMs !== null) span.startMs -= origin
      if (span.endMs !== null) span.endMs = Math.max(0, span.endMs - origin)
      span.syncs = span.syncs.map(sync => ({ at: sync.at, ms: Math.max(0, sync.ms - origin) }))
    }
  }
  for (const span of spans)
    if (span.startMs !== null && span.endMs !== null && span.endMs < span.startMs) span.endMs = null
  return settled
}

/**
 * Indices of a longest sequence of times in order, by patience sorting (Fredman, "On computing the length of longest increasing
 * subsequences", 1975), with times that run back by no more than the tolerance counted as equal.
 */
function longestInOrder(times: readonly number[]): Set<number> {
  let high = Number.NEGATIVE_INFINITY
  const levelled = times.map(time => {
    const level = time < high && time >= high - tolerance ? high : time
    high = Math.max(level, time)
    return level
  })
  const tops: number[] = []
  const before: number[] = []
  for (const [i, time] of levelled.entries()) {
    let low = 0
    let end = tops.length
    while (low < end) {
      const middle = (low + end) >> 1
      if ((levelled[tops[middle] ?? 0] ?? 0) <= time) low = middle + 1
      else end = middle
    }
    before.push(low === 0 ? -1 : (tops[low - 1] ?? -1))
    tops[low] = i
  }
  const kept = new Set<number>()
  for (let i = tops.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) kept.add(i)
  return kept
}
