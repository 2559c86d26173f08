import type { HeatFigure } from './data'

/**
 * The codes that stand together most often, as many as there is room for, in the order they had: the same ones beneath each other and side by
 * side, so that a pair that is missing is missing with its code.
 */
export function mostTogether(heat: HeatFigure, most: number): HeatFigure & { dropped: number } {
  const { sides, heads, cells } = heat
  const size = sides.length + 1
  if (sides.length !== heads.length || size <= most) return { ...heat, dropped: 0 }
  // Of n codes the first has no row and the last no column.
  const pair = (lower: number, upper: number) => cells[(lower - 1) * heads.length + upper] ?? null
  const sums = Array.from({ length: size }, () => 0)
  for (let lower = 1; lower < size; lower++)
    for (let upper = 0; upper < lower; upper++) {
      const count = pair(lower, upper)?.count ?? 0
      sums[lower]! += count
      sums[upper]! += count
    }
  const kept = sums
    .map((sum, at) => ({ sum, at }))
    .sort((a, b) => b.sum - a.sum || a.at - b.at)
    .slice(0, most)
    .map(({ at }) => at)
    .sort((a, b) => a - b)
  const code = (at: number) => heads[at] ?? sides[at - 1]!
  return {
    ...heat,
    sides: kept.slice(1).map(code),
    heads: kept.slice(0, -1).map(code),
    cells: kept
      .slice(1)
      .flatMap((lower, row) => kept.slice(0, -1).map((upper, column) => (column > row ? null : pair(lower, upper)))),
    dropped: size - most,
  }
}
