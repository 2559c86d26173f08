import { chiSquare } from './chi-square'
import { exactTest } from './exact-test'

export interface GroupTest {
  p: number
  how: 'chiSquare' | 'exact' | 'monteCarlo'
}

/**
 * Whether the share of those who have something differs between groups. Pearson's chi-square where every expected count is at least 5;
 * an exact test otherwise. Null where there is nothing to compare: fewer than two groups with anyone in them, or all or none have it.
 *
 * @param having how many of each group have it
 * @param groups how many each group is
 */
export function compareGroups(having: readonly number[], groups: readonly number[]): GroupTest | null {
  const table = [[...having], groups.map((size, at) => size - having[at]!)]
  const { df, p, leastExpected } = chiSquare(table)
  if (df === 0) return null
  return leastExpected >= 5 ? { p, how: 'chiSquare' } : exactTest(table)
}
