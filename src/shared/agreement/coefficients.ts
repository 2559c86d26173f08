/** How often one coder's value met the other's; `null` is "not coded". Counts may be weights, such as characters. */
export type Value = string | null
export type Table = Map<Value, Map<Value, number>>

/** Adds to a table of coincidences. */
export function count(table: Table, a: Value, b: Value, weight = 1): void {
  let row = table.get(a)
  if (!row) {
    row = new Map()
    table.set(a, row)
  }
  row.set(b, (row.get(b) ?? 0) + weight)
}

/** All that the coefficients of two coders need of their table: by value how much each gave it, and how much both did. */
export interface Sums {
  rows: ArrayLike<number>
  columns: ArrayLike<number>
  diagonal: ArrayLike<number>
  total: number
  same: number
}

function sums(table: Table): Sums {
  const index = new Map<Value, number>()
  const [rows, columns, diagonal]: number[][] = [[], [], []]
  const at = (value: Value) => {
    let place = index.get(value)
    if (place === undefined) {
      place = index.size
      index.set(value, place)
      for (const list of [rows, columns, diagonal]) list!.push(0)
    }
    return place
  }
  let [total, same] = [0, 0]
  for (const [a, row] of table)
    for (const [b, n] of row) {
      rows![at(a)]! += n
      columns![at(b)]! += n
      total += n
      if (a !== b) continue
      diagonal![at(a)]! += n
      same += n
    }
  return { rows: rows!, columns: columns!, diagonal: diagonal!, total, same }
}

/** The sums of one value against all others, as those of `binaryTable`. */
export function sumsOfOne({ rows, columns, diagonal, total }: Sums, at: number): Sums {
  const [first, second, both] = [rows[at]!, columns[at]!, diagonal[at]!]
  const neither = total - first - second + both
  return {
    rows: [first, total - first],
    columns: [second, total - second],
    diagonal: [both, neither],
    total,
    same: both + neither,
  }
}

/** Share of units on which both agree, 0 to 1; null where there are none. Not corrected for chance. */
export function observed(table: Table): number | null {
  const { total, same } = sums(table)
  return total === 0 ? null : same / total
}

/**
 * Cohen's kappa (Cohen, "A coefficient of agreement for nominal scales", 1960, equation 1), (p − c) / (1 − c): agreement beyond what two coders with these habits would reach by chance.
 * @returns null where it is not defined: no units, or both used one value only
 */
export function cohensKappa(table: Table): number | null {
  return kappaOfSums(sums(table))
}

function chanceOf({ rows, columns, total }: Pick<Sums, 'rows' | 'columns' | 'total'>): number {
  let chance = 0
  for (let at = 0; at < rows.length; at++) chance += (rows[at]! / total) * (columns[at]! / total)
  return chance
}

/** The same from sums. */
export function kappaOfSums({ rows, columns, total, same }: Sums): number | null {
  if (total === 0) return null
  const chance = chanceOf({ rows, columns, total })
  return chance >= 1 - 1e-15 ? null : (same / total - chance) / (1 - chance)
}

/**
 * The standard error of Cohen's kappa (Cohen, 1960, equation 7): √(p(1 − p) / (N (1 − c)²)), where p is observed and c chance agreement. It holds for units
 * that were judged independently of each other; intervals by the bootstrap need not suppose so.
 * @returns null where kappa is not defined
 */
export function kappaError(table: Table): number | null {
  const { rows, columns, total, same } = sums(table)
  const chance = chanceOf({ rows, columns, total })
  if (total === 0 || chance >= 1 - 1e-15) return null
  return Math.sqrt(((same / total) * (1 - same / total)) / (total * (1 - chance) ** 2))
}

/**
 * Krippendorff's alpha for nominal data of two coders, from their table (Krippendorff, "Computing Krippendorff's alpha-reliability", 2011, section B): as kappa, but chance
 * is reckoned from what both coders' values add up to, each paired with all others but itself.
 * @returns null where it is not defined: nothing to compare, or one value only
 */
export function alphaOfTable(table: Table): number | null {
  return alphaOfSums(sums(table))
}

/** The same from sums. */
export function alphaOfSums({ rows, columns, total, same }: Sums): number | null {
  return alphaFrom(
    Array.from(rows, (n, at) => n + columns[at]!),
    2 * total,
    2 * same,
  )
}

/** @param same what the coincidences of a value with itself add up to */
export function alphaFrom(marginals: readonly number[], total: number, same: number): number | null {
  if (total <= 1) return null
  let expected = 0
  for (const n of marginals) expected += n * (n - 1)
  const chance = expected / (total - 1)
  return total - chance <= 1e-12 ? null : 1 - (total - same) / (total - chance)
}

/** What both coded alike of what either coded: 0 to 1; null where neither coded anything. It takes no notice of uncoded text. */
export function sameOfCoded(table: Table): number | null {
  let [same, either] = [0, 0]
  for (const [a, row] of table)
    for (const [b, n] of row) {
      if (a === null && b === null) continue
      either += n
      if (a === b) same += n
    }
  return either === 0 ? null : same / either
}

/** One value against all others: how much both, one or neither gave it. */
export interface Overlap {
  both: number
  first: number
  second: number
  neither: number
}

export function overlapOf(table: Table, value: Value): Overlap {
  const overlap: Overlap = { both: 0, first: 0, second: 0, neither: 0 }
  for (const [a, row] of table)
    for (const [b, n] of row)
      overlap[a === value ? (b === value ? 'both' : 'first') : b === value ? 'second' : 'neither'] += n
  return overlap
}

/** The table of one value against all others. */
export function binaryTable({ both, first, second, neither }: Overlap): Table {
  return new Map<Value, Map<Value, number>>([
    [
      'x',
      new Map<Value, number>([
        ['x', both],
        [null, first],
      ]),
    ],
    [
      null,
      new Map<Value, number>([
        ['x', second],
        [null, neither],
      ]),
    ],
  ])
}

/** Jaccard's index (1912): what both coded of what either coded. It takes no notice of uncoded text. */
export function jaccard({ both, first, second }: Overlap): number | null {
  const either = both + first + second
  return either === 0 ? null : both / either
}

/** F1 (van Rijsbergen, 1979), the same for either coder as the measure of the other. */
export function f1({ both, first, second }: Overlap): number | null {
  const sum = 2 * both + first + second
  return sum === 0 ? null : (2 * both) / sum
}
