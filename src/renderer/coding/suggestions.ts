import { spanOf } from '../../shared/anchor/span'
import { type FlowSuggestion, suggestFlows } from '../../shared/guidance/suggest-flows'
import type { Coding } from '../../shared/model/coding'
import type { Id } from '../../shared/model/id'
import type { OpenDocument } from '../../shared/model/open-document'
import { cachedCodes } from './cached'
import type { CodeIndex } from './code-index'
import type { StatingWords } from './session'

/** Flows that the text suggests for one coding, without those that were looked at and not wanted. */
export function suggestionsFor(
  document: OpenDocument,
  coding: Coding,
  index: CodeIndex,
  dismissed: readonly string[],
): FlowSuggestion[] {
  return suggestionsInTurn(document, coding.anchor.startTurn, index).filter(
    each => (each.from === coding.id || each.to === coding.id) && !dismissed.includes(nameOf(each)),
  )
}

/** The words that state a flow from one coding to another, where the text suggests just that. */
export function suggestedWords(document: OpenDocument, from: Id, to: Id): StatingWords | null {
  const turn = document.codings.find(each => each.id === from)?.anchor.startTurn
  const found =
    turn === undefined
      ? undefined
      : suggestionsInTurn(document, turn, cachedCodes()).find(each => each.from === from && each.to === to)
  return found ? wordsOf(document, found) : null
}

export function wordsOf(document: OpenDocument, suggestion: FlowSuggestion): StatingWords | null {
  const { words } = suggestion
  const turn = words && document.turns[words.turn]
  if (!words || !turn) return null
  return { text: turn.text.slice(words.start, words.end), at: { turn: turn.id, start: words.start, end: words.end } }
}

/** What a suggestion is remembered by when it is not wanted. */
export function nameOf({ from, to }: FlowSuggestion): string {
  return `${from} ${to}`
}

function suggestionsInTurn(document: OpenDocument, turn: Id, index: CodeIndex): FlowSuggestion[] {
  const number = document.turns.findIndex(each => each.id === turn)
  if (number < 0) return []
  const order = new Map([[turn, number]])
  const codings = document.codings.flatMap(coding => {
    const span = coding.unanchored ? null : spanOf(coding.anchor, order)
    const cycle = index.byId.get(coding.code)?.cycle ?? null
    return span ? [{ id: coding.id, span, cycle, coder: coding.coder, aspiration: coding.stance === 'aspiration' }] : []
  })
  const linked = new Set(document.flows.flatMap(({ flow }) => [`${flow.from} ${flow.to}`, `${flow.to} ${flow.from}`]))
  // Only this turn's text is looked at, at its own place.
  const texts: string[] = []
  texts[number] = document.turns[number]!.text
  return suggestFlows(codings, texts, linked)
}
