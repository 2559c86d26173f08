/**
 * Which of the new turns each old turn has become: its index, or null where no turn has the same text any more. Order is kept.
 *
 * Equal turns at both ends are matched first; between them those texts that stand exactly once on either side, in the longest run that
 * keeps the order (patience diff, Bram Cohen); then the same again in the stretches between. Linear but for the sorting.
 */
export function alignTurns(before: readonly string[], after: readonly string[]): (number | null)[] {
  const matches: (number | null)[] = before.map(() => null)
  const stretches = [{ from: 0, to: before.length, newFrom: 0, newTo: after.length }]
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    let { from, to, newFrom, newTo } = stretch
    while (from < to && newFrom < newTo && before[from] === after[newFrom]) matches[from++] = newFrom++
    while (from < to && newFrom < newTo && before[to - 1] === after[newTo - 1]) matches[--to] = --newTo
    const pairs = longestRun(onceOnBothSides(before, from, to, after, newFrom, newTo))
    if (pairs.length === 0) continue
    for (const [old, now] of [...pairs, [to, newTo] as const]) {
      stretches.push({ from, to: old, newFrom, newTo: now })
      if (old < to) matches[old] = now
      from = old + 1
      newFrom = now + 1
    }
  }
  return matches
}

type Pair = readonly [old: number, now: number]

function onceOnBothSides(
  before: readonly string[],
  from: number,
  to: number,
  after: readonly string[],
  newFrom: number,
  newTo: number,
): Pair[] {
  const places = new Map<string, { old: number; now: number; counts: [number, number] }>()
  const note = (text: string, side: 0 | 1, index: number) => {
    const place = places.get(text) ?? { old: -1, now: -1, counts: [0, 0] }
    place.counts[side]++
    if (side === 0) place.old = index
    else place.now = index
    places.set(text, place)
  }
  for (let index = from; index < to; index++) note(before[index] ?? '', 0, index)
  for (let index = newFrom; index < newTo; index++) note(after[index] ?? '', 1, index)
  return [...places.values()]
    .filter(({ counts }) => counts[0] === 1 && counts[1] === 1)
    .map(({ old, now }) => [old, now] as const)
    .sort((a, b) => a[0] - b[0])
}

/** The longest of the pairs whose new places rise, too (patience sorting). */
function longestRun(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = []
  const previous: number[] = []
  pairs.forEach(([, now], index) => {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < now) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (tops[low - 1] ?? -1) : -1
    tops[low] = index
  })
  const run: Pair[] = []
  for (let index = tops.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index]
    if (pair) run.push(pair)
  }
  return run.reverse()
}
