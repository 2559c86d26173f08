import { spanOf, turnOrder } from '../../shared/anchor/span'
import type { Coding } from '../../shared/model/coding'
import { api } from '../app/api'
import { patchDocument, refreshDocument } from '../app/queries'
import { focusCoding, sayInStatus } from '../app/store'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { cachedDocument, focusedCoding } from './cached'
import { putCodings } from './change-coding'
import { chosenCodings } from './chosen'
import { drawNow, gatherAnswers } from './same-frame'
import { currentStage } from './session'
import { whileStoring } from './storing'

/** Makes two codings of the focused one at the caret. */
export function splitAtCaret(): Promise<void> {
  return whileStoring(split())
}

async function split(): Promise<void> {
  const stage = currentStage()
  const focused = focusedCoding()
  const place = stage?.view.caret()
  if (!stage || !focused || !place) {
    sayInStatus(text('coding:focus.first'))
    return
  }
  const order = turnOrder(stage.turns)
  const span = spanOf(focused.anchor, order)
  const inside =
    span &&
    (place.turn > span.startTurn || (place.turn === span.startTurn && place.offset > span.startOffset)) &&
    (place.turn < span.endTurn || (place.turn === span.endTurn && place.offset < span.endOffset))
  if (!inside) {
    sayInStatus(text('coding:split.where'))
    return
  }
  gatherAnswers()
  const [first, second] = await api.codings.split({
    id: focused.id,
    at: { turn: stage.turns[place.turn]!.id, offset: place.offset },
  })
  drawNow(() =>
    patchDocument(first.document, open => ({
      ...open,
      codings: [...open.codings.map(each => (each.id === first.id ? first : each)), second],
    })),
  )
  focusCoding(second.id)
  await showUndoToast({ words: text('coding:split.done') })
}

/** Makes one of the chosen codings; of a single one and the next of its code, or else the one before. */
export function joinChosen(): Promise<void> {
  return whileStoring(join())
}

async function join(): Promise<void> {
  const chosen = chosenCodings()
  const joined = chosen.length > 1 ? chosen : withNeighbour(chosen[0])
  if (joined.length < 2) {
    sayInStatus(text(chosen.length === 0 ? 'coding:focus.first' : 'coding:join.none'))
    return
  }
  gatherAnswers()
  const stands = await api.codings.join({ ids: joined.map(({ id }) => id) })
  putCodings([stands])
  focusCoding(stands.id)
  await refreshDocument(stands.document)
  await showUndoToast({ words: text('coding:join.done', { count: joined.length }) })
}

function withNeighbour(coding: Coding | undefined): Coding[] {
  if (!coding) return []
  const alike = (cachedDocument()?.codings ?? []).filter(
    each => each.code === coding.code && each.coder === coding.coder && !each.unanchored,
  )
  // The document's list is in reading order but for what was added since, which stands at its end.
  const stage = currentStage()
  const order = turnOrder(stage?.turns ?? [])
  const at = (each: Coding) => (order.get(each.anchor.startTurn) ?? 0) * 1e7 + each.anchor.startOffset
  const sorted = alike.toSorted((a, b) => at(a) - at(b))
  const index = sorted.findIndex(each => each.id === coding.id)
  const other = sorted[index + 1] ?? sorted[index - 1]
  return other ? [coding, other] : [coding]
}
