/**
 * Finds where the lines of a text start, asking as little as possible: a browser tells the line of one character for some microseconds
 * each, so each break is found by bisection, near where lines of equal length would put it.
 * @param lineOf the line of the character at an offset; never less than at an earlier offset.
 * @returns offsets of the first character of each line, the first of them 0.
 */
export function lineStarts(length: number, lineOf: (offset: number) => number): number[] {
  const starts = [0]
  if (length < 2) return starts
  const lines = lineOf(length - 1) + 1
  const usual = Math.ceil(length / lines)
  for (let line = 1; line < lines; line++) {
    const before = starts[line - 1]!
    let low = before + 1
    let high = Math.min(length - 1, before + usual * 2)
    if (high < length - 1 && lineOf(high) < line) {
      low = high + 1
      high = length - 1
    }
    while (low < high) {
      const middle = (low + high) >> 1
      if (lineOf(middle) >= line) high = middle
      else low = middle + 1
    }
    starts.push(low)
  }
  return starts
}

/** @returns the line that holds the character at `offset`. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}
