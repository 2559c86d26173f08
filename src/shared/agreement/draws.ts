export type Interval = readonly [number, number]

/** A handful of documents says little of how documents differ: up to here turns are drawn. */
export const fewDocuments = 5

/** How many of what were drawn, and how often. */
export interface Resampling {
  of: 'documents' | 'turns'
  blocks: number
  times: number
}

/** What is drawn whole: documents where there are more than a handful, else turns, since what is said in one hangs together. */
export function blockOf(units: readonly { document: number; block: number }[]): {
  of: Resampling['of']
  placeOf: (unit: { document: number; block: number }) => number
} {
  const isMany = new Set(units.map(({ document }) => document)).size > fewDocuments
  return isMany
    ? { of: 'documents', placeOf: ({ document }) => document }
    : { of: 'turns', placeOf: ({ block }) => block }
}

/** What one block adds to the sums: each place once, with how much. */
export type Added = readonly (readonly [place: number, amount: number])[]

/**
 * The blocks as numbers of their kinds: many turns say the same, and what they say is added up once. What a kind adds lies from `starts[kind]`
 * on: a place among the sums and how much.
 */
export class Draws {
  readonly #kindOf: Int32Array
  readonly #starts: Int32Array
  readonly #places: Int32Array
  readonly #amounts: Float64Array
  readonly #size: number

  /** @param kinds what each kind of block adds @param kindOf the kind of each block @param size how many sums there are */
  constructor(kinds: readonly Added[], kindOf: readonly number[], size: number) {
    this.#kindOf = Int32Array.from(kindOf)
    this.#starts = new Int32Array(kinds.length + 1)
    for (const [kind, added] of kinds.entries()) this.#starts[kind + 1] = this.#starts[kind]! + added.length
    this.#places = new Int32Array(this.#starts[kinds.length]!)
    this.#amounts = new Float64Array(this.#places.length)
    let next = 0
    for (const added of kinds)
      for (const [place, amount] of added) {
        this.#places[next] = place
        this.#amounts[next++] = amount
      }
    this.#size = size
  }

  /** What as many blocks as there are, each drawn from all of them, add up to: so often, or less often where there is very much to draw. */
  samples(times: number): Float64Array[] {
    const { length } = this.#kindOf
    if (length < 2) return []
    const next = numbers(length)
    // To draw one costs about as much as to add eight amounts.
    const affordable = Math.floor(10_000_000 / (length + this.#places.length / 8))
    return Array.from({ length: Math.max(100, Math.min(times, affordable)) }, () => this.#sample(next))
  }

  #sample(next: () => number): Float64Array {
    const times = new Int32Array(this.#starts.length - 1)
    for (let n = 0; n < this.#kindOf.length; n++) times[this.#kindOf[next()]!]! += 1
    const sums = new Float64Array(this.#size)
    for (let kind = 0; kind < times.length; kind++) {
      const often = times[kind]!
      if (often === 0) continue
      for (let at = this.#starts[kind]!; at < this.#starts[kind + 1]!; at++)
        sums[this.#places[at]!]! += this.#amounts[at]! * often
    }
    return sums
  }
}

/**
 * The middle 95 % of what the samples give (percentile method).
 * @returns null where too few samples have a value
 */
export function intervalOf<T>(samples: readonly T[], statistic: (sample: T) => number | null): Interval | null {
  const results: number[] = []
  for (const sample of samples) {
    const result = statistic(sample)
    if (result !== null) results.push(result)
  }
  if (samples.length === 0 || results.length < samples.length / 2) return null
  results.sort((a, b) => a - b)
  return [
    results[Math.floor(0.025 * results.length)]!,
    results[Math.min(results.length - 1, Math.ceil(0.975 * results.length) - 1)]!,
  ]
}

/** To work out a coefficient from one drawing costs about as much as to draw so many units. */
const unitsOfStatistic = 100

/**
 * How often to draw from each document by itself, whose interval is coarse anyway.
 * @param units of all documents together
 * @returns 0 where there is so much that it would take longer than all other figures
 */
export function drawsOfEach(units: number, documents: number): number {
  const affordable = Math.floor(3_000_000 / (units + unitsOfStatistic * documents))
  return affordable < 100 ? 0 : Math.min(400, affordable)
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
