import { growSpan, type SelectUnit, shrinkSpan } from '../../shared/anchor/grow-span'
import { currentStage } from './session'

/**
 * Selects the word, sentence or turn at the caret; pressed again one more. With −1 one less.
 */
export function selectUnit(unit: SelectUnit, step: 1 | -1): void {
  const stage = currentStage()
  if (!stage) return
  const texts = stage.turns.map(turn => turn.text)
  const place = stage.view.caret() ?? { turn: stage.view.topPlace().turn, offset: 0 }
  const caret = { startTurn: place.turn, startOffset: place.offset, endTurn: place.turn, endOffset: place.offset }
  const selected = stage.view.selection()
  const next = step === 1 ? growSpan(selected ?? caret, unit, texts) : selected && shrinkSpan(selected, unit, texts)
  if (!next) return
  stage.view.select(next)
  stage.view.revealEnd(next)
}
