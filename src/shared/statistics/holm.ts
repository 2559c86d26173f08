/** Probabilities of several tests, raised so that the chance of one false finding among them stays as stated (Holm 1979). Order is kept. */
export function holm(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!)
  const raised = new Array<number>(values.length)
  let least = 0
  order.forEach((at, rank) => {
    least = Math.min(1, Math.max(least, values[at]! * (values.length - rank)))
    raised[at] = least
  })
  return raised
}
