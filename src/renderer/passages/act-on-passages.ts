import type { Valence } from '../../shared/model/coding'
import type { Passage } from '../../shared/model/flow'
import type { Id } from '../../shared/model/id'
import type { PassageList, PassageRow } from '../../shared/model/passage-query'
import { api } from '../app/api'
import { makeFile } from '../app/make-file'
import { refreshDocument } from '../app/queries'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { drawFlowFrom, sayInStatus } from '../app/store'
import { showUndoToast } from '../app/undo-toast'
import { jumpTo } from '../coding/jump'
import { coding, useCoding } from '../coding/session'
import { saveFile } from '../figures/save-file'
import { sayWithConsent } from '../figures/say-with-consent'
import { formatTime } from '../i18n/format'
import { text } from '../i18n/text'
import { rowsActedOn } from './move-cursor'
import { passages, usePassages } from './passage-state'

/** Rows listed now, for commands; empty before the first answer. */
export function listedRows(): readonly number[] {
  return queryClient.getQueryData<PassageList>(queryKeys.passageList(passages().query))?.rows ?? []
}

/** What is chosen, read anew: a row may be far out of sight. */
export function chosenPassages(): Promise<PassageRow[]> {
  const rows = rowsActedOn(listedRows())
  return rows.length === 0 ? Promise.resolve([]) : readRows(rows)
}

/** Most rows that one call answers. */
const atOnce = 1000

async function readRows(rows: readonly number[]): Promise<PassageRow[]> {
  const read: PassageRow[] = []
  for (let at = 0; at < rows.length; at += atOnce)
    read.push(...(await api.passages.rows({ rows: rows.slice(at, at + atOnce) })))
  return read
}

/** Goes to the place of a passage in its text; Back leads here again. */
export async function goToPassage(): Promise<void> {
  const [passage] = await chosenPassages()
  if (passage === undefined) return
  jumpTo(passage.document, passage.id)
}

/** Asks for another code, or (`also`) for one that the passages get besides. */
export function recodePassages(also = false): void {
  const rows = rowsActedOn(listedRows())
  if (rows.length > 0) usePassages.setState({ recoding: { rows, also } })
}

/** Codes the same words with one more code: one action. */
export async function codeAlso(rows: readonly number[], code: Id, name: string): Promise<void> {
  usePassages.setState({ recoding: null })
  const found = await readRows(rows)
  if (found.length === 0) return
  const { coded, joined, known } = await api.codings.also({ ids: found.map(({ id }) => id), code })
  await refreshDocuments(found)
  const words = text(known > 0 ? 'passages:also.known' : 'passages:also', { count: coded + joined, name, known })
  if (coded + joined === 0) sayInStatus(text('passages:also.none', { name }))
  else await showUndoToast({ words })
}

/** Gives the passages another code: one action. */
export async function giveCode(rows: readonly number[], code: Id, name: string): Promise<void> {
  usePassages.setState({ recoding: null })
  const found = await readRows(rows)
  if (found.length === 0) return
  await api.codings.changeAll({ ids: found.map(({ id }) => id), change: { code } })
  await refreshDocuments(found)
  await showUndoToast({ words: text('passages:recoded', { count: found.length, name }) })
}

export async function setPassageValence(valence: Valence): Promise<void> {
  const found = await chosenPassages()
  if (found.length === 0) return
  const value = found.every(each => each.valence === valence) ? null : valence
  await api.codings.changeAll({ ids: found.map(({ id }) => id), change: { valence: value } })
  await refreshDocuments(found)
}

export async function removePassages(): Promise<void> {
  const found = await chosenPassages()
  if (found.length === 0) return
  await api.codings.removeAll({ ids: found.map(({ id }) => id) })
  await refreshDocuments(found)
  await showUndoToast({ words: text('passages:removed', { count: found.length }) })
}

/** Begins a flow at the passage, or ends the one that is being drawn there. */
export async function linkPassage(): Promise<void> {
  const [row] = await chosenPassages()
  if (row === undefined) return
  const passage = asPassage(row)
  const { flowFrom } = coding()
  if (flowFrom === null) {
    useCoding.setState({ flowFrom: passage })
    drawFlowFrom(passage.coding)
    sayInStatus(text('passages:link.begun'))
  } else if (flowFrom.coding === passage.coding) sayInStatus(text('coding:flow.other'))
  else useCoding.setState({ flowDialog: { from: flowFrom, to: passage } })
}

/** Puts the quotes on the clipboard, each with where it is from. */
export async function copyPassages(): Promise<void> {
  const rows = rowsActedOn(listedRows())
  const found: PassageRow[] = []
  const leftOut = { refused: 0, unrecorded: 0 }
  for (let at = 0; at < rows.length; at += atOnce) {
    const read = await api.passages.quote({ rows: rows.slice(at, at + atOnce) })
    found.push(...read.passages)
    leftOut.refused += read.leftOut.refused
    leftOut.unrecorded += read.leftOut.unrecorded
  }
  if (found.length > 0) {
    const lines = found.map(passage => `“${passage.quote}” (${sourceOf(passage)})`)
    await navigator.clipboard.writeText(lines.join('\n\n'))
  }
  if (rows.length > 0) sayWithConsent(text('passages:copied', { count: found.length }), leftOut)
}

export async function exportPassages(format: 'csv' | 'xlsx'): Promise<void> {
  const { name, file, leftOut } = await makeFile(options =>
    api.passages.export({ query: passages().query, format }, options),
  )
  saveFile(file, name)
  sayWithConsent(text('passages:exported', { name }), leftOut)
}

export function sourceOf(passage: Pick<PassageRow, 'documentTitle' | 'speaker' | 'time'>): string {
  return [passage.speaker, passage.documentTitle, passage.time === null ? '' : formatTime(passage.time)]
    .filter(Boolean)
    .join(', ')
}

function asPassage(row: PassageRow): Passage {
  const { document, documentTitle, code, quote, speaker, time, memo } = row
  return { coding: row.id, document, documentTitle, code, quote, speaker, time, memo }
}

async function refreshDocuments(found: readonly PassageRow[]): Promise<void> {
  await Promise.all([...new Set(found.map(({ document }) => document))].map(refreshDocument))
}
