import { focusCoding, sayInStatus, setPlace, ui } from '../app/store'
import type { PaintedCoding } from '../editor/painted'
import { text } from '../i18n/text'
import { cachedDocument } from './cached'
import { focusAlso } from './chosen'
import { stopDrawingFlow } from './draw-flow'
import { coding, currentStage } from './session'
import { aboutCoding, countFlows } from './spoken-coding'

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
  sayInStatus(codingInWords(next))
}

/** Focuses the coding at the caret; again the next one that lies there. */
export function focusHere(): void {
  const stage = currentStage()
  const place = stage?.view.caret()
  if (!stage || !place) return
  const inside = stage.view.codingsAt(place)
  // Where a coding ends, the caret stands behind its last letter.
  const here = inside.length > 0 ? inside : stage.view.codingsAt({ ...place, offset: place.offset - 1 })
  const at = (here.findIndex(each => each.id === ui().focusedCoding) + 1) % Math.max(1, here.length)
  const next = here[at]
  if (!next) {
    sayInStatus(text('coding:here.none'))
    return
  }
  focusCoding(next.id)
  const number = here.length > 1 ? text('coding:here.of', { at: at + 1, count: here.length }) : ''
  sayInStatus([number, codingInWords(next)].filter(Boolean).join(' · '))
}

const quoteLength = 48

function codingInWords({ id, key, name, other, span }: PaintedCoding): string {
  const document = cachedDocument()
  const coding = document?.codings.find(each => each.id === id)
  const flows = document?.flows.filter(({ flow }) => flow.from === id || flow.to === id) ?? []
  const about = coding ? aboutCoding(coding, countFlows(flows).get(id)) : ''
  const quote = coding?.quote ?? ''
  return text(about === '' ? 'coding:step.at' : 'coding:step.atWith', {
    code: [key, name, other].filter(Boolean).join(' '),
    quote: quote.length > quoteLength ? `${quote.slice(0, quoteLength).trimEnd()}…` : quote,
    turn: span.startTurn + 1,
    about,
  })
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
