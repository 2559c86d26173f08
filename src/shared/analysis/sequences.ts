import { wholeDocument } from '../model/whole-document'
import type { CodeLines } from './code-lines'
import type { AnalysisCoding } from './rows'

/**
 * For every pair of codes, after how many passages of the one a passage of the other begins: in the same document, not before the first
 * ends, and as far as it reaches.
 *
 * @param codings in the order of the rows
 * @returns `count[line * n + column]`: passages of the line's code that the column's code follows; a code may follow itself
 */
export function sequences(codings: readonly AnalysisCoding[], code: CodeLines, reach: Reach): Int32Array {
  const { lines, placesOf } = code
  const size = lines.length
  const count = new Int32Array(size * size)
  const seen = new Int32Array(size * size).fill(-1)
  codings.forEach((coding, at) => {
    if (coding.end <= coding.start) return
    const own = placesOf(coding)
    if (own.length === 0) return
    followers(codings, at, code, reach, follower => {
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

/** Which of what comes after a passage follows it. */
export interface Reach {
  /** How many turns later at the most; 0: in the turn in which the passage ends. */
  turns: number
  /** `next`: only what begins first after it, be it one passage or several that begin together. */
  follow: 'any' | 'next'
  /** Only words of the same person. */
  sameTeller: boolean
  /** Passages of the same line are passed over. */
  withoutOwn: boolean
}

/** Every coding that follows the one at a place, as `sequences` counts them. */
export function followers(
  codings: readonly AnalysisCoding[],
  at: number,
  { placesOf }: Pick<CodeLines, 'placesOf'>,
  { turns, follow, sameTeller, withoutOwn }: Reach,
  each: (follower: AnalysisCoding) => void,
): void {
  const coding = codings[at]!
  const { document, end, lastTurn, teller } = coding
  const [own] = placesOf(coding)
  let first: number | null = null
  for (let next = at + 1; next < codings.length; next++) {
    const follower = codings[next]!
    if (follower.document !== document || (turns < wholeDocument && follower.firstTurn > lastTurn + turns)) return
    if (follower.start < end || follower.end <= follower.start) continue
    if (sameTeller && (teller === null || follower.teller !== teller)) continue
    if (withoutOwn && placesOf(follower)[0] === own) continue
    if (follow === 'next' && first !== null && follower.start > first) return
    first ??= follower.start
    each(follower)
  }
}
