/** Half-open: `end` is not part of it. */
export interface Interval {
  start: number
  end: number
}

export interface LanedInterval extends Interval {
  lane: number
}

/**
 * Colours intervals so that no two that overlap share a lane, with as few lanes as the deepest place needs: the first free lane for each
 * in order of their start (the left-edge algorithm; Hashimoto & Stevens 1971). The order of the input does not matter, but for equal
 * intervals.
 * @returns the lane of each interval, 0 nearest to the text, in the order of the input.
 */
export function assignLanes(intervals: readonly Interval[]): number[] {
  const lanes = new Array<number>(intervals.length).fill(0)
  const free: number[] = []
  for (const index of byStart(intervals)) {
    const { start, end } = intervals[index]!
    lanes[index] = takeLane(free, start, end)
  }
  return lanes
}

/** The same for intervals in the order of their start, of those that start together the longest first. */
export function lanesInOrder(starts: Float64Array, ends: Float64Array): Uint32Array {
  const free: number[] = []
  return Uint32Array.from(starts, (start, index) => takeLane(free, start, ends[index]!))
}

/** @param free where the last interval of each lane ends */
function takeLane(free: number[], start: number, end: number): number {
  let lane = 0
  while (lane < free.length && free[lane]! > start) lane++
  free[lane] = end
  return lane
}

/**
 * Colours intervals around others that have their lane already. Each takes the first lane where it overlaps neither those nor one placed
 * before it; of those that start together the one that stands first in the list comes first.
 */
export function assignLanesAround(intervals: readonly Interval[], fixed: readonly LanedInterval[]): number[] {
  const lanes = new Array<number>(intervals.length).fill(0)
  const placed = [...fixed]
  const order = intervals.map((_, index) => index).sort((a, b) => intervals[a]!.start - intervals[b]!.start || a - b)
  for (const index of order) {
    const { start, end } = intervals[index]!
    let lane = 0
    while (placed.some(other => other.lane === lane && other.start < end && start < other.end)) lane++
    placed.push({ start, end, lane })
    lanes[index] = lane
  }
  return lanes
}

function byStart(intervals: readonly Interval[]): number[] {
  const order = intervals.map((_, index) => index)
  // Whoever asks has them in reading order as a rule, and asks with every coding that is made.
  const isSorted = intervals.every((interval, index) => {
    const before = intervals[index - 1]
    return !before || before.start < interval.start || (before.start === interval.start && before.end >= interval.end)
  })
  if (isSorted) return order
  return order.sort(
    (a, b) => intervals[a]!.start - intervals[b]!.start || intervals[b]!.end - intervals[a]!.end || a - b,
  )
}
