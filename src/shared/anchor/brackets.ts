import type { LanedInterval } from './lanes'
import { assignLanes, assignLanesAround } from './lanes'
import type { Span } from './span'

/** A coding's bracket within one turn, by lines of the turn's text: `last` is the last line it touches. */
export interface BracketLines {
  /** Index of the coding in the list the lanes were asked for. */
  coding: number
  first: number
  last: number
}

/**
 * Lanes of the brackets that go through more than one turn. They are given document-wide and by whole turns, which needs no layout: a
 * bracket must not jump sideways at a turn's border, and must not move when the text is set in other lines.
 * @returns lane by index of the span, only for spans that cross a border between turns.
 */
export function crossingLanes(spans: readonly Span[]): Map<number, number> {
  const crossing: number[] = []
  spans.forEach((span, index) => {
    if (span.endTurn > span.startTurn) crossing.push(index)
  })
  const lanes = assignLanes(crossing.map(index => ({ start: spans[index]!.startTurn, end: spans[index]!.endTurn + 1 })))
  return new Map(crossing.map((index, at) => [index, lanes[at]!]))
}

/**
 * Lanes of all brackets in one turn: those that cross keep theirs, the others take the first lane free on all their lines.
 * @returns one lane for each entry of `brackets`, in the same order.
 */
export function bracketLanes(brackets: readonly BracketLines[], crossing: ReadonlyMap<number, number>): number[] {
  const fixed: LanedInterval[] = []
  const own: BracketLines[] = []
  for (const bracket of brackets) {
    const lane = crossing.get(bracket.coding)
    if (lane === undefined) own.push(bracket)
    else fixed.push({ start: bracket.first, end: bracket.last + 1, lane })
  }
  const lanes = assignLanesAround(
    own.map(bracket => ({ start: bracket.first, end: bracket.last + 1 })),
    fixed,
  )
  const byCoding = new Map(own.map((bracket, index) => [bracket.coding, lanes[index]!]))
  return brackets.map(bracket => crossing.get(bracket.coding) ?? byCoding.get(bracket.coding) ?? 0)
}
