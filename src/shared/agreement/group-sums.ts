import { alphaFrom, type Value } from './coefficients'
import type { GroupUnit } from './units'

/**
 * All that the coefficients of several coders need of their units, with m values each: by value how much it was given, and how much it met itself, which is
 * c (c − 1) / (m − 1) where c of the m gave it.
 */
export interface GroupSums {
  given: ArrayLike<number>
  met: ArrayLike<number>
  /** Values given in all, and of them those that met the same: of pairs of values, as many as there are values. */
  total: number
  same: number
}

/** Where each value stands among the sums, in the order in which it comes. */
export function placesOf(units: readonly GroupUnit[]): Map<Value, number> {
  const places = new Map<Value, number>()
  for (const { values } of units) for (const value of values) if (!places.has(value)) places.set(value, places.size)
  return places
}

/** What a unit adds: place by place how much the value was given, and how much it met itself. */
export function* addedBy(
  { values, weight }: GroupUnit,
  places: ReadonlyMap<Value, number>,
): Generator<readonly [place: number, given: number, met: number]> {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  for (const [value, count] of counts)
    yield [places.get(value)!, weight * count, (weight * count * (count - 1)) / (values.length - 1)]
}

export function groupSums(units: readonly GroupUnit[], places: ReadonlyMap<Value, number>): GroupSums {
  const given = new Float64Array(places.size)
  const met = new Float64Array(places.size)
  for (const unit of units)
    for (const [place, n, same] of addedBy(unit, places)) {
      given[place]! += n
      met[place]! += same
    }
  return whole(given, met)
}

/** With what all of them come to. */
export function whole(given: ArrayLike<number>, met: ArrayLike<number>): GroupSums {
  let [total, same] = [0, 0]
  for (let at = 0; at < given.length; at++) {
    total += given[at]!
    same += met[at]!
  }
  return { given, met, total, same }
}

/** The sums of one value against all others. */
export function oneOfGroup({ given, met, total }: GroupSums, at: number): GroupSums {
  const [n, own] = [given[at]!, met[at]!]
  const others = total - 2 * n + own
  return { given: [n, total - n], met: [own, others], total, same: own + others }
}

/**
 * Krippendorff's alpha for nominal data of any number of coders, with values missing (Krippendorff, "Computing Krippendorff's alpha-reliability", 2011, section C).
 * @returns null where it is not defined: nothing to compare, or one value only
 */
export function groupAlpha({ given, total, same }: GroupSums): number | null {
  return alphaFrom(Array.from(given), total, same)
}

/**
 * Fleiss' kappa (Fleiss, "Measuring nominal scale agreement among many raters", 1971), (P − Pe) / (1 − Pe), where P is the share of pairs of values that are the same
 * and Pe the sum of the squared shares of the values. It supposes that every unit was judged by as many coders.
 * @returns null where it is not defined
 */
export function fleissKappa({ given, total, same }: GroupSums): number | null {
  if (total === 0) return null
  let chance = 0
  for (let at = 0; at < given.length; at++) chance += (given[at]! / total) ** 2
  return chance >= 1 - 1e-15 ? null : (same / total - chance) / (1 - chance)
}
