import type { Coding, Valence } from '../../shared/model/coding'
import type { Id } from '../../shared/model/id'
import type { OpenDocument } from '../../shared/model/open-document'
import { api } from '../app/api'
import { patchDocument, refreshDocument } from '../app/queries'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { focusCoding, sayInStatus, ui } from '../app/store'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { cachedCodes, cachedDocument } from './cached'
import { chosenCodings } from './chosen'
import { markOf } from './code-index'
import { asAsked, type CodingChange, noteAsked } from './outstanding'
import { paintRemoved } from './pending'
import { drawNow, gatherAnswers } from './same-frame'
import { rememberCode } from './session'
import { whileStoring } from './storing'

/**
 * Changes codings of the open document, as one action. The window shows the change at once, and takes it back should it not be kept.
 * @returns those that then stand
 */
export async function changeCodings(codings: readonly Coding[], change: CodingChange): Promise<Coding[]> {
  const [only] = codings
  if (!only) return []
  putCodings(codings.map(coding => ({ ...coding, ...change })))
  const ids = codings.map(({ id }) => id)
  const answered = noteAsked(ids, change)
  try {
    const changed =
      codings.length === 1
        ? [await api.codings.update({ id: only.id, ...change })]
        : await api.codings.updateAll({ ids, change })
    answered()
    putCodings(asAsked(changed))
    if (change.beneficiary) void queryClient.invalidateQueries({ queryKey: queryKeys.beneficiaries })
    return changed
  } catch (error) {
    answered()
    putCodings(asAsked(codings))
    // Without a connection there is nothing newer to be had.
    await refreshDocument(only.document).catch(() => undefined)
    throw error
  }
}

/** Sets the valence of the chosen codings; the same again takes it off. */
export async function setValence(valence: Valence): Promise<void> {
  const chosen = chosenCodings()
  if (chosen.length === 0) {
    sayInStatus(text('coding:focus.first'))
    return
  }
  await changeCodings(chosen, { valence: chosen.every(coding => coding.valence === valence) ? null : valence })
}

/** Gives codings another code. */
export function recode(ids: readonly Id[], code: Id): Promise<void> {
  return whileStoring(giveCode(ids, code))
}

async function giveCode(ids: readonly Id[], code: Id): Promise<void> {
  const there = cachedDocument()?.codings.filter(each => ids.includes(each.id)) ?? []
  if (there.length === 0) sayInStatus(text('coding:recode.gone'))
  const codings = there.filter(each => each.code !== code)
  const [first] = codings
  if (!first) return
  const [stands] = await changeCodings(codings, { code })
  rememberCode(code)
  // One may have met its like over the same words and become one with it.
  await refreshDocument(first.document)
  if (codings.length === 1 && stands && ui().focusedCoding === first.id) focusCoding(stands.id)
}

/** Removes the chosen codings with their flows, and says how to get them back. */
export function removeCoding(): Promise<void> {
  return whileStoring(remove())
}

async function remove(): Promise<void> {
  const chosen = chosenCodings()
  const [coding] = chosen
  const document = cachedDocument()
  if (!coding || !document) {
    sayInStatus(text('coding:focus.first'))
    return
  }
  const ids = new Set(chosen.map(({ id }) => id))
  const flows = document.flows.filter(({ flow }) => ids.has(flow.from) || ids.has(flow.to)).length
  const words = removedWords(chosen, document, flows)
  gatherAnswers()
  const shown = [...ids].map(paintRemoved)
  const done = () => {
    for (const show of shown) show()
  }
  const removal = ids.size === 1 ? api.codings.remove({ id: coding.id }) : api.codings.removeAll({ ids: [...ids] })
  await removal.catch((error: unknown) => {
    done()
    throw error
  })
  drawNow(() =>
    patchDocument(coding.document, open => ({
      ...open,
      codings: open.codings.filter(each => !ids.has(each.id)),
      flows: open.flows.filter(({ flow }) => !ids.has(flow.from) && !ids.has(flow.to)),
    })),
  )
  // Not before it has left the cache: all codings would be worked out once more with it, and then again without.
  done()
  focusCoding(null)
  await showUndoToast({ words })
}

function removedWords(chosen: readonly Coding[], document: OpenDocument, flows: number): string {
  const [coding] = chosen
  if (!coding || chosen.length > 1) return text('coding:removed.many', { count: chosen.length })
  const code = cachedCodes().byId.get(coding.code)
  const turn = document.turns.findIndex(each => each.id === coding.anchor.startTurn) + 1
  const values = { key: code ? markOf(code) : '', name: code?.name ?? '', document: document.document.title, turn }
  return flows > 0 ? text('coding:removed.flows', { ...values, count: flows }) : text('coding:removed', values)
}

/** Shows codings as they are now, in the next frame. All of one document. */
export function putCodings(changed: readonly Coding[]): void {
  const [first] = changed
  if (!first) return
  const byId = new Map(changed.map(coding => [coding.id, coding]))
  drawNow(() =>
    patchDocument(first.document, document => ({
      ...document,
      codings: document.codings.map(each => byId.get(each.id) ?? each),
    })),
  )
}
