import type { Span } from '../anchor/span'
import { compareSpans } from '../anchor/span'
import type { CycleKey } from '../framework/cycles'
import type { Id } from '../model/id'
import { causeWords, consequenceWords, findCue } from './cue-words'

/** A coding as the suggestions look at it. */
export interface SuggestibleCoding {
  id: Id
  span: Span
  cycle: CycleKey | null
  coder: Id
  aspiration: boolean
}

/** A flow that the text itself seems to tell. Offered, never drawn. */
export interface FlowSuggestion {
  from: Id
  to: Id
  /** Words that say so, or only that one is told after the other. */
  reason: 'words' | 'order'
  /** The words, where there are some: UTF-16 offsets in one turn. */
  words: { turn: number; start: number; end: number } | null
  aspired: boolean
}

/** Order of the cycles along which value is usually told to flow; the others stand beside it. */
const onward: Partial<Record<CycleKey, number>> = { IMM: 0, POT: 1, APP: 2, REA: 3, TRA: 4, REF: 4 }

/** Characters that may lie between two passages that are told as one thing after the other. */
const nearby = 160

/**
 * Flows that neighbouring codings of one turn suggest: by words of consequence or cause between them or at the start of the second
 * ("so we", "which meant", "because"), else by the order of telling where the cycles follow each other. "A because B" leads from B to A;
 * "Because A, B" from A to B.
 * @param texts text of every turn
 * @param linked pairs `from to` and `to from` that a flow joins already
 */
export function suggestFlows(
  codings: readonly SuggestibleCoding[],
  texts: readonly string[],
  linked: ReadonlySet<string>,
): FlowSuggestion[] {
  const byTurn = Map.groupBy(
    codings.filter(({ span, cycle }) => span.startTurn === span.endTurn && cycle !== null),
    coding => `${coding.span.startTurn} ${coding.coder}`,
  )
  return [...byTurn.values()].flatMap(group => {
    const sorted = group.toSorted((a, b) => compareSpans(a.span, b.span))
    return sorted.flatMap((first, index) => {
      const second = sorted.slice(index + 1).find(each => each.span.startOffset >= first.span.endOffset)
      if (!second || linked.has(`${first.id} ${second.id}`) || linked.has(`${second.id} ${first.id}`)) return []
      return suggestion(first, second, texts[first.span.startTurn] ?? '') ?? []
    })
  })
}

function suggestion(first: SuggestibleCoding, second: SuggestibleCoding, text: string): FlowSuggestion | null {
  const turn = first.span.startTurn
  const from = first.span.endOffset
  if (second.span.startOffset - from > nearby) return null
  const aspired = second.aspiration
  const between = text.slice(from, second.span.startOffset)
  const opening = text.slice(second.span.startOffset, second.span.startOffset + openingLength)
  const at = (cue: { start: number; end: number }, offset: number) => ({
    ...{ turn, start: offset + cue.start, end: offset + cue.end },
  })
  const linking = text.slice(from, second.span.startOffset + openingLength)
  const consequence = findCue(linking, consequenceWords)
  if (consequence && consequence.start < between.length + opening.length)
    return { from: first.id, to: second.id, reason: 'words', words: at(consequence, from), aspired }
  // "Because A, B": the cause opens the first passage or stands right before it.
  const before = Math.max(0, first.span.startOffset - 12)
  const lead = findCue(text.slice(before, first.span.startOffset + 12), causeWords)
  if (
    lead &&
    startsSentence(text, before + lead.start) &&
    !/[.!?]/.test(text.slice(first.span.startOffset, second.span.startOffset))
  )
    return { from: first.id, to: second.id, reason: 'words', words: at(lead, before), aspired }
  // "A because B": the cause stands between, in the same sentence.
  const cause = findCue(linking, causeWords)
  if (cause && !/[.!?]\s*$/.test(linking.slice(0, cause.start)))
    return { from: second.id, to: first.id, reason: 'words', words: at(cause, from), aspired: first.aspiration }
  const [a, b] = [first.cycle && onward[first.cycle], second.cycle && onward[second.cycle]]
  return a != null && b != null && b === a + 1
    ? { from: first.id, to: second.id, reason: 'order', words: null, aspired }
    : null
}

/** So far into the second passage a linking word may stand: "and so we …". */
const openingLength = 24

function startsSentence(text: string, offset: number): boolean {
  return /(^|[.!?…])[\s“"]*$/u.test(text.slice(0, offset))
}
