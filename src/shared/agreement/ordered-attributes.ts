import type { OrderedAgreement } from '../model/agreement'
import { confidences, levels } from '../model/coding'
import { alphaOf } from './ordered-alpha'

/** A coding with what is ordered of it; null: not said. */
export interface RatedCoding {
  document: number
  start: number
  end: number
  code: number
  valence: string | null
  confidence: string | null
  level: string | null
}

/** The order of each attribute, lowest first; `even` where the steps are held to be equally wide. A valence of "null" says that there was no value, which has no place in the order. */
const orders = [
  { attribute: 'valence', values: ['negative', 'mixed', 'positive'], even: true },
  { attribute: 'level', values: levels, even: false },
  { attribute: 'confidence', values: [...confidences].reverse(), even: false },
] as const

/**
 * Agreement on what is ordered of codings that both coders made: of overlapping passages under one code, each with the one nearest to it, where both said
 * something. @returns attributes that both gave at least once
 */
export function orderedAgreement(first: readonly RatedCoding[], second: readonly RatedCoding[]): OrderedAgreement[] {
  const pairs = matched(first, second)
  return orders.flatMap(({ attribute, values, even }) =>
    rated(
      attribute,
      pairs.map(pair => pair.map(coding => (values as readonly string[]).indexOf(coding[attribute] ?? ''))),
      even,
    ),
  )
}

/** Agreement on an attribute, from pairs of places in its order; below 0: not said. None where no pair has both. */
export function rated(
  attribute: OrderedAgreement['attribute'],
  pairs: readonly (readonly number[])[],
  even: boolean,
): OrderedAgreement[] {
  const both = pairs.filter(pair => pair.every(place => place >= 0))
  if (both.length === 0) return []
  const same = both.filter(([a, b]) => a === b).length
  return [
    {
      attribute,
      pairs: both.length,
      percent: same / both.length,
      ordinal: alphaOf(both, 'ordinal'),
      interval: even ? alphaOf(both, 'interval') : null,
    },
  ]
}

/** Pairs of codings that say one thing of overlapping words, the nearest first; each coding stands in one pair only. */
function matched(first: readonly RatedCoding[], second: readonly RatedCoding[]): [RatedCoding, RatedCoding][] {
  const groupOf = ({ document, code }: RatedCoding) => `${document} ${code}`
  const others = Map.groupBy(second, groupOf)
  const candidates: { pair: [RatedCoding, RatedCoding]; far: number }[] = []
  for (const [group, mine] of Map.groupBy(first, groupOf)) {
    const theirs = [...(others.get(group) ?? [])].sort((a, b) => a.start - b.start)
    let from = 0
    for (const coding of mine.sort((a, b) => a.start - b.start)) {
      while (from < theirs.length && theirs[from]!.start < coding.start && theirs[from]!.end <= coding.start) from++
      for (let at = from; at < theirs.length && theirs[at]!.start < coding.end; at++) {
        const other = theirs[at]!
        if (other.end <= coding.start) continue
        const far = Math.abs(other.start - coding.start) + Math.abs(other.end - coding.end)
        candidates.push({ pair: [coding, other], far })
      }
    }
  }
  const taken = new Set<RatedCoding>()
  const pairs: [RatedCoding, RatedCoding][] = []
  for (const { pair } of candidates.sort((a, b) => a.far - b.far)) {
    if (pair.some(coding => taken.has(coding))) continue
    for (const coding of pair) taken.add(coding)
    pairs.push(pair)
  }
  return pairs
}
