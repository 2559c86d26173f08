import type { PlaceRelation } from '../model/code-query'
import { rowsAtOnce, type Sliced } from '../slices'
import type { CodedPassage } from './passages'

/**
 * Which passages have one of the `others` standing in a relation to them. A passage stands so to itself only where more than one code is on
 * its words: coded A and B alike, it overlaps what is coded B; coded A alone, it does not overlap itself.
 *
 * @param passages in the order of the text
 * @param others 1 for each that may be the other one
 * @param turns how far `near`, `followedBy` and `follows` reach
 */
export function* related(
  passages: readonly CodedPassage[],
  others: Uint8Array,
  relation: PlaceRelation,
  turns: number,
): Sliced<Uint8Array> {
  const found = new Uint8Array(passages.length)
  if (relation === 'sameDocument' || relation === 'sameParticipant') {
    const keyOf = ({ document, teller }: CodedPassage) => (relation === 'sameDocument' ? document : teller)
    const counts = new Map<number | null, number>()
    passages.forEach((passage, at) => {
      if (others[at]) counts.set(keyOf(passage), (counts.get(keyOf(passage)) ?? 0) + 1)
    })
    passages.forEach((passage, at) => {
      const key = keyOf(passage)
      const itself = others[at] && !passage.isMixed ? 1 : 0
      if (key !== null && (counts.get(key) ?? 0) - itself > 0) found[at] = 1
    })
    return found
  }
  const { test, span, reach } = rules(relation, turns)
  let paused = 0
  for (let from = 0; from < passages.length; ) {
    if (from >= paused) {
      yield from / passages.length
      paused = from + rowsAtOnce
    }
    const { document } = passages[from]!
    let to = from
    while (to < passages.length && passages[to]!.document === document) to++
    const there: number[] = []
    // The furthest end among those so far: none before can reach a place beyond it.
    const furthest: number[] = []
    for (let at = from; at < to; at++) {
      const other = passages[at]!
      if (!others[at] || other.end <= other.start) continue
      there.push(at)
      furthest.push(Math.max(furthest.at(-1) ?? -1, span(other)[1]))
    }
    for (let at = from; at < to; at++) {
      const passage = passages[at]!
      if (passage.end <= passage.start) continue
      const [low, high] = reach(passage)
      for (let place = beforePlace(there, passages, span, high) - 1; place >= 0 && furthest[place]! > low; place--) {
        const other = there[place]!
        if (other === at && !passage.isMixed) continue
        if (!test(passage, passages[other]!, other === at)) continue
        found[at] = 1
        break
      }
    }
    from = to
  }
  return found
}

type Span = (passage: CodedPassage) => readonly [from: number, to: number]

interface Rules {
  /** In what a passage is measured, characters or turns, from and up to without. */
  span: Span
  /** Where the other's span must meet to be looked at. */
  reach: Span
  test: (passage: CodedPassage, other: CodedPassage, isItself: boolean) => boolean
}

const characters: Span = ({ start, end }) => [start, end]
const inTurns: Span = ({ firstTurn, lastTurn }) => [firstTurn, lastTurn + 1]

function rules(relation: Exclude<PlaceRelation, 'sameDocument' | 'sameParticipant'>, turns: number): Rules {
  const wide: Span = ({ firstTurn, lastTurn }) => [firstTurn - turns, lastTurn + turns + 1]
  switch (relation) {
    case 'overlapping':
      return { span: characters, reach: characters, test: () => true }
    case 'within':
      return { span: characters, reach: characters, test: (a, b) => b.start <= a.start && a.end <= b.end }
    case 'around':
      return { span: characters, reach: characters, test: (a, b) => a.start <= b.start && b.end <= a.end }
    case 'sameTurn':
      return { span: inTurns, reach: inTurns, test: () => true }
    case 'near':
      return { span: inTurns, reach: wide, test: () => true }
    case 'followedBy':
      return {
        span: inTurns,
        reach: wide,
        test: (a, b, isItself) => !isItself && b.start >= a.end && b.firstTurn - a.lastTurn <= turns,
      }
    case 'follows':
      return {
        span: inTurns,
        reach: wide,
        test: (a, b, isItself) => !isItself && b.end <= a.start && a.firstTurn - b.lastTurn <= turns,
      }
  }
}

/** How many of these begin before a place. */
function beforePlace(there: readonly number[], passages: readonly CodedPassage[], span: Span, place: number): number {
  let low = 0
  let high = there.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (span(passages[there[middle]!]!)[0] < place) low = middle + 1
    else high = middle
  }
  return low
}
