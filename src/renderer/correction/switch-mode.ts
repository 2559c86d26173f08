import { sayInStatus, ui } from '../app/store'
import { isReadOnly } from '../coding/cached'
import { currentStage, stageIsSet } from '../coding/session'
import { holdKeysUntil } from '../commands/typed-ahead'
import type { Place } from '../editor/places'
import { text } from '../i18n/text'
import { correction, correctionView, modeOf, type TextMode, useCorrection } from './correction-state'

/** Shows the open document for coding, for correcting, or with its corrections; the caret stays where it is. */
export function switchMode(mode: TextMode): void {
  const { document } = ui()
  if (document === null || modeOf(correction(), document) === mode) return
  if (mode === 'correcting' && isReadOnly()) {
    sayInStatus(text('correction:readOnly'))
    return
  }
  const caret = currentStage()?.view.caret() ?? correctionView()?.caret() ?? null
  useCorrection.setState({ mode, document, caret, finding: false, turn: null })
  sayInStatus(text(`correction:said.${mode}`))
  if (mode !== 'coding') return
  // The other view is not there yet, and the next keys are meant for it.
  void holdKeysUntil(stageIsSet().then(() => goOnAt(correction().caret ?? caret)))
}

function goOnAt(place: Place | null): void {
  const stage = currentStage()
  if (!stage) return
  stage.view.takeFocus()
  if (place && place.turn < stage.turns.length) stage.view.putCaret(place)
}

export function leaveCorrecting(): void {
  switchMode('coding')
}
