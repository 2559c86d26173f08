import { type Sums, sumsOfOne, type Value } from './coefficients'
import { type Added, blockOf, Draws, type Interval, intervalOf, type Resampling } from './draws'
import type { PairUnit } from './units'

/**
 * 95 % intervals of two coders by the bootstrap (Efron, "Bootstrap methods: another look at the jackknife", 1979, percentile method). Whole documents are drawn again and again
 * where there are more than a handful, else whole turns, since what is said in one hangs together (Field and Welsh, "Bootstrapping clustered data", 2007).
 * The generator's seed is fixed: the same data give the same intervals. The draws are made once, and every coefficient of every value is worked out from what
 * they add up to.
 */
export class Bootstrap {
  readonly #values = new Map<Value, number>()
  readonly #samples: Sums[]
  readonly resampling: Resampling

  /**
   * @param units `document` and `block` tell those of one document, and of one turn, from all others
   * @param samples how often to draw; less often where there is very much to draw, since what it gives hardly varies
   */
  constructor(units: readonly PairUnit[], samples = 1000) {
    const { of, placeOf } = blockOf(units)
    const { kinds, kindOf } = blocksOf(units, placeOf, this.#values)
    const values = this.#values.size
    this.#samples = new Draws(kinds, kindOf, 3 * values + 2).samples(samples).map(sums => ({
      rows: sums.subarray(0, values),
      columns: sums.subarray(values, 2 * values),
      diagonal: sums.subarray(2 * values, 3 * values),
      total: sums[3 * values]!,
      same: sums[3 * values + 1]!,
    }))
    this.resampling = { of, blocks: kindOf.length, times: this.#samples.length }
  }

  /**
   * The interval of a coefficient: of all values, or of one against all others.
   * @returns null where too few samples have a value
   */
  interval(statistic: (sums: Sums) => number | null, value?: Value): Interval | null {
    const place = value === undefined ? undefined : this.#values.get(value)
    return intervalOf(this.#samples, sums => statistic(place === undefined ? sums : sumsOfOne(sums, place)))
  }
}

/** Places of two values, and a weight. */
type Pair = [first: number, second: number, weight: number]

function blocksOf(
  units: readonly PairUnit[],
  placeOf: (unit: PairUnit) => number,
  values: Map<Value, number>,
): { kinds: Added[]; kindOf: number[] } {
  const at = (value: Value) => {
    let place = values.get(value)
    if (place === undefined) {
      place = values.size
      values.set(value, place)
    }
    return place
  }
  const blocks = new Map<number, Map<string, Pair>>()
  for (const unit of units) {
    const [first, second] = [at(unit.first), at(unit.second)]
    let pairs = blocks.get(placeOf(unit))
    if (!pairs) {
      pairs = new Map()
      blocks.set(placeOf(unit), pairs)
    }
    const same = pairs.get(`${first} ${second}`)
    if (same) same[2] += unit.weight
    else pairs.set(`${first} ${second}`, [first, second, unit.weight])
  }
  const kinds: Added[] = []
  const known = new Map<string, number>()
  const kindOf = Array.from(blocks.values(), pairs => {
    const block = [...pairs.values()]
    const key = block.join()
    let kind = known.get(key)
    if (kind === undefined) {
      kind = kinds.push(addedBy(block, values.size)) - 1
      known.set(key, kind)
    }
    return kind
  })
  return { kinds, kindOf }
}

/** What the pairs of one block add to the sums: rows, columns and diagonal, value by value, then all and the same. */
function addedBy(pairs: readonly Pair[], values: number): Added {
  const added = new Map<number, number>()
  const add = (place: number, amount: number) => added.set(place, (added.get(place) ?? 0) + amount)
  for (const [first, second, weight] of pairs) {
    add(first, weight)
    add(values + second, weight)
    add(3 * values, weight)
    if (first !== second) continue
    add(2 * values + first, weight)
    add(3 * values + 1, weight)
  }
  return [...added]
}
