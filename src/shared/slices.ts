/**
 * Long work in slices: between two of them others are answered, and whoever asked for it may give up. It yields the share that is done, from
 * 0 to 1; no slice should take longer than a tenth of a second.
 */
export type Sliced<Result> = Generator<number, Result>

/** A part of longer work: its own shares are those from one of the whole to another. */
export function* stretch<Result>(from: number, to: number, work: Sliced<Result>): Sliced<Result> {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    yield from + (to - from) * value
  }
}

/** The result of work in slices without a pause: for whoever has nobody else to answer. */
export function atOnce<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** Rows gone through in one slice: some tens of milliseconds. */
export const rowsAtOnce = 50_000
