import type { Span } from '../../shared/anchor/span'
import { spanOf, spansOverlap } from '../../shared/anchor/span'
import type { Coding } from '../../shared/model/coding'
import type { Id } from '../../shared/model/id'

/**
 * Puts a coding that was just stored among those of its document. The same code twice over touching words by one coder has become one
 * coding, so what the new one took in goes.
 * @returns the new list, and whether the new coding stands in the place of others (whose flows then moved to it).
 */
export function withStoredCoding(
  codings: readonly Coding[],
  stored: Coding,
  order: ReadonlyMap<Id, number>,
): { codings: Coding[]; joined: boolean } {
  const span = spanOf(stored.anchor, order)
  const others = codings.filter(coding => coding.id !== stored.id)
  const kept = others.filter(coding => !isTakenIn(coding, stored, span, order))
  return { codings: [...kept, stored], joined: kept.length < codings.length }
}

function isTakenIn(coding: Coding, stored: Coding, span: Span | null, order: ReadonlyMap<Id, number>): boolean {
  if (coding.code !== stored.code || coding.coder !== stored.coder || !span) return false
  const other = spanOf(coding.anchor, order)
  return other !== null && spansOverlap(other, span)
}
