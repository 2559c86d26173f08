import { useEffect, useLayoutEffect } from 'react'
import { followText } from '../../shared/anchor/follow-text'
import type { Span } from '../../shared/anchor/span'
import { useOpenDocument } from '../app/queries'
import { sayInStatus, useUi } from '../app/store'
import { text } from '../i18n/text'
import { currentStage, type Stage } from './session'

/** The words that were selected, in the text as it was then. */
let kept: { stage: Stage; span: Span } | null = null

/** Shows the selected words as selected while the search field has the focus, and keeps them for the code. */
export function useSelectionShown(): void {
  const { data } = useOpenDocument(useUi(state => state.document))
  const turns = data?.turns
  useLayoutEffect(() => {
    const stage = currentStage()
    const span = stage?.view.selection() ?? null
    kept = stage && span ? { stage, span } : null
    return () => {
      kept = null
    }
  }, [])
  // When the text was corrected meanwhile, the words are others of the page. By then it is on the screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other turns stand elsewhere in the page
  useEffect(() => {
    const at = followed()
    if (!at || !('highlights' in CSS)) return
    const shownAs = new Highlight(at.stage.view.rangeOf(at.span))
    // Above the tint of a coding in focus.
    shownAs.priority = 9
    CSS.highlights.set('coding-selection', shownAs)
    return () => {
      CSS.highlights.delete('coding-selection')
    }
  }, [turns])
}

/** Selects in the page again what was selected before the search field took the focus; says so where those words went meanwhile. */
export function restoreSelection(): void {
  if (!kept) return
  const at = followed()
  if (at) at.stage.view.select(at.span)
  else sayInStatus(text('coding:select.gone'))
}

function followed(): { stage: Stage; span: Span } | null {
  const stage = currentStage()
  if (!kept || stage?.document !== kept.stage.document) return null
  const span = stage === kept.stage ? kept.span : followText(kept.span, kept.stage.turns, stage.turns)
  return span && { stage, span }
}
