import type { FlowSuggestion } from '../../shared/guidance/suggest-flows'
import { sayInStatus } from '../app/store'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { cachedCodes, cachedDocument, focusedCoding, passageOf } from './cached'
import { cachedDesk, dismiss } from './desk'
import { addFlow } from './draw-flow'
import { conditionKind } from './flow-kinds'
import { nameOf, suggestionsFor, wordsOf } from './suggestions'

/** Draws a suggested flow: now a person has said so. */
export async function acceptSuggestion(suggestion: FlowSuggestion): Promise<void> {
  const document = cachedDocument()
  const [from, to] = [suggestion.from, suggestion.to].map(id => document?.codings.find(each => each.id === id))
  if (!document || !from || !to) return
  const cycle = cachedCodes().byId.get(from.code)?.cycle ?? null
  await addFlow(passageOf(from, document), passageOf(to, document), {
    kind: conditionKind(cycle),
    status: suggestion.aspired ? 'aspired' : 'told',
    memo: '',
    strength: null,
    wordsAt: wordsOf(document, suggestion)?.at ?? null,
  })
  await showUndoToast({ words: text('coding:suggest.linked') })
}

export function dismissSuggestion(suggestion: FlowSuggestion): Promise<void> {
  return dismiss(nameOf(suggestion))
}

/** The first suggestion for the focused coding, for keys. */
export function focusedSuggestion(): FlowSuggestion | undefined {
  const [document, coding] = [cachedDocument(), focusedCoding()]
  return document && coding ? suggestionsFor(document, coding, cachedCodes(), cachedDesk().dismissed)[0] : undefined
}

/** Draws the suggestion for the focused coding, or says that there is none. */
export async function acceptFocusedSuggestion(): Promise<void> {
  const suggestion = focusedSuggestion()
  if (suggestion) await acceptSuggestion(suggestion)
  else sayInStatus(text('coding:suggest.none'))
}
