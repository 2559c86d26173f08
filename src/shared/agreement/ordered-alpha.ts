/** How far apart two values are held to be: only whether they differ; by how many values lie between them; by their difference; by their proportion. */
export const metrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const
export type Metric = (typeof metrics)[number]

/**
 * Krippendorff's alpha of any number of coders, with values missing (Krippendorff, "Computing Krippendorff's alpha-reliability", 2011, sections C and D):
 * 1 − (n − 1) Σ o(c,k) δ²(c,k) / Σ n(c) n(k) δ²(c,k) over the values c < k, where δ² is
 * nominal 1, interval (c − k)², ratio ((c − k) / (c + k))² and ordinal (n(c)/2 + the counts of all values between + n(k)/2)².
 *
 * @param units the values given to each unit, those missing left out; units with fewer than two count for nothing
 * @returns null where it is not defined: nothing to compare, or one value only
 */
export function alphaOf(units: Iterable<readonly number[]>, metric: Metric): number | null {
  const compared = [...units].filter(({ length }) => length > 1)
  const values = [...new Set(compared.flat())].sort((a, b) => a - b)
  const place = new Map(values.map((value, at) => [value, at]))
  const marginals = values.map(() => 0)
  const coincidences = values.map(() => values.map(() => 0))
  for (const unit of compared)
    for (const [i, a] of unit.entries()) {
      marginals[place.get(a)!]! += 1
      for (const [j, b] of unit.entries())
        if (i !== j) coincidences[place.get(a)!]![place.get(b)!]! += 1 / (unit.length - 1)
    }
  const total = marginals.reduce((sum, n) => sum + n, 0)
  let [observed, expected] = [0, 0]
  for (const [c, row] of coincidences.entries())
    for (let k = c + 1; k < values.length; k++) {
      const far = apart(values, marginals, c, k, metric)
      observed += row[k]! * far
      expected += marginals[c]! * marginals[k]! * far
    }
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected
}

/** The squared difference of the values at two places, the first before the second. */
function apart(values: readonly number[], marginals: readonly number[], c: number, k: number, metric: Metric): number {
  const [low, high] = [values[c]!, values[k]!]
  if (metric === 'nominal') return 1
  if (metric === 'interval') return (high - low) ** 2
  if (metric === 'ratio') return ((high - low) / (high + low)) ** 2
  let between = (marginals[c]! + marginals[k]!) / 2
  for (let g = c + 1; g < k; g++) between += marginals[g]!
  return between ** 2
}
