import { consumeEventIterator } from '@orpc/client'
import type { ChangeEvent } from '../../shared/model/change-event'
import type { DocumentSummary } from '../../shared/model/document'
import type { OpenDocument } from '../../shared/model/open-document'
import type { AppInfo } from '../../shared/model/settings'
import { asAsked } from '../coding/outstanding'
import { drawNow, gatherAnswers } from '../coding/same-frame'
import { api } from './api'
import { showError } from './errors'
import { changeIsShown } from './next-change'
import { putOff } from './put-off'
import { patchDocument, refreshDocument } from './queries'
import { queryClient } from './query-client'
import { queryKeys } from './query-keys'
import { ui, useUi } from './store'

/** What coding touches: no document comes or goes, and no text or name changes. */
const whileCoding: ReadonlySet<string> = new Set(['coding', 'flow', 'memo'])

let stop: (() => Promise<void>) | undefined

/** Follows the announcements of the main side and marks what they make old. Called again after a new connection. */
export function followChanges(): void {
  void stop?.()
  stop = consumeEventIterator(api.changes(), {
    onEvent: applyChange,
    // The connection's end ends the stream; the strip says so, and the next connection follows anew.
    onError: () => undefined,
  })
}

/**
 * What one change makes old. An open document is not read again for changes this window made itself: who calls patches the cache
 * (`patchDocument`) or asks for the rest (`refreshDocument`).
 */
export function applyChange(event: ChangeEvent): void {
  changeIsShown(event.history.last?.id, markOld(event))
}

/** @returns when the open documents are those of after the change; it never fails. */
function markOld(event: ChangeEvent): Promise<unknown> {
  queryClient.setQueryData(queryKeys.historyState, event.history)
  invalidate(['history', 'list'])
  const touched = new Set(event.tables.map(singular))
  useUi.setState({ said: null })
  const own = event.origin === queryClient.getQueryData<AppInfo>(queryKeys.info)?.client
  const light = touched.size > 0 && [...touched].every(table => whileCoding.has(table))
  // Undo and a change of project are nobody's: beyond what coding touches, anything shown may be another now.
  if (event.origin === '' && !light) {
    return shown(refreshAll())
  }
  // What is painted is asked for before the lists and counts: the main side answers one call after the other.
  let documents: Promise<unknown> = Promise.resolve()
  if (light && !own) {
    gatherAnswers()
    if (event.codings) patchCodings(event.codings)
    else documents = refreshOpenDocuments(event, touched)
  }
  if (touches(touched, 'project')) invalidate(queryKeys.project)
  if (light) {
    if (touched.has('coding')) invalidate(queryKeys.documents)
    if (!own) invalidate(queryKeys.beneficiaries)
  } else if (touches(touched, 'document', 'coding')) {
    documents = refreshDocumentList().then(() => (own ? undefined : refreshOpenDocuments(event, touched)))
  } else if (!own) documents = refreshOpenDocuments(event, touched)
  if (touches(touched, 'code', 'coding')) invalidate(queryKeys.codebook)
  if (touches(touched, 'speaker', 'participant', 'document', 'flow', 'coding', 'story', 'consent'))
    invalidate(queryKeys.participants)
  if (touches(touched, 'space', 'speaker', 'participant', 'document', 'story')) invalidate(queryKeys.spaces)
  if (touches(touched, 'variable')) invalidate(queryKeys.variables)
  if (touches(touched, 'consent', 'participant', 'coding', 'story', 'memo')) invalidate(queryKeys.consents)
  if (touches(touched, 'indicator')) invalidate(queryKeys.indicators)
  if (touches(touched, 'plan', 'indicator', 'story')) invalidate(queryKeys.plan)
  if (touches(touched, 'saved')) invalidate(queryKeys.saved)
  if (touches(touched, 'setting')) invalidate(queryKeys.projectSettings)
  if (touches(touched, 'turn', 'document', 'speaker')) invalidate(['tracked'])
  if (touches(touched, 'media', 'document')) invalidate(['recordings'])
  if (touches(touched, 'document', 'turn', 'speaker', 'participant', 'code', 'coding', 'flow', 'memo'))
    invalidate(queryKeys.passages)
  if (touches(touched, 'coder')) invalidate(queryKeys.coders)
  if (touches(touched, 'coding', 'flow', 'coder', 'decision', 'remark', 'code', 'document', 'turn', 'setting')) {
    invalidate(queryKeys.team)
    putOff(queryKeys.agreement)
  }
  // What a memo is about may be gone, or named otherwise.
  invalidate(queryKeys.memos)
  if (touches(touched, 'memo')) invalidate(queryKeys.codebook)
  if (touches(touched, 'document', 'turn', 'speaker', 'participant', 'code', 'coding', 'memo', 'story'))
    invalidate(queryKeys.search)
  if (touches(touched, 'story', 'document', 'coding', 'flow', 'code', 'speaker', 'participant', 'space', 'turn'))
    invalidate(queryKeys.stories)
  if (touches(touched, 'evidence', 'claim', 'coding', 'flow', 'story', 'indicator', 'document'))
    invalidate(queryKeys.evidence)
  if (touches(touched, 'coding', 'code', 'project', 'document')) invalidate(queryKeys.conversion)
  if (touches(touched, 'claim')) invalidate(queryKeys.claims)
  if (touches(touched, 'cell_state')) invalidate(queryKeys.matrixCells)
  invalidate(queryKeys.figures)
  invalidate(queryKeys.flows)
  invalidate(queryKeys.tables)
  invalidate(queryKeys.hits)
  invalidate(queryKeys.reports)
  return shown(documents)
}

