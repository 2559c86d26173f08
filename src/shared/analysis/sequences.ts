import { wholeDocument } from '../model/whole-document'
import { rowsAtOnce, type Sliced } from '../slices'
import type { CodeLines } from './code-lines'
import type { AnalysisCoding } from './rows'

/**
 * For every pair of codes, after how many passages of the one a passage of the other begins: in the same document, not before the first
 * ends, and as far as it reaches.
 *
 * @param codings in the order of the rows
 * @returns `count[line * n + column]`: passages of the line's code that the column's code follows; a code may follow itself
 */
export function* sequences(codings: readonly AnalysisCoding[], code: CodeLines, reach: Reach): Sliced<Int32Array> {
  const { lines, placesOf } = code
  const size = lines.length
  const count = new Int32Array(size * size)
  const seen = new Int32Array(size * size).fill(-1)
  const { turns, follow, sameTeller, withoutOwn } = reach
  const whole = turns >= wholeDocument
  for (let at = 0; at < codings.length; at++) {
    if (at % (rowsAtOnce / 4) === 0) yield at / codings.length
    const coding = codings[at]!
    const { document, end, teller, passage } = coding
    if (end <= coding.start) continue
    const own = placesOf(coding)
    if (own.length === 0) continue
    // As `followers` goes, written out: half a million times a call for each that follows is most of the time.
    const lastTurn = coding.lastTurn + turns
    let first = -1
    for (let next = at + 1; next < codings.length; next++) {
      const follower = codings[next]!
      if (follower.document !== document || (!whole && follower.firstTurn > lastTurn)) break
      if (follower.start < end || follower.end <= follower.start) continue
      if (sameTeller && (teller === null || follower.teller !== teller)) continue
      const places = placesOf(follower)
      if (withoutOwn && places[0] === own[0]) continue
      if (follow === 'next' && first >= 0 && follower.start > first) break
      if (first < 0) first = follower.start
      // A passage with two sub-codes of a code is one passage of that code (counting rule 7).
      for (let b = 0; b < places.length; b++)
        for (let a = 0; a < own.length; a++) {
          const cell = own[a]! * size + places[b]!
          if (seen[cell] === passage) continue
          seen[cell] = passage
          count[cell]!++
        }
    }
  }
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
