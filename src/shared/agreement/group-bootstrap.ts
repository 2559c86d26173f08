import type { Value } from './coefficients'
import { type Added, blockOf, Draws, type Interval, intervalOf, type Resampling } from './draws'
import { addedBy, type GroupSums, oneOfGroup, whole } from './group-sums'
import type { GroupUnit } from './units'

/** 95 % intervals of several coders, drawn as those of two: whole documents, or whole turns, with all that was said in them. */
export class GroupBootstrap {
  readonly #samples: GroupSums[]
  readonly resampling: Resampling

  /** @param places where each value stands @param samples how often to draw, at most */
  constructor(
    units: readonly GroupUnit[],
    readonly places: ReadonlyMap<Value, number>,
    samples = 1000,
  ) {
    const { of, placeOf } = blockOf(units)
    const blocks = new Map<number, Float64Array>()
    for (const unit of units) {
      const place = placeOf(unit)
      let sums = blocks.get(place)
      if (!sums) {
        sums = new Float64Array(2 * places.size)
        blocks.set(place, sums)
      }
      for (const [at, given, met] of addedBy(unit, places)) {
        sums[at]! += given
        sums[places.size + at]! += met
      }
    }
    const kinds: Added[] = []
    const known = new Map<string, number>()
    const kindOf = Array.from(blocks.values(), sums => {
      const key = sums.join()
      let kind = known.get(key)
      if (kind === undefined) {
        const added = Array.from(sums, (amount, place) => [place, amount] as const)
        kind = kinds.push(added.filter(([, amount]) => amount > 0)) - 1
        known.set(key, kind)
      }
      return kind
    })
    this.#samples = new Draws(kinds, kindOf, 2 * places.size)
      .samples(samples)
      .map(sums => whole(sums.subarray(0, places.size), sums.subarray(places.size)))
    this.resampling = { of, blocks: kindOf.length, times: this.#samples.length }
  }

  /** The interval of a coefficient: of all values, or of one against all others. */
  interval(statistic: (sums: GroupSums) => number | null, value?: Value): Interval | null {
    const place = value === undefined ? undefined : this.places.get(value)
    return intervalOf(this.#samples, sums => statistic(place === undefined ? sums : oneOfGroup(sums, place)))
  }
}
