/**
 * How many places each of some markers on one line is moved aside so that none lies on another: those that are nearer than `apart` to the
 * next one stand side by side about the line, in the order they are given; 0 for one that stands alone.
 */
export function sideBySide(along: readonly number[], apart: number): number[] {
  const order = along.map((_, index) => index).sort((a, b) => (along[a] ?? 0) - (along[b] ?? 0) || a - b)
  const places = along.map(() => 0)
  let together: number[] = []
  const place = () => {
    together.sort((a, b) => a - b)
    for (const [at, index] of together.entries()) places[index] = at - (together.length - 1) / 2
  }
  for (const index of order) {
    const last = together.at(-1)
    if (last !== undefined && (along[index] ?? 0) - (along[last] ?? 0) >= apart) {
      place()
      together = []
    }
    together.push(index)
  }
  place()
  return places
}
