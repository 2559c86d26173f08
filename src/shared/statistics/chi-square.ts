import { upperGamma } from './gamma'

export interface ChiSquare {
  statistic: number
  /** Degrees of freedom, counted over lines and columns that hold anything; 0 where nothing can be compared. */
  df: number
  p: number
  leastExpected: number
}

/**
 * Pearson's chi-square test of independence (1900), without continuity correction.
 * @param counts line by line; every line equally long
 */
export function chiSquare(counts: readonly (readonly number[])[]): ChiSquare {
  const { lines, columns, total } = margins(counts)
  let statistic = 0
  let leastExpected = Number.POSITIVE_INFINITY
  counts.forEach((line, r) => {
    line.forEach((count, c) => {
      const expected = (lines[r]! * columns[c]!) / total
      if (!(expected > 0)) return
      leastExpected = Math.min(leastExpected, expected)
      statistic += (count - expected) ** 2 / expected
    })
  })
  const filled = (sums: readonly number[]) => sums.filter(sum => sum > 0).length
  const df = Math.max(0, (filled(lines) - 1) * (filled(columns) - 1))
  return { statistic, df, p: df === 0 ? 1 : upperGamma(df / 2, statistic / 2), leastExpected }
}

export function margins(counts: readonly (readonly number[])[]): { lines: number[]; columns: number[]; total: number } {
  const lines = counts.map(line => line.reduce((sum, count) => sum + count, 0))
  const columns = (counts[0] ?? []).map((_, c) => counts.reduce((sum, line) => sum + line[c]!, 0))
  return { lines, columns, total: lines.reduce((sum, line) => sum + line, 0) }
}
