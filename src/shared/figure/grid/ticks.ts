/** Round numbers from 0 to at least `largest`, four to seven of them, whole where counts are. */
export function niceTicks(largest: number): number[] {
  const top = Math.max(1, largest)
  const rough = top / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, ([1, 2, 5, 10].find(each => each * power >= rough) ?? 10) * power)
  return Array.from({ length: Math.ceil(top / step) + 1 }, (_, i) => i * step)
}
