import type { CodeLines } from './code-lines'
import type { AnalysisCoding } from './rows'

/**
 * For every pair of codes, after how many passages of the one a passage of the other begins: in the same document, not before the first
 * ends, and in a turn at most `turns` after the one in which it ends (0: in that turn).
 *
 * @param codings in the order of the rows
 * @returns `count[line * n + column]`: passages of the line's code that the column's code follows; a code may follow itself
 */
export function sequences(
  codings: readonly AnalysisCoding[],
  { lines, placesOf }: CodeLines,
  turns: number,
): Int32Array {
  const size = lines.length
  const count = new Int32Array(size * size)
  const seen = new Int32Array(size * size).fill(-1)
  codings.forEach((coding, at) => {
    if (coding.end <= coding.start) return
    const own = placesOf(coding)
    if (own.length === 0) return
    followers(codings, at, turns, follower => {
      // A passage with two sub-codes of a code is one passage of that code (counting rule 7).
      for (const b of placesOf(follower))
        for (const a of own) {
          if (seen[a * size + b] === coding.passage) continue
          seen[a * size + b] = coding.passage
          count[a * size + b]!++
        }
    })
  })
  return count
}

/** Every coding that follows the one at a place, as `sequences` counts them. */
export function followers(
  codings: readonly AnalysisCoding[],
  at: number,
  turns: number,
  each: (follower: AnalysisCoding) => void,
): void {
  const { document, end, lastTurn } = codings[at]!
  for (let next = at + 1; next < codings.length; next++) {
    const follower = codings[next]!
    if (follower.document !== document || follower.firstTurn > lastTurn + turns) return
    if (follower.start >= end && follower.end > follower.start) each(follower)
  }
}
