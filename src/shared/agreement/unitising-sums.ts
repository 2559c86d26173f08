/**
 * What the coincidences of a continuum add up to, three numbers a value: the length it was given, what that leaves out for the pairing of units with themselves, and the
 * length that was given alike. The sums of several continua add up number by number.
 */
export type UnitSums = Float64Array

const [length, correction, alike] = [0, 1, 2]

export function noSums(values: number): UnitSums {
  return new Float64Array(3 * values)
}

/** @param a place of what the one gave @param b of what the other gave @param size how much of the continuum, over m − 1 */
export function addMeeting(sums: UnitSums, a: number, b: number, size: number): void {
  sums[3 * a + length]! += size
  if (a === b) sums[3 * a + alike]! += size
}

export function addCorrection(sums: UnitSums, at: number, size: number): void {
  sums[3 * at + correction]! += size
}

/** @returns null where it is not defined: nothing to compare, or one value only */
export function alphaOfUnits(sums: UnitSums): number | null {
  const { total, scale } = frameOf(sums)
  if (scale <= 0) return null
  let [same, observed] = [0, 0]
  for (let at = 0; at < sums.length; at += 3) {
    same += sums[at + length]! ** 2 - sums[at + correction]!
    observed += sums[at + alike]!
  }
  const expected = total - same / scale
  return expected <= 1e-9 * total ? null : 1 - (total - observed) / expected
}

/** Of each value by itself (2019, equation 38): what was called otherwise, against what chance would call otherwise, both as shares of what was called so. */
export function alphasOfUnits(sums: UnitSums): (number | null)[] {
  const { total, scale } = frameOf(sums)
  return Array.from({ length: sums.length / 3 }, (_, place) => {
    const [n, own, met] = [sums[3 * place + length]!, sums[3 * place + correction]!, sums[3 * place + alike]!]
    const [all, same] = [(n * total - own) / scale, (n * n - own) / scale]
    const isDefined = n > 0 && scale > 0 && all - same > 1e-9 * all
    return isDefined ? 1 - (all / n) * ((n - met) / (all - same)) : null
  })
}

function frameOf(sums: UnitSums): { total: number; scale: number } {
  let [total, corrections] = [0, 0]
  for (let at = 0; at < sums.length; at += 3) {
    total += sums[at + length]!
    corrections += sums[at + correction]!
  }
  return { total, scale: total === 0 ? 0 : total - corrections / total }
}
