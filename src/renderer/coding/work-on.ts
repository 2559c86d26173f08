import { compareSpans, spanOf, spansOverlap, turnOrder } from '../../shared/anchor/span'
import type { Coding } from '../../shared/model/coding'
import type { Id } from '../../shared/model/id'
import type { OpenDocument } from '../../shared/model/open-document'
import { focusCoding, ui } from '../app/store'
import { cachedDocument, focusedCoding } from './cached'
import { currentStage } from './session'

/**
 * Lets one go on where an undo or redo leads to: the focus goes to the coding that came back or changed. Where the one in focus went, it
 * goes to what took it in again, or else its words are selected, so that they can have another code.
 */
export async function workOn(step: () => Promise<void>): Promise<void> {
  const before = cachedDocument()
  const focused = focusedCoding()
  await step()
  const after = cachedDocument()
  if (!before || !after || before.document.id !== after.document.id || before === after) return
  const known = new Map(before.codings.map(coding => [coding.id, coding]))
  const touched = after.codings.filter(coding => !coding.unanchored && isOther(known.get(coding.id), coding))
  const gone = focused && !after.codings.some(({ id }) => id === focused.id) ? focused : null
  const order = turnOrder(after.turns)
  const heir = gone && heirOf(gone, touched, order)
  const only = touched.length === 1 ? touched[0] : undefined
  const next = heir ?? only ?? null
  if (next) showCoding(next, order)
  else if (gone) selectWordsOf(gone, after, order)
}

function isOther(before: Coding | undefined, now: Coding): boolean {
  return before !== now && JSON.stringify(before) !== JSON.stringify(now)
}

/** Of the same code, over some of its words. */
function heirOf(gone: Coding, among: readonly Coding[], order: ReadonlyMap<Id, number>): Coding | undefined {
  const own = spanOf(gone.anchor, order)
  return among.find(each => {
    const span = spanOf(each.anchor, order)
    return own && span && each.code === gone.code && each.coder === gone.coder && spansOverlap(own, span)
  })
}

function showCoding(coding: Coding, order: ReadonlyMap<Id, number>): void {
  const span = spanOf(coding.anchor, order)
  if (!span) return
  focusCoding(coding.id)
  currentStage()?.view.reveal(span)
}

function selectWordsOf(gone: Coding, { turns }: OpenDocument, order: ReadonlyMap<Id, number>): void {
  focusCoding(null)
  const stage = currentStage()
  const span = spanOf(gone.anchor, order)
  const isThere =
    span &&
    compareSpans(span, { ...span, startTurn: span.endTurn, startOffset: span.endOffset }) < 0 &&
    span.startOffset <= turns[span.startTurn]!.text.length &&
    span.endOffset <= turns[span.endTurn]!.text.length
  // Whoever is at a field, or in another view, has a selection of their own.
  if (!stage || !isThere || ui().view.name !== 'code' || isWriting()) return
  stage.view.select(span)
  stage.view.reveal(span)
}

function isWriting(): boolean {
  const { activeElement } = document
  return (
    activeElement instanceof HTMLInputElement ||
    activeElement instanceof HTMLTextAreaElement ||
    (activeElement instanceof HTMLElement && activeElement.isContentEditable)
  )
}
