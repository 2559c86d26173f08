/** Position of a row by its id; −1 if there is none. */
export type PositionOf = (id: number) => number

/**
 * Row ids of one table are nearly dense, so a flat array finds them several times faster than a map; where they are not dense (or not
 * whole numbers) a map does.
 */
export function indexById(rows: readonly { id: number }[]): PositionOf {
  let largest = 0
  for (const { id } of rows) {
    if (!Number.isInteger(id) || id < 0) return indexByMap(rows)
    if (id > largest) largest = id
  }
  if (largest > rows.length * 8 + 100_000) return indexByMap(rows)
  const positions = new Int32Array(largest + 1).fill(-1)
  let position = 0
  for (const { id } of rows) positions[id] = position++
  return id => positions[id] ?? -1
}

function indexByMap(rows: readonly { id: number }[]): PositionOf {
  const positions = new Map(rows.map(({ id }, position) => [id, position]))
  return id => positions.get(id) ?? -1
}
