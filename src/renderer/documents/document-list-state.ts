import { create } from 'zustand'
import type { DocumentSummary } from '../../shared/model/document'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { openDocument, ui, useUi } from '../app/store'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'

/** What the list of documents shows beside the documents. */
export const useDocumentList = create<{ renaming: Id | null; filtering: boolean; filter: string }>()(() => ({
  renaming: null,
  filtering: false,
  filter: '',
}))

/** The document a command is about: the focused row's, or else the open one. */
export function documentInMind(): Id | null {
  const row = document.activeElement?.closest('[data-document]')
  return row?.getAttribute('data-document') ?? ui().document
}

export function startRenaming(id: Id | null): void {
  useDocumentList.setState({ renaming: id })
}

/** Gives a document another title, at once to the eye. An empty title keeps the old one. */
export async function renameDocument(id: Id, title: string): Promise<void> {
  useDocumentList.setState({ renaming: null })
  const trimmed = title.trim()
  const before = queryClient.getQueryData<DocumentSummary[]>(queryKeys.documents)
  if (trimmed === '' || before?.find(document => document.id === id)?.title === trimmed) return
  queryClient.setQueryData<DocumentSummary[]>(queryKeys.documents, documents =>
    documents?.map(document => (document.id === id ? { ...document, title: trimmed } : document)),
  )
  try {
    await api.documents.rename({ id, title: trimmed })
    await queryClient.invalidateQueries({ queryKey: queryKeys.openDocument(id) })
  } catch (error) {
    queryClient.setQueryData(queryKeys.documents, before)
    throw error
  } finally {
    await queryClient.invalidateQueries({ queryKey: queryKeys.documents })
  }
}

/** Takes a document with its codings out of the project, with the way back in a toast. */
export async function removeDocument(id: Id | null): Promise<void> {
  if (id === null) return
  const documents = queryClient.getQueryData<DocumentSummary[]>(queryKeys.documents) ?? []
  const at = documents.findIndex(document => document.id === id)
  const gone = documents[at]
  await api.documents.remove({ id })
  queryClient.setQueryData(
    queryKeys.documents,
    documents.filter(document => document.id !== id),
  )
  const next = documents[at + 1] ?? documents[at - 1]
  if (ui().document === id) {
    if (next === undefined) useUi.setState({ document: null, focusedCoding: null, flowFrom: null })
    else openDocument({ document: next.id })
  }
  await showUndoToast({ words: text('documents:removed', { title: gone?.title ?? '' }) }, () =>
    openDocument({ document: id }),
  )
}
