import type { Sliced } from '../../shared/slices'

/**
 * Sorts half a million places by a number each, in linear time but for the different numbers there are.
 *
 * @param keys one a place
 * @param before the places in the order that equal ones keep
 * @returns the places by their keys, the smallest first
 */
export function* orderedBy(
  keys: readonly number[],
  before: Uint32Array<ArrayBuffer>,
): Sliced<Uint32Array<ArrayBuffer>> {
  const distinct = Float64Array.from(new Set(keys))
  yield 0.3
  distinct.sort()
  const rankOf = new Map<number, number>()
  for (const [rank, key] of distinct.entries()) rankOf.set(key, rank)
  yield 0.6
  const ranks = new Uint32Array(keys.length)
  for (let place = 0; place < keys.length; place++) ranks[place] = rankOf.get(keys[place]!)!
  yield 0.8
  const next = new Uint32Array(distinct.length + 1)
  for (const rank of ranks) next[rank + 1]!++
  for (let rank = 1; rank < next.length; rank++) next[rank]! += next[rank - 1]!
  const order = new Uint32Array(keys.length)
  for (const place of before) order[next[ranks[place]!]!++] = place
  return order
}
