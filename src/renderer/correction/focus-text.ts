import { currentStage } from '../coding/session'
import { correctionView } from './correction-state'

/** Gives the focus to the text, whichever way it is shown. */
export function focusText(): void {
  const view = correctionView() ?? currentStage()?.view
  view?.takeFocus()
}

/** The same when a dialog goes: at once, for whoever types on, and again after it has put the focus back where it was. */
export function focusTextAfterDialog(): void {
  queueMicrotask(focusText)
  setTimeout(focusText, 50)
}
