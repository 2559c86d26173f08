import { margins } from './chi-square'
import { logGamma } from './gamma'

export interface ExactTest {
  p: number
  /** `monteCarlo`: too many tables to go through, so `draws` of them were drawn at random, the same on every run. */
  how: 'exact' | 'monteCarlo'
}

/** Tables that are gone through one by one at the most; beyond that they are drawn. */
const mostTables = 200_000
export const draws = 20_000

/**
 * The exact test of independence of Fisher (2 × 2) and of Freeman and Halton (1951): the probability, with the margins as they are, of a
 * table as improbable as this one or more so.
 *
 * @param counts line by line; every line equally long
 */
export function exactTest(counts: readonly (readonly number[])[]): ExactTest {
  const all = margins(counts)
  const lines = all.lines.filter(sum => sum > 0)
  const columns = all.columns.filter(sum => sum > 0)
  if (lines.length < 2 || columns.length < 2) return { p: 1, how: 'exact' }
  const observed = logWeight(counts.flat())
  if (lines.length === 2) {
    const p = throughAll(lines[0]!, columns, observed)
    if (p !== null) return { p, how: 'exact' }
  }
  return { p: drawn(lines, columns, observed), how: 'monteCarlo' }
}

/** Logarithm of what the probability of a table depends on, its margins being fixed: one over the product of the factorials. */
function logWeight(cells: readonly number[]): number {
  return -cells.reduce((sum, count) => sum + logFactorial(count), 0)
}

/** Equal but for rounding counts as equal, as in other programs. */
const tolerance = 1e-7

/** Two lines: the first one fixes the table. Null where there are too many. */
function throughAll(first: number, columns: readonly number[], observed: number): number | null {
  if (columns.reduce((product, sum) => product * (Math.min(sum, first) + 1), 1) > mostTables * 20) return null
  const after = columns.map((_, c) => columns.slice(c + 1).reduce((sum, column) => sum + column, 0))
  let visited = 0
  let extreme = 0
  let all = 0
  const walk = (column: number, left: number, weight: number): boolean => {
    if (column === columns.length) {
      const probability = Math.exp(weight - observed)
      all += probability
      if (weight <= observed + tolerance) extreme += probability
      return ++visited <= mostTables
    }
    const sum = columns[column]!
    for (let count = Math.max(0, left - after[column]!); count <= Math.min(sum, left); count++)
      if (!walk(column + 1, left - count, weight - logFactorial(count) - logFactorial(sum - count))) return false
    return true
  }
  return walk(0, first, 0) ? Math.min(1, extreme / all) : null
}

/** Tables with these margins, drawn by dealing the columns' units to the lines (a permutation test). */
function drawn(lines: readonly number[], columns: readonly number[], observed: number): number {
  const units = columns.flatMap((sum, column) => Array.from({ length: sum }, () => column))
  const random = randomNumbers()
  const cells = new Array<number>(lines.length * columns.length)
  let extreme = 0
  for (let draw = 0; draw < draws; draw++) {
    for (let at = units.length - 1; at > 0; at--) {
      const other = random(at + 1)
      const unit = units[at]!
      units[at] = units[other]!
      units[other] = unit
    }
    cells.fill(0)
    let at = 0
    lines.forEach((sum, line) => {
      for (let n = 0; n < sum; n++) cells[line * columns.length + units[at++]!]!++
    })
    if (logWeight(cells) <= observed + tolerance) extreme++
  }
  // The table itself is one of those that could be drawn, so p is never nought (Davison and Hinkley 1997).
  return (extreme + 1) / (draws + 1)
}

/** The same numbers below `below` on every machine and every run (a Lehmer generator). */
function randomNumbers(): (below: number) => number {
  let state = 20_240_229
  return below => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

const factorials: number[] = [0]

function logFactorial(n: number): number {
  if (n > 10_000) return logGamma(n + 1)
  for (let each = factorials.length; each <= n; each++) factorials[each] = factorials[each - 1]! + Math.log(each)
  return factorials[n]!
}
