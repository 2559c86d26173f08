import { followText } from '../../shared/anchor/follow-text'
import type { Span } from '../../shared/anchor/span'
import { sayInStatus } from '../app/store'
import type { ReadTurn } from '../editor/turn-heads'
import { text } from '../i18n/text'
import type { Stage } from './session'

/** What is selected in a text, or where the caret stands in it. */
export interface SelectedWords {
  span: Span
  turns: readonly ReadTurn[]
}

/** To be asked before the text is set anew. Null where the selection is elsewhere. */
export function selectedIn({ view, turns }: Stage): SelectedWords | null {
  const selected = view.selection()
  if (selected) return { span: selected, turns }
  const place = view.caret()
  if (!place) return null
  const { turn, offset } = place
  return { span: { startTurn: turn, startOffset: offset, endTurn: turn, endOffset: offset }, turns }
}

/** Selects the same words in a text that was corrected somewhere else: what one was about to do with them can be done. */
export function selectAgain(before: SelectedWords | null, { view, turns }: Stage): void {
  if (before === null) return
  const span = followText(before.span, before.turns, turns)
  if (span === null) {
    sayInStatus(text('coding:select.gone'))
    return
  }
  if (span.startTurn === span.endTurn && span.startOffset === span.endOffset)
    view.putCaret({ turn: span.startTurn, offset: span.startOffset })
  else view.select(span)
}
