import type { CycleKey, CycleSetKey } from '../framework/cycles'
import { cycleSets } from '../framework/cycles'
import type { LinkedFlow } from './link'

/**
 * In how many stories the told flows start in each cycle. A story starts at every passage from which a told flow goes out and at
 * which none of the same story arrives; a story with several beginnings counts once in each of their cycles, a closed ring in none.
 */
export function firstCycles(
  told: readonly LinkedFlow[],
  storyAt: Float64Array,
  cycleSet: CycleSetKey,
): { cycle: CycleKey; stories: number }[] {
  // What leaves a coding is of the coding's own story, so only arrivals within that story matter.
  const arrivals = new Uint8Array(storyAt.length)
  for (const flow of told) if (storyAt[flow.toAt] === flow.story) arrivals[flow.toAt] = 1
  const stories = new Map<CycleKey, Set<number>>()
  for (const flow of told) {
    if (arrivals[flow.fromAt]) continue
    const set = stories.get(flow.from.cycle) ?? new Set()
    stories.set(flow.from.cycle, set.add(flow.story))
  }
  return cycleSets[cycleSet].flatMap(cycle => {
    const count = stories.get(cycle)?.size
    return count ? [{ cycle, stories: count }] : []
  })
}
