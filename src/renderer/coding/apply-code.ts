import { trimSpan } from '../../shared/anchor/passage'
import { type Span, turnOrder } from '../../shared/anchor/span'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { patchDocument, refreshDocument } from '../app/queries'
import { focusCoding, sayInStatus } from '../app/store'
import { text } from '../i18n/text'
import { presentCoder } from './cached'
import { paintAdded } from './pending'
import { withStoredCoding } from './replaced-codings'
import { drawNow, gatherAnswers } from './same-frame'
import { seenAnchor } from './seen-anchor'
import type { Stage } from './session'
import { currentStage, rememberCode } from './session'
import { whileStoring } from './storing'

/** The selected words without the white space around them; null where no words are selected. */
export function selectedSpan(stage: Stage): Span | null {
  const span = stage.view.selection()
  return span
    ? trimSpan(
        span,
        stage.turns.map(turn => turn.text),
      )
    : null
}

/**
 * Puts a code on the selected words. The coding is painted at once and is one to work with as soon as the answer is there; it gets the
 * focus, and the caret stays behind it so that reading goes on from there.
 * @param keepSelection for several codes on the same words.
 */
export function applyCode(code: Id, keepSelection = false): Promise<void> {
  return whileStoring(storeCode(code, keepSelection))
}

async function storeCode(code: Id, keepSelection: boolean): Promise<void> {
  const stage = currentStage()
  const span = stage && selectedSpan(stage)
  if (!stage || !span) {
    sayInStatus(text('coding:select.first'))
    return
  }
  const anchor = seenAnchor(stage, span)
  gatherAnswers()
  const done = paintAdded({ document: stage.document, code, coder: presentCoder() ?? '', anchor })
  if (!keepSelection) stage.view.putCaret({ turn: span.endTurn, offset: span.endOffset })
  const stored = await api.codings.add({ document: stage.document, code, anchor }).catch((error: unknown) => {
    done()
    if (currentStage() === stage) stage.view.select(span)
    throw error
  })
  rememberCode(code)
  let joined = false
  drawNow(() =>
    patchDocument(stage.document, document => {
      const order = turnOrder(document.turns)
      const result = withStoredCoding(document.codings, stored, order)
      joined = result.joined
      return { ...document, codings: result.codings }
    }),
  )
  // Not before the stored one is in its place: all codings would be worked out once more without it.
  done()
  focusCoding(stored.id)
  // Flows of what was joined now belong to the new coding; only the main side knows which.
  if (joined) await refreshDocument(stage.document)
}
