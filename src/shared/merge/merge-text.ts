import { diff3MergeRegions } from 'node-diff3'
import { sharedEnds, tokensOf } from './tokens'

export interface MergedText {
  text: string
  /** Whether two corrections changed the same words, so that one had to give way. */
  overlaps: boolean
}

/** Above this many words that differ, comparing would take too long, and the later text stands. */
const mostTokens = 4_000

/**
 * Brings the change from `base` to `later` into `text`, by a three-way comparison of words (Khanna, Kunal and Pierce, "A formal investigation of
 * diff3", 2007). Where both changed the same words, the later ones stand.
 */
export function mergeText(text: string, base: string, later: string): MergedText {
  if (later === base || text === later) return { text, overlaps: false }
  if (text === base) return { text: later, overlaps: false }
  const [a, o, b] = [tokensOf(text), tokensOf(base), tokensOf(later)]
  const [left, right] = [sharedEnds(o, a), sharedEnds(o, b)]
  const head = Math.min(left.head, right.head)
  const tail = Math.min(left.tail, right.tail)
  const middle = (tokens: string[]) => tokens.slice(head, tokens.length - tail)
  const [ma, mo, mb] = [middle(a), middle(o), middle(b)]
  if (Math.max(ma.length, mo.length, mb.length) > mostTokens) return { text: later, overlaps: true }
  const merged: string[] = []
  let overlaps = false
  for (const region of diff3MergeRegions(ma, mo, mb)) {
    if (region.stable) merged.push(...region.bufferContent)
    else {
      const same = region.aContent.join('') === region.bContent.join('')
      overlaps ||= !same && region.oContent.join('') !== region.aContent.join('')
      merged.push(...region.bContent)
    }
  }
  return { text: [...b.slice(0, head), ...merged, ...b.slice(b.length - tail)].join(''), overlaps }
}
