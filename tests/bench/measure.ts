/** Times of one piece of work in milliseconds, over several runs. */
export interface Measurement {
  median: number
  least: number
  most: number
  runs: number
}

/** Runs `work` several times after one run to warm up. `work` may return its own time when only a part of it counts. */
export async function measure(runs: number, work: () => unknown): Promise<Measurement> {
  const times: number[] = []
  for (let run = 0; run <= runs; run++) {
    const began = performance.now()
    const own = await work()
    if (run > 0) times.push(typeof own === 'number' ? own : performance.now() - began)
  }
  return summary(times)
}

export function summary(times: number[]): Measurement {
  const sorted = times.toSorted((a, b) => a - b)
  return {
    median: sorted[Math.floor(sorted.length / 2)]!,
    least: sorted[0]!,
    most: sorted.at(-1)!,
    runs: sorted.length,
  }
}

/** The value that so large a share of all lies below. */
export function percentile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN
}

/** A fixed piece of arithmetic and sorting: what a figure is compared with when two machines, or two days, are. */
export function baseline(): void {
  const values = new Float64Array(400_000)
  let state = 1
  for (let n = 0; n < values.length; n++) {
    state = (state * 48_271) % 2_147_483_647
    values[n] = state
  }
  values.sort()
}
