import type { Coding, Valence } from '../../shared/model/coding'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { patchDocument, refreshDocument } from '../app/queries'
import { focusCoding, sayInStatus } from '../app/store'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { cachedCodes, cachedDocument, focusedCoding } from './cached'
import { markOf } from './code-index'
import { paintRemoved } from './pending'
import { drawNow, gatherAnswers } from './same-frame'
import { rememberCode } from './session'

export type CodingChange = Partial<Pick<Coding, 'valence' | 'stance' | 'confidence' | 'memo' | 'code'>>

/** Changes a coding of the open document. The window shows the change at once, and takes it back should it not be kept. */
export async function changeCoding(coding: Coding, change: CodingChange): Promise<void> {
  put({ ...coding, ...change })
  try {
    put(await api.codings.update({ id: coding.id, ...change }))
  } catch (error) {
    put(coding)
    // Without a connection there is nothing newer to be had.
    await refreshDocument(coding.document).catch(() => undefined)
    throw error
  }
}

/** Sets the valence of the focused coding; the same again takes it off. */
export async function setValence(valence: Valence): Promise<void> {
  const coding = focusedCoding()
  if (!coding) {
    sayInStatus(text('coding:focus.first'))
    return
  }
  await changeCoding(coding, { valence: coding.valence === valence ? null : valence })
}

export async function recode(id: Id, code: Id): Promise<void> {
  const coding = cachedDocument()?.codings.find(each => each.id === id)
  if (!coding || coding.code === code) return
  await changeCoding(coding, { code })
  rememberCode(code)
  // It may have met its like over the same words and become one with it.
  await refreshDocument(coding.document)
}

/** Removes the focused coding with its flows, and says how to get it back. */
export async function removeCoding(): Promise<void> {
  const coding = focusedCoding()
  const document = cachedDocument()
  if (!coding || !document) {
    sayInStatus(text('coding:focus.first'))
    return
  }
  const code = cachedCodes().byId.get(coding.code)
  const turn = document.turns.findIndex(each => each.id === coding.anchor.startTurn) + 1
  const flows = document.flows.filter(({ flow }) => flow.from === coding.id || flow.to === coding.id).length
  gatherAnswers()
  const done = paintRemoved(coding.id)
  await api.codings.remove({ id: coding.id }).catch((error: unknown) => {
    done()
    throw error
  })
  done()
  focusCoding(null)
  drawNow(() =>
    patchDocument(coding.document, open => ({
      ...open,
      codings: open.codings.filter(each => each.id !== coding.id),
      flows: open.flows.filter(({ flow }) => flow.from !== coding.id && flow.to !== coding.id),
    })),
  )
  const values = { key: code ? markOf(code) : '', name: code?.name ?? '', document: document.document.title, turn }
  await showUndoToast({
    words: flows > 0 ? text('coding:removed.flows', { ...values, count: flows }) : text('coding:removed', values),
  })
}

function put(coding: Coding): void {
  drawNow(() =>
    patchDocument(coding.document, document => ({
      ...document,
      codings: document.codings.map(each => (each.id === coding.id ? coding : each)),
    })),
  )
}
