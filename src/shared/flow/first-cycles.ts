import type { CycleKey } from '../framework/cycles'
import { Groups } from './groups'
import type { LinkedRows } from './link'

/**
 * In how many stories the told flows start in each cycle. A story starts at every passage from which a told flow goes out and at
 * which none of the same story arrives; a story with several beginnings counts once in each of their cycles, a closed ring in none.
 */
export function firstCycles({ cycles, codings, flows }: LinkedRows): { cycle: CycleKey; stories: number }[] {
  const { told, fromAt, toAt, fromCycle, staysInStory } = flows
  // What leaves a coding is of the coding's own story, so only arrivals within that story matter.
  const arrivals = new Uint8Array(codings.length)
  for (let next = 0; next < told.length; next++) if (staysInStory[told[next]!]) arrivals[toAt[told[next]!]!] = 1
  const startsIn = new Int8Array(flows.count).fill(-1)
  for (let next = 0; next < told.length; next++) {
    const at = told[next]!
    if (!arrivals[fromAt[at]!]) startsIn[at] = fromCycle[at]!
  }
  const counts = new Groups(startsIn, cycles.length).distinct(flows.stories)
  return cycles.flatMap((cycle, place) => (counts[place]! > 0 ? [{ cycle, stories: counts[place]! }] : []))
}
