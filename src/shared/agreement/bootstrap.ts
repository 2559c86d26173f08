import { type Sums, sumsOfOne, type Value } from './coefficients'
import type { PairUnit } from './units'

export type Interval = readonly [number, number]

/** A handful of documents says little of how documents differ: up to here turns are drawn. */
const fewDocuments = 5

/** How many of what were drawn, and how often. */
export interface Resampling {
  of: 'documents' | 'turns'
  blocks: number
  times: number
}

/**
 * 95 % intervals by the bootstrap (Efron, "Bootstrap methods: another look at the jackknife", 1979, percentile method). Whole documents are drawn again and again
 * where there are more than a handful, else whole turns, since what is said in one hangs together (Field and Welsh, "Bootstrapping clustered data", 2007).
 * The generator's seed is fixed: the same data give the same intervals. The draws are made once, and every coefficient of every value is worked out from what
 * they add up to.
 */
export class Bootstrap {
  readonly #values = new Map<Value, number>()
  readonly #samples: Sums[] = []
  readonly resampling: Resampling

  /**
   * @param units `document` and `block` tell those of one document, and of one turn, from all others
   * @param samples how often to draw; less often where there is very much to draw, since what it gives hardly varies
   */
  constructor(units: readonly PairUnit[], samples = 1000) {
    const of = new Set(units.map(({ document }) => document)).size > fewDocuments ? 'documents' : 'turns'
    const blocks = blocksOf(units, of === 'documents' ? ({ document }) => document : ({ block }) => block, this.#values)
    const { length } = blocks.kindOf
    if (length >= 2) {
      const next = numbers(length)
      // To draw one costs about as much as to add eight amounts.
      const times = Math.max(100, Math.min(samples, Math.floor(10_000_000 / (length + blocks.places.length / 8))))
      for (let n = 0; n < times; n++) this.#samples.push(drawn(blocks, next, this.#values.size))
    }
    this.resampling = { of, blocks: length, times: this.#samples.length }
  }

  /**
   * The interval of a coefficient: of all values, or of one against all others.
   * @returns null where too few samples have a value
   */
  interval(statistic: (sums: Sums) => number | null, value?: Value): Interval | null {
    const times = this.#samples.length
    const place = value === undefined ? undefined : this.#values.get(value)
    const results: number[] = []
    for (const sums of this.#samples) {
      const result = statistic(place === undefined ? sums : sumsOfOne(sums, place))
      if (result !== null) results.push(result)
    }
    if (times === 0 || results.length < times / 2) return null
    results.sort((a, b) => a - b)
    return [
      results[Math.floor(0.025 * results.length)]!,
      results[Math.min(results.length - 1, Math.ceil(0.975 * results.length) - 1)]!,
    ]
  }
}

/**
 * The blocks as numbers of their kinds: many turns say the same, and what they say is added up once. What a kind adds lies from `starts[kind]`
 * on: a place among the sums and how much. The places are those of the rows, the columns and the diagonal, value by value, then all and the same.
 */
interface Blocks {
  kindOf: Int32Array
  starts: Int32Array
  places: Int32Array
  amounts: Float64Array
}

/** Places of two values, and a weight. */
type Pair = [first: number, second: number, weight: number]

function blocksOf(units: readonly PairUnit[], placeOf: (unit: PairUnit) => number, values: Map<Value, number>): Blocks {
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
  const kinds: [place: number, amount: number][][] = []
  const known = new Map<string, number>()
  const kindOf = Int32Array.from(blocks.values(), pairs => {
    const block = [...pairs.values()]
    const key = block.join()
    let kind = known.get(key)
    if (kind === undefined) {
      kind = kinds.push(addedBy(block, values.size)) - 1
      known.set(key, kind)
    }
    return kind
  })
  const starts = new Int32Array(kinds.length + 1)
  for (const [kind, added] of kinds.entries()) starts[kind + 1] = starts[kind]! + added.length
  const flat = kinds.flat()
  return {
    kindOf,
    starts,
    places: Int32Array.from(flat, ([place]) => place),
    amounts: Float64Array.from(flat, ([, amount]) => amount),
  }
}

/** What the pairs of one block add to the sums, each place once. */
function addedBy(pairs: readonly Pair[], values: number): [place: number, amount: number][] {
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

/** What as many blocks as there are, each drawn from all of them, add up to. */
function drawn({ kindOf, starts, places, amounts }: Blocks, next: () => number, values: number): Sums {
  const times = new Int32Array(starts.length - 1)
  for (let n = 0; n < kindOf.length; n++) times[kindOf[next()]!]! += 1
  const sums = new Float64Array(3 * values + 2)
  for (let kind = 0; kind < times.length; kind++) {
    const often = times[kind]!
    if (often === 0) continue
    for (let at = starts[kind]!; at < starts[kind + 1]!; at++) sums[places[at]!]! += amounts[at]! * often
  }
  return {
    rows: sums.subarray(0, values),
    columns: sums.subarray(values, 2 * values),
    diagonal: sums.subarray(2 * values, 3 * values),
    total: sums[3 * values]!,
    same: sums[3 * values + 1]!,
  }
}

/** Numbers from 0 to `below`, always the same ones (mulberry32, seed fixed). */
function numbers(below: number): () => number {
  let state = 0x5eed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}
