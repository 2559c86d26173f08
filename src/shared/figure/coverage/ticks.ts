import type { CycleKey } from '../../framework/cycles'
import type { Command } from '../shapes'
import { rectPath } from '../shapes'
import type { CoverageFigure } from './data'

type Spans = CoverageFigure['lines'][number]['spans']

/** Where a line of ticks lies. */
interface TickPlace {
  left: number
  right: number
  /** Of the ticks of a cycle. */
  topOf: (cycle: CycleKey | null) => number
  height: number
  /** The least a tick is seen at. */
  least: number
}

/** The ticks of a line as one path a cycle: those that touch are one, since a page of thousands of rectangles is slow to open everywhere. */
export function tickPaths(spans: Spans, place: TickPlace): { cycle: CycleKey | null; path: Command[] }[] {
  const { left, right, topOf, height, least } = place
  const width = right - left
  const byCycle = new Map<CycleKey | null, [start: number, end: number][]>()
  for (const { cycle, start, end } of spans) {
    const from = left + start * width
    const tick: [number, number] = [from, Math.max(from + least, left + Math.min(1, end) * width)]
    const ticks = byCycle.get(cycle)
    if (ticks) ticks.push(tick)
    else byCycle.set(cycle, [tick])
  }
  return [...byCycle].map(([cycle, ticks]) => {
    ticks.sort((a, b) => a[0] - b[0] || a[1] - b[1])
    const joined: [number, number][] = []
    for (const [start, end] of ticks) {
      const last = joined.at(-1)
      if (last && start <= last[1]) last[1] = Math.max(last[1], end)
      else joined.push([start, end])
    }
    const top = topOf(cycle)
    return { cycle, path: joined.flatMap(([start, end]) => rectPath(start, top, end - start, height)) }
  })
}
