/** The result of work that is done in parts, without a pause: for whoever has nobody else to answer. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
