import { count, type Table } from './coefficients'
import type { PairUnit } from './units'

export type Interval = readonly [number, number]

/**
 * A 95 % interval by the bootstrap (Efron, 1979, percentile method): whole turns are drawn again and again, since what one says in a turn hangs together.
 * The same data give the same interval.
 * @returns null where too few samples have a value
 */
export function interval(
  units: readonly PairUnit[],
  statistic: (table: Table) => number | null,
  samples = 400,
): Interval | null {
  const blocks = new Map<number, PairUnit[]>()
  for (const unit of units) {
    const block = blocks.get(unit.block)
    if (block) block.push(unit)
    else blocks.set(unit.block, [unit])
  }
  const list = [...blocks.values()]
  if (list.length < 2) return null
  // What very many turns give hardly varies; fewer samples are enough.
  const times = Math.max(100, Math.min(samples, Math.floor(2_000_000 / units.length)))
  const next = numbers(list.length)
  const values: number[] = []
  for (let n = 0; n < times; n++) {
    const table: Table = new Map()
    for (let k = 0; k < list.length; k++)
      for (const { first, second, weight } of list[next()]!) count(table, first, second, weight)
    const value = statistic(table)
    if (value !== null) values.push(value)
  }
  if (values.length < times / 2) return null
  values.sort((a, b) => a - b)
  return [
    values[Math.floor(0.025 * values.length)]!,
    values[Math.min(values.length - 1, Math.ceil(0.975 * values.length) - 1)]!,
  ]
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
