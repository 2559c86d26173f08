import { type Sums, sumsOfOne, type Value } from './coefficients'
import type { PairUnit } from './units'

export type Interval = readonly [number, number]

/**
 * 95 % intervals by the bootstrap (Efron, 1979, percentile method): whole turns are drawn again and again, since what one says in a turn hangs together.
 * The same data give the same intervals. The draws are made once, and every coefficient of every value is worked out from what they add up to.
 */
export class Bootstrap {
  readonly #values = new Map<Value, number>()
  readonly #samples: Sums[] = []

  /** @param samples how often to draw; less often where there are very many units, since what they give hardly varies */
  constructor(units: readonly PairUnit[], samples = 400) {
    const blocks = blocksOf(units, this.#values)
    if (blocks.kindOf.length < 2) return
    const next = numbers(blocks.kindOf.length)
    const times = Math.max(100, Math.min(samples, Math.floor(2_000_000 / units.length)))
    for (let n = 0; n < times; n++) this.#samples.push(drawn(blocks, next, this.#values.size))
  }

  /**
   * The interval of a coefficient: of all values, or of one against all others.
   * @returns null where too few samples have a value
   */
  interval(statistic: (sums: Sums) => number | null, value?: Value, samples = 400): Interval | null {
    const times = Math.min(samples, this.#samples.length)
    const place = value === undefined ? undefined : this.#values.get(value)
    const results: number[] = []
    for (const sums of this.#samples.slice(0, times)) {
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

/** Places of two values and a weight, for each unit of a block one after the other. */
type Block = number[]

/** The blocks as numbers of their kinds: many turns say the same, and what they say is added up once. */
interface Blocks {
  kinds: Block[]
  kindOf: Int32Array
}

function blocksOf(units: readonly PairUnit[], values: Map<Value, number>): Blocks {
  const at = (value: Value) => {
    let place = values.get(value)
    if (place === undefined) {
      place = values.size
      values.set(value, place)
    }
    return place
  }
  const blocks = new Map<number, Block>()
  for (const { first, second, weight, block } of units) {
    const same = blocks.get(block)
    if (same) same.push(at(first), at(second), weight)
    else blocks.set(block, [at(first), at(second), weight])
  }
  const kinds: Block[] = []
  const known = new Map<string, number>()
  const kindOf = Int32Array.from(blocks.values(), block => {
    const key = block.join()
    let kind = known.get(key)
    if (kind === undefined) {
      kind = kinds.push(block) - 1
      known.set(key, kind)
    }
    return kind
  })
  return { kinds, kindOf }
}

/** What as many blocks as there are, each drawn from all of them, add up to. */
function drawn({ kinds, kindOf }: Blocks, next: () => number, values: number): Sums {
  const times = new Int32Array(kinds.length)
  for (let n = 0; n < kindOf.length; n++) times[kindOf[next()]!]! += 1
  const [rows, columns, diagonal] = [new Float64Array(values), new Float64Array(values), new Float64Array(values)]
  let [total, same] = [0, 0]
  for (const [kind, block] of kinds.entries())
    for (let at = 0; at < block.length; at += 3) {
      const [first, second, weight] = [block[at]!, block[at + 1]!, block[at + 2]! * times[kind]!]
      rows[first]! += weight
      columns[second]! += weight
      total += weight
      if (first !== second) continue
      diagonal[first]! += weight
      same += weight
    }
  return { rows, columns, diagonal, total, same }
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
