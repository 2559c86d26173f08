import type { Numbering } from './numbered'

/** Position of a row by its id; −1 if there is none. */
export type PositionOf = (id: number) => number

/** Finds rows by their ids, which are distinct: in a flat array, which is several times faster than a map. */
export function indexById(ids: Numbering): PositionOf {
  const positions = new Int32Array(ids.size).fill(-1)
  for (let position = 0; position < ids.at.length; position++) positions[ids.at[position]!] = position
  return id => positions[ids.find(id)] ?? -1
}
