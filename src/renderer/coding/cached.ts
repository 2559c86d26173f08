import type { Code } from '../../shared/model/code'
import type { Coding } from '../../shared/model/coding'
import type { Passage } from '../../shared/model/flow'
import type { Id } from '../../shared/model/id'
import type { OpenDocument } from '../../shared/model/open-document'
import type { ProjectInfo } from '../../shared/model/project'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { ui } from '../app/store'
import type { CodeIndex } from './code-index'
import { indexCodes } from './code-index'

/** What commands need of the cache: they act outside of components. */
export function cachedDocument(id: Id | null = ui().document): OpenDocument | undefined {
  return id === null ? undefined : queryClient.getQueryData<OpenDocument>(queryKeys.openDocument(id))
}

export function cachedCodes(): CodeIndex {
  return indexCodes(queryClient.getQueryData<Code[]>(queryKeys.codebook) ?? [])
}

/** The coding that has the focus, in the open document. */
export function focusedCoding(): Coding | undefined {
  const id = ui().focusedCoding
  return id === null ? undefined : cachedDocument()?.codings.find(coding => coding.id === id)
}

export function isReadOnly(): boolean {
  return queryClient.getQueryData<ProjectInfo | null>(queryKeys.project)?.readOnly ?? false
}

/** The coder whose work this is. */
export function presentCoder(): Id | undefined {
  return queryClient.getQueryData<ProjectInfo | null>(queryKeys.project)?.coder.id
}

/** A coding of an open document as a passage, as flows know it. */
export function passageOf(coding: Coding, document: OpenDocument): Passage {
  const turn = document.turns.find(each => each.id === coding.anchor.startTurn)
  const speaker = document.speakers.find(each => each.id === turn?.speaker)
  return {
    coding: coding.id,
    document: coding.document,
    documentTitle: document.document.title,
    code: coding.code,
    quote: coding.quote,
    speaker: speaker?.name ?? '',
    time: turn?.start ?? null,
    memo: coding.memo,
  }
}