function shown(work: Promise<unknown>): Promise<unknown> {
  return work.catch(showError)
}

/** After a new connection, or the undoing of more than coding, anything may have changed: all that is shown is read again. */
export async function refreshAll(): Promise<void> {
  await refreshDocumentList()
  const done: ReadonlySet<unknown> = new Set([queryKeys.info[0], queryKeys.documents[0]])
  await queryClient.invalidateQueries({ predicate: query => !done.has(query.queryKey[0]) })
}

/** Reads the list of documents anew, and lets go of those that are no longer in it before anyone asks for them again. */
async function refreshDocumentList(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: queryKeys.documents })
  const documents = queryClient.getQueryData<DocumentSummary[]>(queryKeys.documents)
  if (documents === undefined) return
  const there = new Set(documents.map(document => document.id))
  const open = ui().document
  if (open !== null && !there.has(open))
    useUi.setState({ document: null, focusedCoding: null, flowFrom: null, place: [] })
  queryClient.removeQueries({
    predicate: ({ queryKey: [name, id] }) => name === queryKeys.openDocuments[0] && !there.has(String(id)),
  })
}

async function refreshOpenDocuments(event: ChangeEvent, touched: ReadonlySet<string>): Promise<void> {
  // Turns and speakers are read with the document itself; for codings and flows the lighter call will do.
  if (touches(touched, 'document', 'turn', 'speaker')) {
    return queryClient.invalidateQueries({ queryKey: queryKeys.openDocuments })
  }
  // What is not shown is read when it is.
  void queryClient.invalidateQueries({ queryKey: queryKeys.openDocuments, refetchType: 'none', type: 'inactive' })
  const ids = shownDocuments().map(({ document }) => document.id)
  // A flow has two ends, so a change without documents named may concern any of them.
  const concerned = ids.filter(
    id => event.documents.length === 0 || event.documents.includes(id) || touches(touched, 'flow', 'code'),
  )
  await Promise.all(concerned.map(refreshDocument))
}

/** Documents that were opened and are shown now: those that were, and are kept for when they are again, can wait. */
function shownDocuments(): OpenDocument[] {
  return queryClient
    .getQueryCache()
    .findAll({ queryKey: queryKeys.openDocuments, type: 'active' })
    .flatMap(query => (query.state.data as OpenDocument | undefined) ?? [])
}

/** Shows what became of a few codings, without asking for the others. */
function patchCodings({ gone, there }: NonNullable<ChangeEvent['codings']>): void {
  const changed = new Map(asAsked(there).map(coding => [coding.id, coding]))
  const removed = new Set(gone)
  const open = queryClient.getQueriesData<OpenDocument>({ queryKey: queryKeys.openDocuments })
  drawNow(() => {
    for (const [, document] of open) {
      if (document === undefined) continue
      const { id } = document.document
      const known = new Set(document.codings.map(coding => coding.id))
      patchDocument(id, before => ({
        ...before,
        codings: [
          ...before.codings.flatMap(coding => (removed.has(coding.id) ? [] : (changed.get(coding.id) ?? coding))),
          ...there.filter(coding => coding.document === id && !known.has(coding.id)),
        ],
      }))
    }
  })
}

function touches(touched: ReadonlySet<string>, ...nouns: string[]): boolean {
  return touched.size === 0 || nouns.some(noun => touched.has(noun))
}

function singular(table: string): string {
  return table.replace(/s$/, '')
}

function invalidate(queryKey: readonly unknown[]): void {
  void queryClient.invalidateQueries({ queryKey })
}
