import { focusCoding, sayInStatus, setPlace, ui } from '../app/store'
import { text } from '../i18n/text'
import { focusAlso } from './chosen'
import { stopDrawingFlow } from './draw-flow'
import { coding, currentStage } from './session'

/** Focuses the next or previous coding in reading order and brings it into sight. @param beside what is chosen stays chosen */
export function stepCoding(step: 1 | -1, beside = false): void {
  const stage = currentStage()
  if (!stage) return
  const next = stage.view.step(ui().focusedCoding, step)
  if (!next) {
    const isBare = stage.view.step(null, 1) === null && stage.view.step(null, -1) === null
    sayInStatus(text(isBare ? 'coding:step.none' : step === 1 ? 'coding:step.last' : 'coding:step.first'))
    return
  }
  if (beside) focusAlso(next.id)
  else focusCoding(next.id)
  stage.view.reveal(next.span)
  stage.view.putCaret({ turn: next.span.startTurn, offset: next.span.startOffset })
  const words = [next.key, next.name, next.signs, next.other].filter(Boolean).join(' ')
  sayInStatus(text('coding:step.at', { coding: words, turn: next.span.startTurn + 1 }))
}

/** Puts the caret at the next or previous sentence that is not coded yet. */
export function stepUncoded(step: 1 | -1): void {
  const stage = currentStage()
  if (!stage) return
  const from = stage.view.caret() ?? { turn: stage.view.topPlace().turn, offset: step === 1 ? -1 : 0 }
  const place = stage.view.stepUncoded(from, step)
  if (place === null) {
    sayInStatus(text('coding:uncoded.none'))
    return
  }
  stage.view.reveal({ startTurn: place.turn, startOffset: place.offset, endTurn: place.turn, endOffset: place.offset })
  stage.view.putCaret(place)
  stage.view.takeFocus()
}

/** One step out: of drawing a flow, then of the focus, then of the selection. */
export function stepOut(): void {
  if (coding().flowFrom) {
    stopDrawingFlow()
    sayInStatus(text('coding:flow.stopped'))
    return
  }
  if (ui().focusedCoding !== null) {
    focusCoding(null)
    return
  }
  const selection = document.getSelection()
  // Collapsing a selection that is not there is an error to the browser; there is nothing to step out of either.
  if (selection !== null && selection.rangeCount > 0) selection.collapseToEnd()
}

/** Says in the status bar where one is and how much there is of it. */
export function sayPlace(turn: number, turns: number, mine: number, all: number, flows: number): void {
  setPlace(
    text('coding:place.turn', { turn, turns }),
    text('coding:place.codings', { count: all, mine }),
    text('coding:place.flows', { count: flows }),
  )
}
