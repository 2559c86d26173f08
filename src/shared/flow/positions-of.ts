import type { Numbering } from './numbered'

/** Positions of rows by their ids, −1 where there is none: in a flat array, which is several times faster than a map. */
export function positionsOf(wanted: Float64Array, ids: Numbering): Int32Array {
  const places = new Int32Array(ids.size).fill(-1)
  for (let position = 0; position < ids.at.length; position++) places[ids.at[position]!] = position
  const found = new Int32Array(wanted.length)
  for (let at = 0; at < wanted.length; at++) {
    const number = ids.find(wanted[at]!)
    found[at] = number >= 0 && number < places.length ? places[number]! : -1
  }
  return found
}
